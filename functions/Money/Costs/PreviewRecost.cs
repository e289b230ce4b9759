using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Costs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Money.Costs;

/// <summary>Shows what giving sold lines the cost that is known by now would do, and does nothing.</summary>
public sealed class PreviewRecost(LineCosts lines)
{
    [Function(nameof(PreviewRecost))]
    [Needs(Permission.EditCosts)]
    [Repeatable("It changes nothing.")]
    [Answers<RecostPreview>]
    [Refuses(400)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/costs/recost/preview")] HttpRequest request, [FromBody] RecostWish body, CancellationToken ct) =>
        CostAnswers.WrongOf(body) is { } wrong ? HttpProblem.BadParameter.Answer(wrong) : Results.Ok(await lines.PreviewAsync(body, ct));
}
