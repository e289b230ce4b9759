using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Labels.Goods;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Labels.Goods;

/// <summary>The newest stock entries: what came, and wants labels.</summary>
public sealed class ListLabelEntries(LabelGoods goods)
{
    [Function(nameof(ListLabelEntries))]
    [Needs(Permission.PrintLabels)]
    [Answers<IReadOnlyList<StockEntrySummary>>]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/product-labels/entries")] HttpRequest request, CancellationToken ct) =>
        Results.Ok(await goods.EntriesAsync(ct));
}
