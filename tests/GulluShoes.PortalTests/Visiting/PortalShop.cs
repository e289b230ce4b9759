using GulluShoes.Local.Setup;
using GulluShoes.StoreTests.Doors;
using Microsoft.Playwright;
using TrendyolSimulator.Orders;

namespace GulluShoes.PortalTests.Visiting;

/// <summary>One shop with its built portal, and one browser, for all tests of a collection, one after the other.</summary>
public class PortalShop : IAsyncLifetime
{
    /// <summary>A person waits this long for the server's news, which come every fifteen seconds at most; a machine that does much else takes its time.</summary>
    internal const float PatienceMs = 90_000;

    /// <summary>A camera that shows a moving test picture, and nobody who must be asked for it.</summary>
    private static readonly string[] FakeCamera = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];

    private readonly ShopServers servers = new();
    private IPlaywright playwright = null!;

    internal TestShop Shop { get; private set; } = null!;

    internal IBrowser Browser { get; private set; } = null!;

    /// <summary>Where the portal is served, with a slash at the end.</summary>
    internal virtual Uri Address => Shop.Address;

    /// <summary>Where this shop differs from others.</summary>
    protected virtual IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>();

    /// <summary>0 for any free one.</summary>
    protected virtual int Port => 0;

    /// <summary>How many packages a stage holds, read past the app.</summary>
    internal Task<long> CountAsync(string stage) => Shop.Truth.CountAsync($"orders where stage = '{stage}'");

    /// <summary>A shipped package and one of its codes or names, as a column of the order or of its lines.</summary>
    internal async Task<(long PackageId, string Code)> SomeShippedAsync(string what)
    {
        const string Some = "from orders join order_lines using (package_id) where stage = 'Shipped' and label_drawn_version is not null order by package_id limit 1";
        var id = await Shop.Truth.ScalarAsync<long>($"select package_id {Some}");
        return (id, (await Shop.Truth.ScalarAsync<string>($"select {what}::text {Some}"))!);
    }

    /// <summary>The barcode of a product that no scanner takes for another, whose stock nobody has entered; another for each number.</summary>
    internal async Task<string> SomeBarcodeAsync(int number) => (await Shop.Truth.ScalarAsync<string>(
        $"""
        select barcode from variants v where barcode ~ '^[0-9]+$' and length(barcode) >= 8 and not exists (select from stock_items i where i.barcode = v.barcode)
            and not exists (select from variants o where o.barcode <> v.barcode and (starts_with(o.barcode, v.barcode) or starts_with(v.barcode, o.barcode)))
        order by barcode offset {number} limit 1
        """))!;

    /// <summary>New packages of a carrier that were packed here and wait for it.</summary>
    internal async Task<IReadOnlyList<(long PackageId, string OrderNumber, string TrackingNumber)>> PackedAsync(int count, string carrier)
    {
        var ids = Shop.Simulator.World.CreateOrders(new OrderBatch(count) { Mix = new Dictionary<string, double> { [Statuses.Picking] = count } });
        await Shop.Truth.BecomesEqualAsync();
        await using var command = Shop.Database.CreateCommand(
            """
            update orders set packed_at = now(), packed_by = 'gullu', carrier = $2 where package_id = any($1)
            returning package_id, order_number, tracking_number
            """);
        command.Parameters.AddWithValue(ids.ToArray());
        command.Parameters.AddWithValue(carrier);
        await using var reader = await command.ExecuteReaderAsync();
        var packed = new List<(long, string, string)>();
        while (await reader.ReadAsync())
        {
            packed.Add((reader.GetInt64(0), reader.GetString(1), reader.GetString(2)));
        }

        return packed;
    }

    /// <summary>A person packed five minutes apart until yesterday's noon, and read wrong things now and then.</summary>
    internal Task WorkedAsync(string person, int packages, int wrongScans) => Shop.Truth.ScalarAsync<object>(
        $"""
        with done as (
            select package_id, date_trunc('day', now(), 'Europe/Istanbul') - interval '12 hours' - row_number() over (order by package_id) * interval '5 minutes' as at
            from orders where stage = 'Delivered' limit {packages}),
        packed as (
            insert into package_history (package_id, at, to_stage, status, source, who, what)
            select package_id, at, 'Picking', 'Picking', 'Scan', '{person}', 'packed' from done)
        insert into scans (id, package_id, round, code, result, person, station, read_at, at, answer)
        select gen_random_uuid(), package_id, 1, 'x', 'WrongProduct', '{person}', 'Masa 9', at, at, '' from done order by at limit {wrongScans}
        """);

    public async Task InitializeAsync()
    {
        var files = await PortalBuild.EnsureAsync(CancellationToken.None);
        var chromium = await Prerequisites.PathOfAsync(SystemProgram.Chromium, CancellationToken.None);
        await servers.InitializeAsync();
        // Stories pack past the app, which the hourly look at the ledger would rightly complain of.
        Shop = await TestShop.StartSignedInAsync(servers, new ShopWish { Port = Port, Settings = new Dictionary<string, string?>(Settings) { ["Portal:Files"] = files, ["Schedules:FetchProducts"] = "*/10 * * * * *", ["Schedules:FollowProducts"] = "* * * * * *", ["Creating:FirstLook"] = "00:00:00.500", ["Pictures:PublicUrl"] = "https://resim.example", ["AzureWebJobs.CheckStock.Disabled"] = "true" } });
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(PatienceMs);
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = FakeCamera });
        await FillAsync();
        await Soon.TrueAsync(async () => await Shop.Truth.CountAsync("listings") > 0, "The products do not arrive.");
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        await Shop.DisposeAsync();
        await servers.DisposeAsync();
    }

    // Three pages of delivered packages, some of each other stage, and every look that a row can have.
    protected virtual async Task FillAsync()
    {
        var world = Shop.Simulator.World;
        world.CreateOrders(new OrderBatch(160)
        {
            Mix = new Dictionary<string, double> { [Statuses.Delivered] = 130, [Statuses.Shipped] = 8, [Statuses.Created] = 8, [Statuses.Picking] = 10, [Statuses.Cancelled] = 4 },
        });
        world.CreateOrders(new OrderBatch(6) { MaxLines = 4 });
        world.CreateOrders(new OrderBatch(4)
        {
            Mix = new Dictionary<string, double> { [Statuses.Awaiting] = 1, [Statuses.UnDelivered] = 1, [Statuses.AtCollectionPoint] = 1, ["OnHoldByTrendyol"] = 1 },
        });
        await Shop.Truth.BecomesEqualAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class PortalCollection : ICollectionFixture<PortalShop>
{
    public const string Name = "portal";
}

/// <summary>Where pages are only looked at: beside the stories, in a shop of its own.</summary>
[CollectionDefinition(Name)]
public sealed class LooksCollection : ICollectionFixture<PortalShop>
{
    public const string Name = "looks";
}
