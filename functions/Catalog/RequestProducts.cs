using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Functions.Orders;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog;

/// <summary>A person wants the catalogue read from Trendyol now.</summary>
public sealed class RequestProducts(QueueSender queues)
{
    [Function(nameof(RequestProducts))]
    [Needs(Permission.SyncProducts)]
    [Answers<RequestAccepted>(202)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/products/sync")] HttpRequest request, CancellationToken ct)
    {
        var id = Guid.NewGuid();
        await queues.SendAsync(Queues.ProductRequests, new ProductsRequested(id), ct);
        return Results.Accepted(value: new RequestAccepted(id));
    }
}
