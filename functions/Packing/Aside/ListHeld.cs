using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Functions.Orders.Answers;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Packing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Packing.Aside;

/// <param name="Orders">The longest on hold first; at most 500.</param>
public sealed record HeldAnswer(IReadOnlyList<OrderRow> Orders);

/// <summary>The hold lane.</summary>
public sealed class ListHeld(Holds holds)
{
    [Function(nameof(ListHeld))]
    [Needs(Permission.HoldOrders)]
    [Answers<HeldAnswer>]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/packing/held")] HttpRequest request, CancellationToken ct) =>
        Results.Ok(new HeldAnswer([.. (await holds.ListAsync(ct)).Select(order => OrderRow.Of(order, CustomerMask.IsFor(request.HttpContext.Caller())))]));
}
