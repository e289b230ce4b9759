using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Orders;

/// <summary>A person wants our packages compared with Trendyol's now.</summary>
public sealed class RequestReconcile(QueueSender queues)
{
    [Function(nameof(RequestReconcile))]
    [Needs(Permission.SyncOrders)]
    [Answers<RequestAccepted>(202)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/orders/reconcile")] HttpRequest request, CancellationToken ct)
    {
        var id = Guid.NewGuid();
        await queues.SendAsync(Queues.ReconcileRequests, new ReconcileRequested(id), ct);
        return Results.Accepted(value: new RequestAccepted(id));
    }
}
