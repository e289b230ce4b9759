using GulluShoes.Functions.Catalog.Intake;
using GulluShoes.Functions.Orders.Intake;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog;

/// <summary>Reads all approved products: their pictures, prices and states at Trendyol.</summary>
public sealed class FetchProducts(ProductFetch fetch, RecordedRuns runs)
{
    [Function(nameof(FetchProducts))]
    public Task Run([TimerTrigger("%Schedules:FetchProducts%")] TimerInfo timer, CancellationToken ct) =>
        runs.RunAsync("product", nameof(FetchProducts), fetch.FetchAsync, ct);
}
