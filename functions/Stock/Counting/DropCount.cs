using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Stock.Counting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Stock.Counting;

/// <summary>Gives a count up; nothing is booked.</summary>
public sealed class DropCount(StockCounts counts)
{
    [Function(nameof(DropCount))]
    [Needs(Permission.KeepStock)]
    [Repeatable("Giving up twice is like once.")]
    [Answers<StockCountView>]
    [Refuses(404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/stock/counts/{id:long}/drop")] HttpRequest request, long id, CancellationToken ct) =>
        CountAnswers.Of(await counts.DropAsync(id, ct));
}
