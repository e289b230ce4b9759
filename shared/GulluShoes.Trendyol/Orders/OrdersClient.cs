using System.Runtime.CompilerServices;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Transport;

namespace GulluShoes.Trendyol.Orders;

/// <summary>
/// Reads shipment packages. Every method throws <see cref="TrendyolUnavailableException"/> (later), <see cref="TrendyolRefusedException"/> (settings)
/// or <see cref="TrendyolBadRequestException"/> (this request), and <see cref="ArgumentOutOfRangeException"/> for what Trendyol would answer wrongly in silence.
/// </summary>
public sealed class OrdersClient
{
    private readonly TrendyolGateway gateway;
    private readonly TimeProvider clock;

    internal OrdersClient(TrendyolGateway gateway, TimeProvider clock)
    {
        this.gateway = gateway;
        this.clock = clock;
    }

    /// <summary>One page, oldest change first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The window is wider than 14 days, the page lies beyond 10,000 packages, or more than 50 ids are asked for.</exception>
    public Task<PackagePage> ReadPageAsync(OrdersQuery query, CancellationToken cancellation) =>
        gateway.ReadAsync(Endpoint.ShipmentPackages, query.ToQueryString(), PageReader.Read, cancellation);

    /// <summary>
    /// Every package whose last change lies in the window, oldest change first, in pages: keep a page before asking for the next one, then nothing is lost wherever
    /// the reading stops. A package may come more than once. Packages that change while they are read come again with their newer version when the window reaches now.
    /// </summary>
    public IAsyncEnumerable<PackagePage> ReadChangesAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        new ChangeWalk(this).WalkAsync(from, to, cancellation);

    /// <summary>
    /// A scan of the window, newest change first, by cursor. A package that changes during the scan moves ahead of the cursor and is not seen again: the next
    /// scan must begin before this one's start.
    /// </summary>
    /// <param name="statuses">Of the lines, not of the package; null or empty = all.</param>
    /// <exception cref="TrendyolUnavailableException">Also when Trendyol's cursor goes in circles or never ends.</exception>
    public async IAsyncEnumerable<PackagePage> StreamAsync(
        DateTimeOffset from, DateTimeOffset to, IReadOnlyCollection<PackageStatusFilter>? statuses, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var scan = new StreamScan(from, to, statuses);
        while (scan.NextQuery is { } query)
        {
            var page = await gateway.ReadAsync(Endpoint.ShipmentPackagesStream, query, PageReader.Read, cancellation);
            yield return page;
            scan.Turn(page);
        }
    }

    /// <summary>The packages with these ids as they are now, in any number; an id that changed longer than 14 days ago, or is not this seller's, is missing from the answer.</summary>
    public async Task<IReadOnlyList<ReceivedPackage>> ReadByIdsAsync(IReadOnlyCollection<long> ids, CancellationToken cancellation)
    {
        var packages = new List<ReceivedPackage>(ids.Count);
        foreach (var some in ids.Distinct().Chunk(OrdersQuery.MostIds))
        {
            // Without dates Trendyol looks at the last 7 days only, also when asked for ids.
            var to = clock.GetUtcNow() + ClockDoubt;
            var page = await ReadPageAsync(new() { From = to - OrdersQuery.WidestWindow, To = to, PackageIds = some }, cancellation);
            packages.AddRange(page.Packages);
        }

        return packages;
    }

    /// <summary>The documentation calls the dates of a request "GMT+3", clients send UTC and it works: windows reach three hours over the present, so that either reading finds the newest.</summary>
    private static readonly TimeSpan ClockDoubt = TimeSpan.FromHours(3);
}
