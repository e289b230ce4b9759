using GulluShoes.Local.Parts;
using GulluShoes.Local.Processes;
using GulluShoes.StoreTests.Doors;
using TrendyolSimulator;
using TrendyolSimulator.Orders;

namespace GulluShoes.StoreTests.Faults;

/// <summary>Two apps as processes of their own, on one database and one storage account.</summary>
[Collection(StormCollection.Name)]
public sealed class TwoProcessTests(ShopServers servers)
{
    private const int Waves = 4;
    private const int Wave = 60;

    [Fact]
    public async Task Two_apps_share_the_work_do_each_thing_once_and_one_goes_on_alone()
    {
        var wish = new ShopWish();
        await using var simulator = await SimulatorServer.StartAsync(wish.Simulator);
        var database = await servers.NewDatabaseAsync();
        await using var truth = new ShopTruth(database, servers.Azurite.ConnectionString, simulator.Root);
        await using var second = await StartAsync("second");
        await using (await StartAsync("first"))
        {
            for (var wave = 1; wave <= Waves; wave++)
            {
                simulator.World.CreateOrders(new OrderBatch(Wave) { MaxLines = 3 });
                simulator.World.AdvanceAll();
                await truth.BecomesEqualAsync();
            }

            Assert.Equal(2, await truth.CountAsync("(select distinct application_name from pg_stat_activity where application_name in ('first', 'second')) apps"));
        }

        simulator.World.CreateOrders(new OrderBatch(Wave) { MaxLines = 3 });
        simulator.World.AdvanceAll();
        await truth.BecomesEqualAsync();
        await EachThingHappenedOnceAsync(truth, (Waves + 1) * Wave);

        Task<AppProcess> StartAsync(string name) => AppProcess.StartFunctionsAsync(
            FreePorts.Next(),
            wish.SettingsFor($"{database};Application Name={name}", servers.Azurite.ConnectionString, simulator.BaseUrl)
                .ToDictionary(pair => pair.Key.Replace(":", "__", StringComparison.Ordinal), pair => pair.Value),
            logFile: null,
            CancellationToken.None);
    }

    private static async Task EachThingHappenedOnceAsync(ShopTruth truth, int packages)
    {
        Assert.Equal(packages, await truth.CountAsync("packages"));
        Assert.Equal(packages, await truth.CountAsync("orders"));
        Assert.Equal(packages, await truth.CountAsync("package_history where what = 'arrived'"));
        Assert.Equal(0, await truth.CountAsync(
            "(select from package_history where what like 'moved%' group by package_id, from_stage, to_stage having count(*) > 1) twice"));
        Assert.Equal(1, await truth.CountAsync("people"));
        Assert.Equal(0, await truth.CountAsync("problems where closed_at is null"));
        Assert.Equal(0, await truth.CountAsync(
            "run_reports a join run_reports b on a.function = b.function and a.id < b.id and b.started_at < a.ended_at"));
        Assert.Equal(0, await truth.CountAsync("run_reports where error = 'cut off'"));
    }
}
