using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Upkeep;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Upkeep;

/// <summary>A person says that a problem is solved.</summary>
public sealed class CloseProblem(Problems problems)
{
    [Function(nameof(CloseProblem))]
    [Needs(Permission.SolveProblems)]
    [AnswersNothing]
    [Refuses(404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/problems/{id:long}/close")] HttpRequest request,
        long id,
        CancellationToken ct) =>
        await problems.CloseAsync(id, request.HttpContext.Caller().UserName, ct)
            ? Results.NoContent()
            : HttpProblem.UnknownProblem.Answer();
}
