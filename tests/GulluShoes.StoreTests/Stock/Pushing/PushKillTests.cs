using System.Collections.Concurrent;
using GulluShoes.Local.Parts;
using GulluShoes.Local.Processes;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Stock;
using GulluShoes.StoreTests.Doors;
using GulluShoes.StoreTests.Stores;
using TrendyolSimulator;
using TrendyolSimulator.Inventory;
using TrendyolSimulator.Transport;
using Xunit.Abstractions;

namespace GulluShoes.StoreTests.Stock.Pushing;

/// <summary>Two whole apps that push on one database, killed in the middle, while answers are lost and pairs come in.</summary>
[Collection(ShopCollection.Name)]
public sealed class PushKillTests(ShopServers servers, ITestOutputHelper output)
{
    private const int Kills = 2;
    private const int Products = 40;
    private readonly ConcurrentQueue<StockLanding> landings = new();

    [Fact]
    public async Task No_older_number_lands_after_a_newer_one_and_the_last_one_arrives()
    {
        var random = new Random(Seed());
        var wish = new ShopWish { Timers = false, Settings = PushShop.Settings, Simulator = new SimulatorOptions { Tier = SellerTier.Unlimited, Variants = 100 } };
        await using var simulator = await SimulatorServer.StartAsync(wish.Simulator);
        var database = await servers.NewDatabaseAsync();
        await using var truth = new ShopTruth(database, servers.Azurite.ConnectionString, simulator.Root);
        var settings = wish.SettingsFor(database, servers.Azurite.ConnectionString, simulator.BaseUrl).ToDictionary(pair => pair.Key.Replace(":", "__", StringComparison.Ordinal), pair => pair.Value);
        string[] barcodes = [.. simulator.World.Shop.Variants.Take(Products).Select(variant => variant.Barcode)];
        simulator.World.SetQuirks(quirks => quirks with { BatchMillis = PushShop.BatchMillis });
        simulator.World.Stock.Landed += landings.Enqueue;

        for (var life = 0; life <= Kills; life++)
        {
            var apps = await Task.WhenAll(StartAsync(settings), StartAsync(settings));
            await using var first = apps[0];
            await using var second = apps[1];
            await using var store = TestStore.Open(database, servers.Azurite.ConnectionString);
            if (life == 0)
            {
                await PushShop.KnowAsync(store.Intake, barcodes);
                simulator.World.Faults.Add([new Fault { Kind = FaultKind.ResetAfter, Endpoint = "inventory.update", Probability = 0.15 }], simulator.World.Options.Seed, simulator.World.Clock.Now);
            }

            await (life < Kills ? KillAsync(apps, store, truth, simulator, barcodes, random) : SurviveAsync(truth, simulator));
        }

        PushShop.LandedInOrder([.. landings]);
        output.WriteLine($"{landings.Count} numbers landed; calls: {await truth.ScalarAsync<string>("select string_agg(state || ' ' || n, ', ') from (select state, count(*) n from stock_calls group by state) s")}");
    }

    private static Task<AppProcess> StartAsync(Dictionary<string, string?> settings) =>
        AppProcess.StartFunctionsAsync(FreePorts.Next(), settings, logFile: null, CancellationToken.None);

    /// <summary>Pairs come in until some calls have left; then both apps die.</summary>
    private static async Task KillAsync(AppProcess[] apps, TestStore store, ShopTruth truth, SimulatorServer simulator, string[] barcodes, Random random)
    {
        var enough = Calls(simulator) + random.Next(3, 8);
        await Soon.TrueAsync(
            async () =>
            {
                await store.Get<StockLedger>().BookAsync(
                    [new StockWish($"in/{Guid.NewGuid()}", barcodes[random.Next(Products)], ShelfCode.Unsaid, 1, Replaces: false, MovementReason.GoodsIn)], "ayse", CancellationToken.None);
                return Calls(simulator) >= enough;
            },
            "Nothing is told.");
        foreach (var app in apps)
        {
            Signals.Send(app.Process.Id, Signal.Kill);
            await app.Process.Ended;
        }

        // The dead hold a call for a minute, and nobody else is alive who could: the test winds that time, and not the one after it.
        await truth.ScalarAsync<object>("update stock_calls set next_look_at = now() where state = 'Sending'");
    }

    private static Task SurviveAsync(ShopTruth truth, SimulatorServer simulator)
    {
        simulator.World.Faults.Clear();
        return Soon.NothingIsMissingAsync(
            async () =>
            {
                simulator.World.CatchUp();
                var waiting = await truth.CountAsync("stock_items i left join stock_pushes p using (barcode) where p.call_id is not null or p.seen_change is distinct from i.changes or p.outcome <> 'Applied'");
                return waiting > 0 ? $"{waiting} numbers wait." : await DifferenceAsync(truth, simulator);
            },
            truth.Log);
    }

    private static async Task<string?> DifferenceAsync(ShopTruth truth, SimulatorServer simulator)
    {
        await using var command = truth.Database.CreateCommand("select barcode, sellable from sellable_stock");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            if (simulator.World.Stock.Positions[reader.GetString(0)].Quantity is var there && there != reader.GetInt32(1))
            {
                return $"{reader.GetString(0)}: {there} at Trendyol, {reader.GetInt32(1)} here.";
            }
        }

        return null;
    }

    private static int Calls(SimulatorServer simulator) => simulator.World.Calls.Snapshot().GetValueOrDefault("inventory.update")?.Calls ?? 0;

    private int Seed()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        return seed;
    }
}
