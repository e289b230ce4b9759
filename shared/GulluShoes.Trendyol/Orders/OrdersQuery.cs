using System.Globalization;

namespace GulluShoes.Trendyol.Orders;

/// <summary>One page of getShipmentPackages, always with dates and size: without them Trendyol answers for the last 7 days only.</summary>
public sealed record OrdersQuery
{
    public const int LargestPage = 200;

    /// <summary>page × size reaches this many packages; beyond it Trendyol answers 400.</summary>
    public const int Reachable = 10_000;

    public const int MostIds = 50;

    /// <summary>A wider window is not refused by Trendyol but clipped, silently losing the newest packages.</summary>
    public static readonly TimeSpan WidestWindow = TimeSpan.FromDays(14);

    /// <summary>First instant of lastModifiedDate.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Last instant of lastModifiedDate.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>From 0.</summary>
    public int Page { get; init; }

    public int Size { get; init; } = LargestPage;

    public IReadOnlyCollection<PackageStatusFilter> Statuses { get; init; } = [];

    public IReadOnlyCollection<long> PackageIds { get; init; } = [];

    internal string ToQueryString()
    {
        Refuse();
        var query = string.Create(CultureInfo.InvariantCulture, $"startDate={From.ToUnixTimeMilliseconds()}&endDate={To.ToUnixTimeMilliseconds()}&page={Page}&size={Size}")
            + "&orderByField=PackageLastModifiedDate&orderByDirection=ASC";
        if (Statuses.Count > 0)
        {
            query += "&status=" + string.Join(',', Statuses);
        }

        return PackageIds.Count == 0 ? query
            : query + "&shipmentPackageIds=" + string.Join(',', PackageIds.Select(id => id.ToString(CultureInfo.InvariantCulture)));
    }

    private void Refuse()
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(From, To, nameof(From));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(To - From, WidestWindow, nameof(To));
        ArgumentOutOfRangeException.ThrowIfLessThan(Size, 1, nameof(Size));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Size, LargestPage, nameof(Size));
        ArgumentOutOfRangeException.ThrowIfNegative(Page, nameof(Page));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((Page + 1L) * Size, Reachable, nameof(Page));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(PackageIds.Count, MostIds, nameof(PackageIds));
    }
}
