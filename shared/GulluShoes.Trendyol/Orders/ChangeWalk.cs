using System.Runtime.CompilerServices;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Transport;

namespace GulluShoes.Trendyol.Orders;

/// <summary>
/// Reads a window by a moving start instead of page numbers. The list is sorted by a value that changes, so while page numbers are counted up, a package
/// that changes leaves its place, all behind it move up one, and the first of the next page slips unseen into the page already read. Starting again at the
/// last instant seen reads a few packages twice and none never; it also stays clear of the 10,000 that page numbers can reach.
/// </summary>
internal sealed class ChangeWalk(OrdersClient orders)
{
    /// <summary>One below what Trendyol clips to.</summary>
    public static readonly TimeSpan Slice = TimeSpan.FromDays(13);

    private const int MostPages = 5000;
    private int pages;

    public async IAsyncEnumerable<PackagePage> WalkAsync(DateTimeOffset from, DateTimeOffset to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        var start = from;
        do
        {
            var end = start + Slice < to ? start + Slice : to;
            await foreach (var page in SliceAsync(start, end, cancellation))
            {
                yield return page;
            }

            start = end;
        }
        while (start < to);
    }

    private async IAsyncEnumerable<PackagePage> SliceAsync(DateTimeOffset from, DateTimeOffset to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        DateTimeOffset? start = from;
        while (start is { } here)
        {
            var page = await ReadAsync(here, to, 0, cancellation);
            yield return page;
            var last = LastInstant(page, here, to);
            start = null;
            if (IsWhole(page))
            {
                continue;
            }

            // One millisecond back: nobody says whether the start of a window belongs to it.
            var next = last - TimeSpan.FromMilliseconds(1);
            if (next > here)
            {
                start = next;
                continue;
            }

            // A crowd: more packages share one instant than a page holds (last set), or the page is not in order (last null).
            var crowdEnd = last + TimeSpan.FromMilliseconds(1) ?? to;
            await foreach (var rest in CrowdAsync(here, crowdEnd < to ? crowdEnd : to, cancellation))
            {
                yield return rest;
            }

            start = crowdEnd < to ? crowdEnd : null;
        }
    }

    /// <summary>
    /// A window that cannot be walked. Packages can only leave it (a change gives them a later instant), so reading its pages from the last to the first sees
    /// each: whoever moves up moves towards pages still to be read.
    /// </summary>
    private async IAsyncEnumerable<PackagePage> CrowdAsync(DateTimeOffset from, DateTimeOffset to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var count = await ReadAsync(from, to, 0, cancellation);
        yield return count;
        if (count.TotalPages is > 0 and <= OrdersQuery.Reachable / OrdersQuery.LargestPage)
        {
            for (var number = (int)count.TotalPages.Value - 1; number >= 0; number--)
            {
                yield return await ReadAsync(from, to, number, cancellation);
            }

            yield break;
        }

        await foreach (var page in orders.StreamAsync(from, to, null, cancellation))
        {
            yield return page;
        }
    }

    private Task<PackagePage> ReadAsync(DateTimeOffset from, DateTimeOffset to, int number, CancellationToken cancellation) => ++pages <= MostPages
        ? orders.ReadPageAsync(new() { From = from, To = to, Page = number }, cancellation)
        : throw new TrendyolUnavailableException($"{Endpoint.ShipmentPackages.Name} does not end.") { Endpoint = Endpoint.ShipmentPackages.Name };

    // A short page alone is no proof: Trendyol may lower the largest page size one day, and then its total says so.
    private static bool IsWhole(PackagePage page) =>
        page.Packages.Count == 0 || (page.Packages.Count < OrdersQuery.LargestPage && page.TotalPages is null or <= 1);

    /// <summary>Null when the page is not in ascending order inside its window, so that its last instant says nothing about what follows.</summary>
    private static DateTimeOffset? LastInstant(PackagePage page, DateTimeOffset from, DateTimeOffset to)
    {
        var last = from.ToUnixTimeMilliseconds();
        foreach (var package in page.Packages)
        {
            if (package.LastModified is not { } instant)
            {
                continue;
            }

            if (instant < last || instant > to.ToUnixTimeMilliseconds())
            {
                return null;
            }

            last = instant;
        }

        return DateTimeOffset.FromUnixTimeMilliseconds(last);
    }
}
