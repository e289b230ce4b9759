using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Upkeep;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Upkeep;

/// <summary>Sends a poisoned message again.</summary>
public sealed class RetryProblem(PoisonQueues poison)
{
    [Function(nameof(RetryProblem))]
    [Needs(Permission.SolveProblems)]
    [AnswersNothing]
    [Refuses(404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/problems/{id:long}/retry")] HttpRequest request,
        long id,
        CancellationToken ct) =>
        await poison.RetryAsync(id, request.HttpContext.Caller().UserName, ct) switch
        {
            RetryOutcome.Sent => Results.NoContent(),
            RetryOutcome.Unknown => HttpProblem.UnknownProblem.Answer(),
            RetryOutcome.NotRetryable => HttpProblem.NotRetryable.Answer(),
            var other => throw new InvalidOperationException($"Unknown outcome {other}."),
        };
}
