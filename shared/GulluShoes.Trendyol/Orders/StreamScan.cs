using System.Globalization;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Transport;

namespace GulluShoes.Trendyol.Orders;

/// <summary>Where a cursor scan stands. The cursor is opaque, bound to the filters of its first request, and must be percent-encoded: it holds +, / and =.</summary>
internal sealed class StreamScan
{
    /// <summary>400,000 packages: more than two weeks of any seller that this client is meant for.</summary>
    public const int MostPages = 2000;

    private readonly HashSet<string> cursors = new(StringComparer.Ordinal);
    private readonly string filters;

    public StreamScan(DateTimeOffset from, DateTimeOffset to, IReadOnlyCollection<PackageStatusFilter>? statuses)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to - from, OrdersQuery.WidestWindow, nameof(to));

        // Names that the stream does not know (status, startDate, page) are ignored in silence: these are its own.
        filters = string.Create(
            CultureInfo.InvariantCulture,
            $"size={OrdersQuery.LargestPage}&lastModifiedStartDate={from.ToUnixTimeMilliseconds()}&lastModifiedEndDate={to.ToUnixTimeMilliseconds()}");
        filters += statuses is { Count: > 0 } ? "&packageItemStatuses=" + string.Join(',', statuses) : "";
        NextQuery = filters;
    }

    /// <summary>Null when the scan is done.</summary>
    public string? NextQuery { get; private set; }

    public void Turn(PackagePage page)
    {
        if (!page.HasMore)
        {
            NextQuery = null;
            return;
        }

        if (page.Packages.Count == 0 || string.IsNullOrEmpty(page.NextCursor))
        {
            throw Broken("promises more but gives nothing");
        }

        if (!cursors.Add(page.NextCursor))
        {
            throw Broken("repeats a cursor");
        }

        NextQuery = cursors.Count < MostPages ? $"{filters}&nextCursor={Uri.EscapeDataString(page.NextCursor)}" : throw Broken("does not end");
    }

    private static TrendyolUnavailableException Broken(string how) =>
        new($"{Endpoint.ShipmentPackagesStream.Name} {how}.") { Endpoint = Endpoint.ShipmentPackagesStream.Name };
}
