using GulluShoes.Store.Pushing;
using GulluShoes.Store.Upkeep;

namespace GulluShoes.Functions.Stock.Pushing;

/// <summary>The road of numbers out: everything that is due, a thousand at a time. One process walks it at a time; should two, the claims keep them apart.</summary>
public abstract class CallRoad<TItem>(Pushes<TItem> pushes, CallSender<TItem> sender, SingleFlight flights)
    where TItem : PushItem
{
    /// <summary>Tells what is due. Whoever finds another at it may go: that one looks once more before it leaves.</summary>
    public async Task WalkAsync(CancellationToken ct)
    {
        bool again;
        do
        {
            await using var flight = await flights.TryEnterAsync(GetType().Name, ct);
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
        var scope = new PushScope(await KnownAsOfAsync(null, ct));
        while (await pushes.ClaimAsync(scope, ct) is { } call)
        {
            if (!await sender.SendAsync(call, scope, accepted, ct))
            {
                return false;
            }

            scope = scope with { After = call.Items[^1].Barcode };
            scope = scope.OrdersAsOf is { } known ? scope with { OrdersAsOf = await KnownAsOfAsync(known, ct) } : scope;
        }

        return true;
    }

    /// <summary>See <see cref="PushScope.OrdersAsOf"/>.</summary>
    /// <param name="known">What was answered a while ago; null when nobody asked yet.</param>
    private protected abstract Task<DateTimeOffset?> KnownAsOfAsync(DateTimeOffset? known, CancellationToken ct);
}
