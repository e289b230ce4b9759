using GulluShoes.Trendyol.Orders;
using TrendyolSimulator;
using TrendyolSimulator.Orders;

namespace GulluShoes.Tests.Trendyol.Wire;

/// <summary>The client against a simulated marketplace of its own.</summary>
internal sealed class Marketplace : IAsyncDisposable
{
    private Marketplace(SimulatorServer simulator, TrendyolUnderTest trendyol) => (Simulator, Trendyol) = (simulator, trendyol);

    public SimulatorServer Simulator { get; }

    public TrendyolUnderTest Trendyol { get; }

    public DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(Simulator.World.Clock.Now);

    public static async Task<Marketplace> OpenAsync(SimulatorOptions? options = null, TimeProvider? clock = null, params (string Name, string Value)[] settings)
    {
        var known = (options ?? new() { Tier = SellerTier.Unlimited }) with { SellerId = TrendyolUnderTest.SellerId, ApiKey = "key-of-the-shop", ApiSecret = "secret-of-the-shop" };
        var simulator = await SimulatorServer.StartAsync(known);
        return new(simulator, new(simulator.BaseUrl.AbsoluteUri, clock, settings));
    }

    public IReadOnlyList<long> Create(int count, int spreadMillis = 1, IReadOnlyDictionary<string, double>? mix = null) =>
        Simulator.World.CreateOrders(new OrderBatch(count) { SpreadMillis = spreadMillis, Mix = mix, Lives = false });

    public Task<List<ReceivedPackage>> ChangesAsync(TimeSpan back, Action? each = null) =>
        CollectAsync(Trendyol.Orders.ReadChangesAsync(Now - back, Now.AddHours(3), CancellationToken.None), each);

    public Task<List<ReceivedPackage>> ScanAsync(TimeSpan back, params PackageStatusFilter[] statuses) =>
        CollectAsync(Trendyol.Orders.StreamAsync(Now - back, Now.AddHours(3), statuses, CancellationToken.None));

    public static WirePackage Readable(ReceivedPackage package) => Assert.IsType<PackageReading.Readable>(package.Read()).Package;

    public static SortedDictionary<long, long> Newest(IEnumerable<ReceivedPackage> packages) =>
        new(packages.GroupBy(package => package.PackageId!.Value).ToDictionary(same => same.Key, same => same.Max(package => package.LastModified!.Value)));

    public async ValueTask DisposeAsync()
    {
        Trendyol.Dispose();
        await Simulator.DisposeAsync();
    }

    private static async Task<List<ReceivedPackage>> CollectAsync(IAsyncEnumerable<PackagePage> pages, Action? each = null)
    {
        var seen = new List<ReceivedPackage>();
        await foreach (var page in pages)
        {
            seen.AddRange(page.Packages);
            each?.Invoke();
        }

        return seen;
    }
}
