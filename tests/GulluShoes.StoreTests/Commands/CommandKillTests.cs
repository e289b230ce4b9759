using GulluShoes.Local.Parts;
using GulluShoes.Local.Processes;
using GulluShoes.Shop.Orders.Commands;
using GulluShoes.Store.Orders.Commands;
using GulluShoes.StoreTests.Doors;
using GulluShoes.StoreTests.Stores;
using TrendyolSimulator;
using TrendyolSimulator.Orders;
using TrendyolSimulator.Transport;

namespace GulluShoes.StoreTests.Commands;

/// <summary>Two whole apps on one database, killed while they tell Trendyol, on a day on which answers are lost.</summary>
[Collection(StormCollection.Name)]
public sealed class CommandKillTests(ShopServers servers)
{
    private const int Kills = 2;
    private const int Packages = 40;

    [Fact]
    public async Task Two_apps_that_are_killed_again_and_again_tell_everything_once()
    {
        var random = new Random(Seed());
        var wish = new ShopWish();
        await using var simulator = await SimulatorServer.StartAsync(wish.Simulator);
        var database = await servers.NewDatabaseAsync();
        await using var truth = new ShopTruth(database, servers.Azurite.ConnectionString, simulator.Root);
        var settings = wish.SettingsFor(database, servers.Azurite.ConnectionString, simulator.BaseUrl)
            .ToDictionary(pair => pair.Key.Replace(":", "__", StringComparison.Ordinal), pair => pair.Value);
        var ids = simulator.World.CreateOrders(new OrderBatch(Packages) { Lives = false });

        for (var kill = 0; kill <= Kills; kill++)
        {
            var apps = await Task.WhenAll(StartAsync(settings), StartAsync(settings));
            await using var first = apps[0];
            await using var second = apps[1];
            if (kill == 0)
            {
                await truth.BecomesEqualAsync();
                simulator.World.Faults.Add(
                    [new Fault { Kind = FaultKind.ResetAfter, Endpoint = "order.update", Probability = 0.05 }], simulator.World.Options.Seed, simulator.World.Clock.Now);
                await QueueAsync(database, ids);
            }

            await (kill < Kills ? KillAsync(apps, simulator, truth, random.Next(1, Packages)) : SurviveAsync(truth));
        }

        Assert.Equal(2 * Packages, Calls(simulator)?.Effective);
        Assert.Equal(2 * Packages, await truth.CountAsync("trendyol_commands where state = 'Confirmed'"));
        Assert.Equal(Packages, await truth.CountAsync("orders where status = 'Invoiced'"));
    }

    private static Task<AppProcess> StartAsync(Dictionary<string, string?> settings) =>
        AppProcess.StartFunctionsAsync(FreePorts.Next(), settings, logFile: null, CancellationToken.None);

    private static CallLog.Tally? Calls(SimulatorServer simulator) => simulator.World.Calls.Snapshot().GetValueOrDefault("order.update");

    private static async Task KillAsync(AppProcess[] apps, SimulatorServer simulator, ShopTruth truth, int after)
    {
        var enough = (Calls(simulator)?.Calls ?? 0) + after;
        await Soon.TrueAsync(async () => Calls(simulator)?.Calls >= enough || await EndedAsync(truth), "Nothing was told.");
        foreach (var app in apps)
        {
            Signals.Send(app.Process.Id, Signal.Kill);
            await app.Process.Ended;
        }

        // The dead hold for minutes what they had taken, and nobody else is alive who could: the test winds that time.
        await truth.ScalarAsync<object>("update trendyol_commands set next_attempt_at = now() - interval '1 minute' where ended_at is null");
    }

    private static async Task SurviveAsync(ShopTruth truth)
    {
        await Soon.TrueAsync(
            async () =>
            {
                // A command that waits for its next look has an answer; one that is being sent has none and is left alone.
                await truth.ScalarAsync<object>("update trendyol_commands set next_attempt_at = now() - interval '1 minute' where ended_at is null and last_answer is not null");
                return await EndedAsync(truth);
            },
            "Commands still wait.");
        await truth.BecomesEqualAsync();
    }

    private static int Seed()
    {
        var seed = Environment.TickCount;
        Console.WriteLine($"seed {seed}");
        return seed;
    }

    private static async Task<bool> EndedAsync(ShopTruth truth) => await truth.CountAsync("trendyol_commands where ended_at is null") == 0;

    private async Task QueueAsync(string database, IReadOnlyList<long> ids)
    {
        await using var store = TestStore.Open(database, servers.Azurite.ConnectionString);
        store.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        await store.Get<TrendyolCommands>().QueueAsync(
            [.. ids.SelectMany(id => new CommandWish[]
            {
                new(id, new PackageCommand.Picking(), $"picking:{id}", "ayse"),
                new(id, new PackageCommand.Invoiced(null), $"invoiced:{id}", "ayse"),
            })],
            CancellationToken.None);
    }
}
