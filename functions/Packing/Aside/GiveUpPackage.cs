using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Orders.Commands;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Packing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Packing.Aside;

/// <param name="Reason">What Trendyol is told.</param>
/// <param name="Units">Which units cannot be supplied; Trendyol puts the others into a new package.</param>
/// <param name="AcceptsPenalty">True: the person has read what it costs and said yes a second time.</param>
public sealed record GiveUpRequest(UnsuppliedReason Reason, IReadOnlyList<CommandUnits> Units, bool AcceptsPenalty = false);

/// <summary>Tells Trendyol that units of a package cannot be supplied. It cannot be taken back.</summary>
public sealed class GiveUpPackage(OrderList orders, Holds holds)
{
    [Function(nameof(GiveUpPackage))]
    [Needs(Permission.CommandTrendyol)]
    [Answers<PackingAnswer>]
    [Refuses(400, 404, 409, 422)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/packing/{id:long}/unsupplied")] HttpRequest request,
        long id,
        [FromBody] GiveUpRequest body,
        CancellationToken ct)
    {
        if (await orders.FindAsync(id, ct) is not { } order)
        {
            return HttpProblem.UnknownPackage.Answer();
        }

        if (!Enum.IsDefined(body.Reason) || body.Units.Count == 0 || !order.Order.Holds(body.Units))
        {
            return HttpProblem.BadParameter.Answer("Bir neden ve pakette bulunan ürünlerden en az birini seçin.");
        }

        if (!body.AcceptsPenalty)
        {
            return HttpProblem.PenaltyNotAccepted.Answer();
        }

        var wish = new PackageCommand.Unsupplied(body.Reason, body.Units);
        return PackingAnswers.Of(
            await holds.GiveUpAsync(id, wish, request.HttpContext.WishKey(), request.HttpContext.Caller().UserName, ct),
            "Trendyol’a bildiriliyor. Paket, Trendyol onu kapatana kadar askıda kalır.");
    }
}
