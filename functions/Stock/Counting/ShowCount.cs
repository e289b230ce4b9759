using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Stock.Counting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Stock.Counting;

/// <summary>A count with what was seen, for whoever goes on with it.</summary>
public sealed class ShowCount(CountReader counts)
{
    [Function(nameof(ShowCount))]
    [Needs(Permission.KeepStock)]
    [Answers<StockCountView>]
    [Refuses(404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/stock/counts/{id:long}")] HttpRequest request, long id, CancellationToken ct) =>
        await counts.ShowAsync(id, ct) is { } view ? Results.Ok(view) : HttpProblem.UnknownCount.Answer();
}
