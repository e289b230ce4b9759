using GulluShoes.Store.Stock.Pushing;
using GulluShoes.Store.Upkeep;

namespace GulluShoes.Functions.Stock.Pushing;

/// <summary>The road of numbers out: orders first, then everything that is due, a thousand at a time. One process walks it at a time; should two, the claims keep them apart.</summary>
public sealed class StockRoad(StockPushes pushes, OrdersFirst orders, StockSender sender, SingleFlight flights)
{
    /// <summary>Tells what is due. Whoever finds another at it may go: that one looks once more before it leaves.</summary>
    public async Task WalkAsync(CancellationToken ct)
    {
        bool again;
        do
        {
            await using var flight = await flights.TryEnterAsync(nameof(StockRoad), ct);
            again = flight is not null && await pushes.AnyDueAsync(ct) && await DrainAsync(ct);
        }
        while (again && await pushes.AnyDueAsync(ct));
    }

    /// <summary>True when something was told, and nothing stands in the way of more.</summary>
    private async Task<bool> DrainAsync(CancellationToken ct)
    {
        var accepted = new List<long>();
        var free = await TellAsync(accepted, ct);
        await sender.AcceptedAsync(accepted, ct);
        return free && accepted.Count > 0;
    }

    private async Task<bool> TellAsync(List<long> accepted, CancellationToken ct)
    {
        var scope = new PushScope(await orders.KnownAsOfAsync(null, ct));
        while (await pushes.ClaimAsync(scope, ct) is { } call)
        {
            if (!await sender.SendAsync(call, scope, accepted, ct))
            {
                return false;
            }

            scope = scope with { After = call.Items[^1].Barcode };
            scope = scope.OrdersAsOf is { } known ? scope with { OrdersAsOf = await orders.KnownAsOfAsync(known, ct) } : scope;
        }

        return true;
    }
}
