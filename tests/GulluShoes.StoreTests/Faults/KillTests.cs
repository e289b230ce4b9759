using GulluShoes.Local.Parts;
using GulluShoes.Local.Processes;
using GulluShoes.StoreTests.Doors;
using TrendyolSimulator;
using TrendyolSimulator.Orders;

namespace GulluShoes.StoreTests.Faults;

/// <summary>The app as a process of its own, killed between any two steps.</summary>
[Collection(StormCollection.Name)]
public sealed class KillTests(ShopServers servers)
{
    private const int Kills = 20;
    private const int LongestLifeMs = 1_500;

    [Fact]
    public async Task An_app_that_is_killed_twenty_times_loses_nothing_and_doubles_nothing()
    {
        var seed = Environment.TickCount;
        Console.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var wish = new ShopWish();
        await using var simulator = await SimulatorServer.StartAsync(wish.Simulator);
        var database = await servers.NewDatabaseAsync();
        var settings = wish.SettingsFor(database, servers.Azurite.ConnectionString, simulator.BaseUrl)
            .ToDictionary(pair => pair.Key.Replace(":", "__", StringComparison.Ordinal), pair => pair.Value);
        await using var truth = new ShopTruth(database, servers.Azurite.ConnectionString, simulator.Root);

        for (var kill = 0; kill < Kills; kill++)
        {
            simulator.World.CreateOrders(new OrderBatch(25) { MaxLines = 3 });
            simulator.World.AdvanceAll();
            await using var app = await AppProcess.StartFunctionsAsync(FreePorts.Next(), settings, logFile: null, CancellationToken.None);
            // Not a wait for something: the moment of death is what the test varies.
            await Task.Delay(random.Next(LongestLifeMs));
            Signals.Send(app.Process.Id, Signal.Kill);
            await app.Process.Ended;
        }

        await using var survivor = await AppProcess.StartFunctionsAsync(FreePorts.Next(), settings, logFile: null, CancellationToken.None);
        await truth.BecomesEqualAsync();
        Assert.Equal(Kills * 25, await truth.CountAsync("packages"));
        Assert.Equal(Kills * 25, await truth.CountAsync("orders"));
        Assert.Equal(0, await truth.CountAsync("(select package_id from package_history where what = 'arrived' group by package_id having count(*) > 1) twice"));
        Assert.Equal(0, await truth.CountAsync("packages p where not exists (select from order_lines l where l.package_id = p.package_id)"));
        Assert.Equal(0, await truth.CountAsync("problems where cause = 'PoisonMessage' and closed_at is null"));
    }
}
