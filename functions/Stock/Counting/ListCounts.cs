using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Stock.Counting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Stock.Counting;

/// <summary>Counts, open ones first, then the newest.</summary>
public sealed class ListCounts(CountReader counts)
{
    private const int Most = 50;

    [Function(nameof(ListCounts))]
    [Needs(Permission.KeepStock)]
    [Answers<IReadOnlyList<StockCountSummary>>]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/stock/counts")] HttpRequest request, CancellationToken ct) =>
        Results.Ok(await counts.ListAsync(Most, ct));
}
