using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Orders;

/// <param name="RequestId">Tells two requests apart in the logs.</param>
public sealed record RequestAccepted(Guid RequestId);

/// <summary>A person wants new orders now. No HTTP door speaks to Trendyol: the wish goes into a queue.</summary>
public sealed class RequestSync(QueueSender queues)
{
    [Function(nameof(RequestSync))]
    [Needs(Permission.SyncOrders)]
    [Answers<RequestAccepted>(202)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/orders/sync")] HttpRequest request, CancellationToken ct)
    {
        var id = Guid.NewGuid();
        await queues.SendAsync(Queues.FetchRequests, new FetchRequested(id), ct);
        return Results.Accepted(value: new RequestAccepted(id));
    }
}
