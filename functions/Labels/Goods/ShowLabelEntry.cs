using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Labels.Goods;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Labels.Goods;

/// <summary>The products of a stock entry, with how many pairs of each came.</summary>
public sealed class ShowLabelEntry(LabelGoods goods)
{
    [Function(nameof(ShowLabelEntry))]
    [Needs(Permission.PrintLabels)]
    [Answers<IReadOnlyList<EntryGood>>]
    [Refuses(404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/product-labels/entries/{key:long}")] HttpRequest request, long key, CancellationToken ct) =>
        await goods.EntryAsync(key, ct) is { } entry ? Results.Ok(entry) : HttpProblem.UnknownEntry.Answer();
}
