using System.Runtime.CompilerServices;

namespace GulluShoes.Functions.Orders.Intake;

/// <summary>Waits for the network and for the disk at the same time.</summary>
public static class PagesAhead
{
    /// <summary>Asks for the next page while the last one is being kept; order and failures stay as they are.</summary>
    public static async IAsyncEnumerable<T> OneAheadAsync<T>(this IAsyncEnumerable<T> pages, [EnumeratorCancellation] CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await using var walk = pages.GetAsyncEnumerator(stop.Token);
        var next = walk.MoveNextAsync().AsTask();
        try
        {
            while (await next)
            {
                var page = walk.Current;
                next = walk.MoveNextAsync().AsTask();
                yield return page;
            }
        }
        finally
        {
            // Whoever stops half-way leaves a question open; a walk may only be let go of when it rests.
            await stop.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
