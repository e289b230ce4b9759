using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Functions.Orders.Answers;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Orders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Orders;

/// <summary>Everything about one package.</summary>
public sealed class ShowOrder(OrderList orders)
{
    [Function(nameof(ShowOrder))]
    [Needs(Permission.ViewOrders)]
    [Answers<OrderAnswer>]
    [Refuses(404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/orders/{id:long}")] HttpRequest request, long id, CancellationToken ct) =>
        await orders.FindAsync(id, ct) is { } order
            ? Results.Ok(OrderAnswer.Of(order))
            : HttpProblem.UnknownPackage.Answer();
}
