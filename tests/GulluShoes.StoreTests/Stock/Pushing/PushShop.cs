using System.Collections.Concurrent;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Stock;
using GulluShoes.StoreTests.Doors;
using TrendyolSimulator;
using TrendyolSimulator.Inventory;
using TrendyolSimulator.Transport;
using TrendyolSimulator.Worlds;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Stock.Pushing;

/// <summary>A whole shop that pushes its stock each second, and the marketplace's view of it. Orders are fetched by the push alone.</summary>
internal sealed class PushShop : IAsyncDisposable
{
    /// <summary>Within so many milliseconds the marketplace carries a write out.</summary>
    public const int BatchMillis = 1500;

    private readonly TestShop shop;
    private readonly ConcurrentQueue<StockLanding> landings = new();
    private int entries;

    private PushShop(TestShop shop, int products)
    {
        this.shop = shop;
        Barcodes = [.. World.Shop.Variants.Take(products).Select(variant => variant.Barcode)];
        World.Stock.Landed += landings.Enqueue;
    }

    public static Dictionary<string, string?> Settings => new()
    {
        ["AzureWebJobs.PushStock.Disabled"] = "false",
        ["Schedules:PushStock"] = "* * * * * *",
        ["StockPush:FetchApart"] = "00:00:00.100",
        ["StockPush:FirstLook"] = "00:00:00.300",
        ["StockPush:SettleTime"] = "00:00:04",
    };

    public TestShop Shop => shop;

    public World World => shop.Simulator.World;

    public IReadOnlyList<string> Barcodes { get; }

    /// <param name="more">Settings besides the usual, or instead of them.</param>
    public static async Task<PushShop> OpenAsync(ShopServers servers, int products, Dictionary<string, string?>? more = null)
    {
        var settings = Settings.Concat(more ?? []).GroupBy(one => one.Key).ToDictionary(same => same.Key, same => same.Last().Value);
        var shop = await TestShop.StartSignedInAsync(servers, new ShopWish { Timers = false, Settings = settings, Simulator = new SimulatorOptions { Tier = SellerTier.Unlimited, Variants = 100 } });
        var opened = new PushShop(shop, products);
        opened.World.SetQuirks(quirks => quirks with { BatchMillis = BatchMillis });
        await KnowAsync(shop.Get<PackageIntake>(), opened.Barcodes);
        return opened;
    }

    /// <summary>The products were sold once, before anything was counted.</summary>
    public static Task KnowAsync(PackageIntake intake, IReadOnlyList<string> barcodes) => intake.ApplyAsync(
        [Facts(1, 1, "Delivered") with { Lines = [.. barcodes.Select((barcode, at) => Line(100 + at, "099", "Siyah", "37") with { Barcode = barcode })] }], CancellationToken.None);

    /// <summary>So many pairs of each lie there now.</summary>
    public async Task CountAsync(int pairs, params string[] barcodes) => Assert.IsType<StockOutcome.Done>(await shop.Get<StockLedger>().BookAsync(
        [.. (barcodes.Length > 0 ? barcodes : Barcodes).Select(barcode => new StockWish($"count/{entries++}/{barcode}", barcode, ShelfCode.Unsaid, pairs, Replaces: true, MovementReason.Count))],
        "gullu",
        CancellationToken.None));

    public async Task AddAsync(string barcode, int pairs) => Assert.IsType<StockOutcome.Done>(await shop.Get<StockLedger>().BookAsync(
        [new StockWish($"in/{entries++}", barcode, ShelfCode.Unsaid, pairs, Replaces: false, MovementReason.GoodsIn)], "gullu", CancellationToken.None));

    /// <summary>How many it would sell now.</summary>
    public int AtTrendyol(string barcode)
    {
        World.CatchUp();
        return World.Stock.Positions[barcode].Quantity;
    }

    public int Effective(string endpoint) => World.Calls.Snapshot().GetValueOrDefault(endpoint)?.Effective ?? 0;

    public void Strike(params IEnumerable<Fault> faults) => World.Faults.Add(faults, World.Options.Seed, World.Clock.Now);

    /// <summary>"Applied", "Rejected Ürün kilitli": what the shop knows.</summary>
    public Task<string?> StateOfAsync(string barcode) => shop.Truth.ScalarAsync<string>(
        $"select concat_ws(' ', coalesce((select state from stock_calls c where c.id = p.call_id), p.outcome), p.reason) from stock_pushes p where barcode = '{barcode}'");

    public Task BecomesAsync(string barcode, string state) =>
        Soon.NothingIsMissingAsync(async () => await StateOfAsync(barcode) is var now && now == state ? null : $"{barcode} is {now} and not {state}.", shop.Truth.Log);

    /// <summary>Waits until nothing is on its way and Trendyol has of everything what may be sold.</summary>
    public Task BecomesEqualAsync() => Soon.NothingIsMissingAsync(DifferenceAsync, shop.Truth.Log);

    /// <summary>What took effect at the marketplace, in that order.</summary>
    public IReadOnlyList<StockLanding> Landings => [.. landings];

    /// <summary>No number took effect after one that was sent later, and none while another of its barcode was on its way.</summary>
    public void NothingLandedOutOfOrder() => LandedInOrder(Landings);

    public static void LandedInOrder(IReadOnlyList<StockLanding> landings)
    {
        foreach (var product in landings.GroupBy(landing => landing.Barcode))
        {
            Assert.All(product.Zip(product.Skip(1)), pair => Assert.True(pair.First.LandedAt <= pair.Second.AcceptedAt, $"{pair.First} and then {pair.Second}"));
        }
    }

    private async Task<string?> DifferenceAsync()
    {
        var waiting = await shop.Truth.CountAsync("stock_items i left join stock_pushes p using (barcode) where p.call_id is not null or p.seen_change is distinct from i.changes or p.outcome <> 'Applied'");
        if (waiting > 0)
        {
            return $"{waiting} numbers wait.";
        }

        await using var command = shop.Database.CreateCommand("select barcode, sellable from sellable_stock");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            if (AtTrendyol(reader.GetString(0)) is var there && there != reader.GetInt32(1))
            {
                return $"{reader.GetString(0)}: {there} at Trendyol, {reader.GetInt32(1)} here.";
            }
        }

        return null;
    }

    public ValueTask DisposeAsync() => shop.DisposeAsync();
}
