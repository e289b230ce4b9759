using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Stock;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Stock;

/// <summary>What lies on one shelf.</summary>
public sealed class ShowShelf(StockReader stock)
{
    [Function(nameof(ShowShelf))]
    [Needs(Permission.KeepStock)]
    [Answers<ShelfContents>]
    [Refuses(404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/shelves/{code}")] HttpRequest request, string code, CancellationToken ct) =>
        ShelfCode.Read(code) is { } shelf && await stock.ShelfAsync(shelf, ct) is { } found ? Results.Ok(found) : HttpProblem.UnknownShelf.Answer();
}
