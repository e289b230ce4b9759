using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Costs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Money.Costs;

/// <param name="Seen">What the preview showed; it is refused when it would do something else by now.</param>
public sealed record RecostRequest(RecostWish Wish, RecostPreview Seen);

/// <summary>Gives sold lines the cost that is known by now instead of the one they were sold at. What they had stays in the history.</summary>
public sealed class RecostLines(LineCosts lines)
{
    [Function(nameof(RecostLines))]
    [Needs(Permission.EditCosts)]
    [Answers<RecostPreview>]
    [Refuses(400, 409)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/costs/recost")] HttpRequest request, [FromBody] RecostRequest body, CancellationToken ct)
    {
        if (CostAnswers.WrongOf(body.Wish) is { } wrong)
        {
            return HttpProblem.BadParameter.Answer(wrong);
        }

        return await lines.RecostAsync(request.HttpContext.WishKey(), body.Wish, body.Seen, request.HttpContext.Caller().UserName, ct) switch
        {
            RecostOutcome.Done(var changed) => Results.Ok(changed),
            RecostOutcome.Moved => HttpProblem.RecostMoved.Answer(),
            var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
        };
    }
}
