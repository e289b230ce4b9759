using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog.Pricing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Catalog.Pricing;

/// <param name="Ids">Of changes that wait for a second person, 1 to 1000.</param>
/// <param name="Approve">False declines them.</param>
public sealed record PriceDecisionRequest(IReadOnlyList<long> Ids, bool Approve);

/// <summary>A second person says yes to prices, or anybody no: to all of them, or to none.</summary>
public sealed class DecidePrices(PriceBook prices, PriceWake wake)
{
    [Function(nameof(DecidePrices))]
    [Needs(Permission.EditPrices)]
    [Answers<PriceAnswer>]
    [Refuses(400, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/prices/decisions")] HttpRequest request, [FromBody] PriceDecisionRequest body, CancellationToken ct)
    {
        if (body.Ids is null or { Count: 0 or > PriceBook.Most })
        {
            return HttpProblem.BadParameter.Answer($"ids: 1 ile {PriceBook.Most} arasında değişiklik gerekli.");
        }

        var outcome = await prices.DecideAsync(body.Ids, body.Approve, request.HttpContext.Caller().UserName, ct);
        if (outcome is PriceOutcome.Done { Leaving: > 0 })
        {
            await wake.WakeAsync(ct);
        }

        return PriceAnswers.Of(outcome);
    }
}
