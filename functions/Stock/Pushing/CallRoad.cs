using System.Runtime.CompilerServices;
using GulluShoes.Store.Pushing;
using GulluShoes.Store.Upkeep;

namespace GulluShoes.Functions.Stock.Pushing;

/// <summary>The road of numbers out: everything that is due, a thousand at a time. One process walks it at a time; should two, the claims keep them apart.</summary>
public abstract class CallRoad<TItem>(Pushes<TItem> pushes, CallSender<TItem> sender, SingleFlight flights)
    where TItem : PushItem
{
    /// <summary>While some calls wait for Trendyol's answer, the next is claimed.</summary>
    private const int AtOnce = 3;

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
        var accepted = new AcceptedCalls();
        var free = await TellAsync(accepted, ct);
        await sender.AcceptedAsync(accepted.Take(), ct);
        return free && accepted.Any;
    }

    private async Task<bool> TellAsync(AcceptedCalls accepted, CancellationToken ct)
    {
        var free = true;

        // Not with the loop's own token: when one call fails, the others that are under way are still told to their end.
        await Parallel.ForEachAsync(
            ClaimsAsync(() => Volatile.Read(ref free), ct),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (claim, _) =>
            {
                if (!await sender.SendAsync(claim.Call, claim.Scope, accepted, ct))
                {
                    Volatile.Write(ref free, false);
                }

                // Whoever was told first hears first: a long walk does not hold up its own results.
                await sender.AcceptedAsync(accepted.TakeFull(PushOffice.CallsPerMessage), ct);
            });
        return free;
    }

    private async IAsyncEnumerable<(PushCall<TItem> Call, PushScope Scope)> ClaimsAsync(Func<bool> isFree, [EnumeratorCancellation] CancellationToken ct)
    {
        var scope = new PushScope(await KnownAsOfAsync(null, ct));
        while (isFree() && await pushes.ClaimAsync(scope, ct) is { } call)
        {
            yield return (call, scope);
            scope = scope with { After = call.Items[^1].Barcode };
            scope = scope.OrdersAsOf is { } known ? scope with { OrdersAsOf = await KnownAsOfAsync(known, ct) } : scope;
        }
    }

    /// <summary>See <see cref="PushScope.OrdersAsOf"/>.</summary>
    /// <param name="known">What was answered a while ago; null when nobody asked yet.</param>
    private protected abstract Task<DateTimeOffset?> KnownAsOfAsync(DateTimeOffset? known, CancellationToken ct);
}
