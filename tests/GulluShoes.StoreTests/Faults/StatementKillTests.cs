using GulluShoes.Local.Parts;
using GulluShoes.Local.Processes;
using GulluShoes.StoreTests.Doors;
using GulluShoes.StoreTests.Stock;
using GulluShoes.StoreTests.Stores;
using TrendyolSimulator;
using TrendyolSimulator.Orders;

namespace GulluShoes.StoreTests.Faults;

/// <summary>
/// The app as a process of its own, killed between any two statements of a scan and of a confirm: a package for each gap, its request brought exactly so far, and
/// then one SIGKILL for them all.
/// </summary>
[Collection(StormCollection.Name)]
public sealed class StatementKillTests(ShopServers servers)
{
    private const int Orders = 120;
    private static readonly string[] OfScan = ["BEGIN", "select package_id, stage from packages", "from scans where id", "insert into packings", "insert into scans"];

    private static readonly string[] OfConfirm =
    [
        "BEGIN", "select package_id, stage from packages", "update orders set stage", "update packages set stage", "update packings", "package_history", "update stock_items", "stock_movements",
        "insert into trendyol_commands", "delete from outbox",
    ];

    private readonly List<Task<string>> unanswered = [];

    [Fact]
    public async Task A_scan_or_confirm_that_dies_between_any_two_statements_and_is_repeated_counts_once()
    {
        await using var simulator = await SimulatorServer.StartAsync(new ShopWish().Simulator);
        var database = await servers.NewDatabaseAsync();
        await using var truth = new ShopTruth(database, servers.Azurite.ConnectionString, simulator.Root);
        await using var store = TestStore.Open(database, servers.Azurite.ConnectionString);
        store.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        simulator.World.CreateOrders(new OrderBatch(Orders) { Lives = false, MaxLines = 1 });

        var requests = await DieAsync(database, simulator, truth, store);
        Assert.InRange(await truth.CountAsync("orders where packed_at is not null"), 1, OfConfirm.Length);

        await using var app = await StartAsync(new ShopWish { Settings = Without("RenderLabel") }, database, simulator);
        using var visitor = new ShopVisitor(app.Address);
        await visitor.SignInAsync();
        foreach (var request in requests)
        {
            Assert.Equal(await request.AnswerAsync(visitor), await request.AnswerAsync(visitor));
            await request.PackAsync(store);
        }

        await Soon.TrueAsync(async () => await truth.CountAsync("trendyol_commands where ended_at is null") == 0, "Commands still wait.");
        await EachIsPackedOnceAsync(truth, requests.Count);
        await LedgerShould.AgreeAsync(store);
    }

    private static async Task EachIsPackedOnceAsync(ShopTruth truth, int count)
    {
        foreach (var once in new[]
        {
            "order_picking where packed_by = 'gullu'",
            "package_history where what = 'moved,packed'",
            "trendyol_commands where state = 'Confirmed'",
            "stock_movements m join order_lines l using (package_id, line_id) where m.reason = 'PackOut' and m.delta = -l.quantity",
            "order_lines l where l.quantity * 2 = (select count(*) from scans s where s.package_id = l.package_id and s.line_id = l.line_id and s.slot is not null)",
        })
        {
            Assert.Equal((count, count), (await truth.CountAsync(once), await truth.ScalarAsync<long>($"select count(distinct package_id) from {once}")));
        }

        Assert.Equal((count, count), (await truth.CountAsync("trendyol_commands"), await truth.CountAsync("stock_movements where package_id is not null")));
    }

    /// <summary>Brings requests to each gap between their statements, and kills the app. Returns the requests.</summary>
    private async Task<List<DyingRequest>> DieAsync(string database, SimulatorServer simulator, ShopTruth truth, TestStore store)
    {
        await using var wire = new StatementWire(database);
        // Nobody but the visitor may speak to the database; the look for changed settings, which cannot be stopped, is not counted. Each request asks who it is.
        var settings = new Dictionary<string, string?>(Without("SendCommand", "RenderLabel")) { ["Sessions:KnownSeconds"] = "0" };
        var wish = new ShopWish { Timers = false, Settings = settings };
        await using var app = await StartAsync(wish, wire.ConnectionString, simulator);
        using var visitor = new ShopVisitor(app.Address);
        await visitor.SignInAsync();
        await visitor.PostAsync("api/orders/sync");
        await Soon.TrueAsync(async () => await truth.CountAsync("order_lines") == Orders && await truth.CountAsync("outbox") == 0, "The orders do not come.");
        var packages = await StockAsync(truth, store);
        var requests = await BringAsync(wire, visitor, packages, id => DyingRequest.ScanAsync(store, id), OfScan);
        requests.AddRange(await BringAsync(wire, visitor, packages, id => DyingRequest.ConfirmAsync(store, id), OfConfirm));
        Signals.Send(app.Process.Id, Signal.Kill);
        await app.Process.Ended;
        foreach (var request in unanswered)
        {
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => request);
        }

        return requests;
    }

    /// <summary>Until a request has no further statement at which it could end.</summary>
    /// <param name="statements">What must be among those at which one ended.</param>
    private async Task<List<DyingRequest>> BringAsync(
        StatementWire wire, ShopVisitor visitor, Queue<long> packages, Func<long, Task<DyingRequest>> make, string[] statements)
    {
        var requests = new List<DyingRequest>();
        var ends = new List<string>();
        while (true)
        {
            var request = await make(packages.Dequeue());
            requests.Add(request);
            // Each statement twice: once it is not heard any more, and once it is heard and its answer is not.
            var cut = wire.CutAt((ends.Count / 2) + 1, executed: ends.Count % 2 == 1, statement => !statement.Contains(" settings", StringComparison.Ordinal));
            var answer = request.AnswerAsync(visitor);
            if (await Task.WhenAny(cut, answer) == answer)
            {
                await answer;
                Assert.All(statements, statement => Assert.Equal(2, ends.Count(end => end.Contains(statement, StringComparison.Ordinal))));
                Assert.Equal(2, ends.Count("COMMIT".Equals));
                return requests;
            }

            unanswered.Add(answer);
            ends.Add(await cut);
        }
    }

    private static Dictionary<string, string?> Without(params string[] functions) => functions.ToDictionary(name => $"AzureWebJobs.{name}.Disabled", string? (_) => "true");

    private Task<AppProcess> StartAsync(ShopWish wish, string database, SimulatorServer simulator) => AppProcess.StartFunctionsAsync(
        FreePorts.Next(),
        wish.SettingsFor(database, servers.Azurite.ConnectionString, simulator.BaseUrl)
            .ToDictionary(pair => pair.Key.Replace(":", "__", StringComparison.Ordinal), pair => pair.Value),
        logFile: null,
        CancellationToken.None);

    /// <summary>Packages of one product each and no two of the same, so that no request waits for another's lock; some pairs of each are there.</summary>
    private static async Task<Queue<long>> StockAsync(ShopTruth truth, TestStore store)
    {
        var room = new StockRoom(store);
        var barcodes = (await truth.ScalarAsync<string[]>("select array_agg(distinct barcode order by barcode) from order_lines"))!;
        foreach (var barcode in barcodes)
        {
            await room.EnterAsync(barcode, 9);
        }

        return new Queue<long>((await truth.ScalarAsync<long[]>("select array_agg(id order by barcode) from (select barcode, min(package_id) as id from order_lines group by barcode) one"))!);
    }
}
