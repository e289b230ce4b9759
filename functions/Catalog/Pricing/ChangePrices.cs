using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog.Pricing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Catalog.Pricing;

/// <param name="Lines">1 to 1000, each barcode once.</param>
public sealed record PriceChangeRequest(IReadOnlyList<PriceWish> Lines);

/// <summary>Changes prices that were seen in a preview: all of them, or none.</summary>
public sealed class ChangePrices(PriceBook prices, PriceWake wake)
{
    [Function(nameof(ChangePrices))]
    [Needs(Permission.EditPrices)]
    [Answers<PriceAnswer>]
    [Refuses(400, 404, 409, 422)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/prices/changes")] HttpRequest request, [FromBody] PriceChangeRequest body, CancellationToken ct)
    {
        if (PriceAnswers.WrongOf(body.Lines?.Select(line => line?.Wanted is null ? null : line.Barcode).ToList()) is { } wrong)
        {
            return HttpProblem.BadParameter.Answer(wrong);
        }

        var outcome = await prices.ChangeAsync(request.HttpContext.WishKey(), body.Lines!, request.HttpContext.Caller().UserName, ct);
        if (outcome is PriceOutcome.Done { Leaving: > 0 })
        {
            await wake.WakeAsync(ct);
        }

        return PriceAnswers.Of(outcome);
    }
}
