using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Stock;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Stock;

/// <summary>All shelves with how much lies on them.</summary>
public sealed class ListShelves(StockReader stock)
{
    [Function(nameof(ListShelves))]
    [Needs(Permission.KeepStock)]
    [Answers<IReadOnlyList<ShelfSummary>>]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/shelves")] HttpRequest request, CancellationToken ct) =>
        Results.Ok(await stock.ShelvesAsync(ct));
}
