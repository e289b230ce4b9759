using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Orders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Orders;

/// <summary>Packages per status table, for the tabs.</summary>
public sealed class CountOrders(OrderList orders)
{
    [Function(nameof(CountOrders))]
    [Needs(Permission.ViewOrders)]
    [Answers<OrderCounts>]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/orders/counts")] HttpRequest request, CancellationToken ct) =>
        Results.Ok(await orders.CountsAsync(ct));
}
