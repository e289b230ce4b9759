using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Orders.Commands;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Packing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Packing.Aside;

/// <param name="Reason">Why; the system's own reason cannot be chosen.</param>
/// <param name="Note">At most 300 characters; must be there when the reason is other.</param>
/// <param name="Units">The units it is about; none for the whole package.</param>
public sealed record HoldRequest(HoldReason Reason, string? Note = null, IReadOnlyList<CommandUnits>? Units = null);

/// <summary>Puts a package aside.</summary>
public sealed class HoldPackage(OrderList orders, Holds holds)
{
    private const int LongestNote = 300;

    [Function(nameof(HoldPackage))]
    [Needs(Permission.HoldOrders)]
    [Answers<PackingAnswer>]
    [Refuses(400, 404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/packing/{id:long}/hold")] HttpRequest request,
        long id,
        [FromBody] HoldRequest body,
        CancellationToken ct)
    {
        var note = body.Note?.Trim() is { Length: > 0 } text ? text : null;
        if (note is { Length: > LongestNote } || body.Reason is HoldReason.UnknownStatus or HoldReason.Unsupplied || (body.Reason == HoldReason.Other && note is null))
        {
            return HttpProblem.BadParameter.Answer("Bir neden seçin; “Diğer” için nedeni yazın (en çok 300 karakter).");
        }

        if (body.Units is { Count: > 0 } units && (await orders.FindAsync(id, ct))?.Order.Holds(units) == false)
        {
            return HttpProblem.BadParameter.Answer("Paket bu ürünleri ya da bu kadarını içermiyor.");
        }

        return PackingAnswers.Of(await holds.HoldAsync(id, new HoldWish(body.Reason, note, body.Units ?? []), request.HttpContext.Caller().UserName, ct), "Paket askıya alındı.");
    }
}
