using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog.Pricing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Pricing;

/// <param name="Changes">At most 200 of those that were asked for, the newest first.</param>
public sealed record PriceChangeList(PriceCounts Counts, IReadOnlyList<PriceChangeRow> Changes);

/// <summary>Who wanted which price, who said yes, and what Trendyol said.</summary>
public sealed class ListPriceChanges(PriceReader prices)
{
    [Function(nameof(ListPriceChanges))]
    [Needs(Permission.EditPrices)]
    [Asks<PriceShow>("show", "Which changes; all when absent.")]
    [Asks<string>("barcode", "Only of this product.")]
    [Answers<PriceChangeList>]
    [Refuses(400)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/prices/changes")] HttpRequest request, CancellationToken ct) =>
        QueryValues.TryEnum<PriceShow>(request, "show", out var show)
            ? Results.Ok(new PriceChangeList(
                await prices.CountsAsync(ct), await prices.ChangesAsync(show ?? PriceShow.All, QueryValues.Text(request, "barcode"), request.HttpContext.Caller().UserName, ct)))
            : HttpProblem.BadParameter.Answer("show: asked, open, rejected ya da all olabilir.");
}
