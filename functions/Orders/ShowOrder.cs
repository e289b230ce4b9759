using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Functions.Orders.Answers;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Orders;

/// <summary>Everything about one package. Who may see whom it goes to is written down as having seen it.</summary>
public sealed class ShowOrder(OrderList orders, CustomerGlances glances)
{
    [Function(nameof(ShowOrder))]
    [Needs(Permission.ViewOrders)]
    [Answers<OrderAnswer>]
    [Refuses(404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/orders/{id:long}")] HttpRequest request, long id, CancellationToken ct)
    {
        if (await orders.FindAsync(id, ct) is not { } order)
        {
            return HttpProblem.UnknownPackage.Answer();
        }

        var person = request.HttpContext.Caller();
        var masked = CustomerMask.IsFor(person);
        if (!masked)
        {
            await glances.NoteAsync([id], person.UserName, GlanceKind.Shown, ct);
        }

        return Results.Ok(OrderAnswer.Of(order, masked));
    }
}
