using System.Text.Json.Nodes;
using GulluShoes.Local.Parts;
using GulluShoes.Local.Processes;
using GulluShoes.Store.Orders;
using GulluShoes.StoreTests.Doors;
using GulluShoes.StoreTests.Stores;
using TrendyolSimulator;

namespace GulluShoes.StoreTests.Packing;

/// <summary>The app as a process of its own, killed while stations scan and confirm.</summary>
[Collection(StormCollection.Name)]
public sealed class PackingKillTests(ShopServers servers)
{
    private const int Kills = 3;
    private const int Packages = 60;
    private const int LongestLifeMs = 700;

    [Fact]
    public async Task An_app_that_is_killed_while_packing_packs_nothing_twice_and_nothing_half()
    {
        var seed = Environment.TickCount;
        Console.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var wish = new ShopWish { Timers = false };
        await using var simulator = await SimulatorServer.StartAsync(wish.Simulator);
        var database = await servers.NewDatabaseAsync();
        var settings = wish.SettingsFor(database, servers.Azurite.ConnectionString, simulator.BaseUrl)
            .ToDictionary(pair => pair.Key.Replace(":", "__", StringComparison.Ordinal), pair => pair.Value);
        await using var truth = new ShopTruth(database, servers.Azurite.ConnectionString, simulator.Root);

        for (var kill = 0; kill <= Kills; kill++)
        {
            await using var app = await AppProcess.StartFunctionsAsync(FreePorts.Next(), settings, logFile: null, CancellationToken.None);
            await FillAsync(database, kill);
            using var visitor = new ShopVisitor(app.Address);
            await visitor.SignInAsync();
            var stations = Enumerable.Range(1, 4).Select(number => Task.Run(() => PackAllAsync(visitor, $"Masa {number}"))).ToList();
            if (kill < Kills)
            {
                // Not a wait for something: the moment of death is what the test varies.
                await Task.Delay(random.Next(LongestLifeMs));
                Signals.Send(app.Process.Id, Signal.Kill);
                await app.Process.Ended;
            }

            var alive = await Task.WhenAll(stations);
            Assert.True(kill < Kills || alive.All(one => one), "The survivor did not answer.");
        }

        await EverythingIsPackedOnceAsync(truth);
    }

    private static async Task EverythingIsPackedOnceAsync(ShopTruth truth)
    {
        Assert.Equal(Packages, await truth.CountAsync("order_picking where packed_at is not null"));
        Assert.Equal(Packages, await truth.CountAsync("packages where stage = 'Picking'"));
        Assert.Equal(Packages, await truth.CountAsync("package_history where what = 'moved,packed'"));
        Assert.Equal(Packages, await truth.CountAsync("(select distinct package_id from trendyol_commands where kind = 'Picking') told"));
        Assert.Equal(Packages, await truth.CountAsync("trendyol_commands"));
        Assert.Equal(Packages * 2, await truth.CountAsync("scans where slot is not null"));
        Assert.Equal(0, await truth.CountAsync("packings where holder is not null"));
    }

    private async Task FillAsync(string database, int kill)
    {
        if (kill == 0)
        {
            await using var store = TestStore.Open(database, servers.Azurite.ConnectionString);
            await store.Get<PackageIntake>().ApplyAsync(Stores.Packages.Many(Packages), CancellationToken.None);
        }
    }

    /// <summary>False when the app died meanwhile.</summary>
    private static async Task<bool> PackAllAsync(ShopVisitor visitor, string station)
    {
        try
        {
            while (await NextAsync(visitor, station) is { } package)
            {
                await PackAsync(visitor, station, package);
            }

            return true;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return false;
        }
    }

    private static async Task<JsonNode?> NextAsync(ShopVisitor visitor, string station)
    {
        var answer = await visitor.PostAsync("api/packing/next", new { station });
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["packages"]!.AsArray().FirstOrDefault();
    }

    private static async Task PackAsync(ShopVisitor visitor, string station, JsonNode package)
    {
        var id = (long)package["packageId"]!;
        for (var scan = (int)package["scanned"]!; scan < (int)package["needed"]!; scan++)
        {
            var code = (string)package["lines"]![0]!["barcode"]!;
            (await visitor.PostAsync(FormattableString.Invariant($"api/packing/{id}/scans"), new { scanId = Guid.NewGuid(), code, station })).EnsureSuccessStatusCode();
        }

        (await visitor.PostAsync(FormattableString.Invariant($"api/packing/{id}/confirm"), new { station })).EnsureSuccessStatusCode();
    }
}
