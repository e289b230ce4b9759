using GulluShoes.Functions.Catalog.Intake;
using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Shop.Pipeline;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog;

/// <summary>Reads the catalogue because a person asked. The same run as the timer's, under the same name and lock.</summary>
public sealed class FetchProductsNow(ProductFetch fetch, RecordedRuns runs)
{
    [Function(nameof(FetchProductsNow))]
    public Task Run([QueueTrigger(Queues.ProductRequests)] ProductsRequested message, CancellationToken ct) =>
        runs.RunAsync("product", nameof(FetchProducts), fetch.FetchAsync, ct);
}
