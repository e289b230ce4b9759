using GulluShoes.Shop.Orders;
using GulluShoes.Store.Orders;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Orders;

/// <summary>Many hands on the same packages: whatever the order of events, each package is in one table and the registry agrees.</summary>
public sealed class RaceTests(StoreServers servers) : StoreTest(servers)
{
    private const int Count = 40;
    private const int Rounds = 25;
    private static readonly string[] Statuses = ["Created", "Picking", "Shipped", "Delivered", "Cancelled", "Invoiced", "Teleported"];

    [Fact]
    public async Task Movers_and_appliers_at_once_leave_each_package_in_exactly_one_table()
    {
        var seed = Environment.TickCount;
        Console.WriteLine($"seed {seed}");
        var hands = Enumerable.Range(0, 8).Select(hand => Task.Run(() => hand % 2 == 0 ? ApplyAsync(seed + hand) : MoveAsync(seed + hand)));

        await Task.WhenAll(hands);

        Assert.Equal(Count, await Store.CountAsync("packages"));
        Assert.Equal(Count, await Store.CountAsync("orders"));
        Assert.Equal(Count, await Store.CountAsync("(select distinct package_id from orders) ids"));
        Assert.Equal(Count, await Store.CountAsync("packages p join orders o using (package_id) where o.stage = p.stage and o.version = p.version"));
        Assert.Equal(0, await Store.CountAsync("(select package_id from order_lines group by package_id having count(*) <> 1) wrong"));
        Assert.Equal(0, await Store.CountAsync(
            """
            (select distinct on (h.package_id) h.package_id, h.to_stage, p.stage from package_history h join packages p using (package_id)
             where h.what ~ 'moved|arrived' order by h.package_id, h.id desc) last where last.to_stage <> last.stage
            """));
    }

    [Fact]
    public async Task The_same_new_packages_applied_from_many_connections_arrive_once()
    {
        var facts = Many(200);

        var applied = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Store.Intake.ApplyAsync(facts, None))));

        Assert.Equal(200, applied.Sum(one => one.New));
        Assert.Equal(1000, applied.Sum(one => one.Unchanged));
        Assert.Equal(200, await Store.CountAsync("orders"));
        Assert.Equal(200, await Store.CountAsync("package_history"));
    }

    [Fact]
    public async Task Pages_saved_and_applied_at_once_end_like_the_newest_version()
    {
        var seed = Environment.TickCount;
        Console.WriteLine($"seed {seed}");
        var hands = Enumerable.Range(0, 6).Select(hand => Task.Run(async () =>
        {
            var random = new Random(seed + hand);
            for (var round = 0; round < Rounds; round++)
            {
                var page = Some(random).ConvertAll(id => Facts(id, random.Next(1, 1000)));
                await Store.Intake.SavePageAsync(page.ConvertAll(one => Snapshot(one.PackageId, one.Version)), None);
                var pending = await Store.Intake.ReadPendingAsync([.. page.Select(one => one.PackageId)], None);
                await Store.Intake.ApplyAsync([.. pending.Select(one => Facts(one.PackageId, one.Version))], None);
            }
        }));

        await Task.WhenAll(hands);

        Assert.Equal(0, await Store.CountAsync("package_snapshots s left join packages p using (package_id) where p.version is distinct from s.version"));
        Assert.Equal(0, await Store.CountAsync("package_snapshots where applied_version is distinct from version"));
    }

    private async Task ApplyAsync(int seed)
    {
        var random = new Random(seed);
        await Store.Intake.ApplyAsync(Many(Count), None);
        for (var round = 0; round < Rounds; round++)
        {
            await Store.Intake.ApplyAsync(Some(random).ConvertAll(id => Facts(id, random.Next(1, 1000), Statuses[random.Next(Statuses.Length)])), None);
        }
    }

    private async Task MoveAsync(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            await Store.Mover.MoveAsync(
                Some(random).ConvertAll(id => new PackageMove(id, (Stage)random.Next(5), (MoveSource)random.Next(3), "hand")), None);
        }
    }

    private static List<long> Some(Random random) => [.. Enumerable.Range(1, random.Next(1, Count)).Select(_ => (long)random.Next(1, Count + 1)).Distinct()];
}
