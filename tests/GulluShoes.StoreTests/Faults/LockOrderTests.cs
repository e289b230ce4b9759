using System.Collections.Concurrent;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Labels;
using GulluShoes.Store.Orders;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Faults;

/// <summary>Everybody who changes packages takes their rows in one order, so that nobody ever waits in a circle and no newer word is lost.</summary>
public sealed class LockOrderTests(StoreServers servers) : StoreTest(servers)
{
    private const int Rounds = 60;
    private static readonly string[] Statuses = ["Created", "Picking", "Shipped", "Cancelled", "Teleported", "Beamed", "Folded"];
    private readonly ConcurrentDictionary<long, long> told = new();
    private long newest = 30;

    [Fact]
    public async Task Whoever_changes_packages_at_once_never_waits_in_a_circle()
    {
        var seed = Environment.TickCount;
        Console.WriteLine($"seed {seed}");
        Func<Random, Task>[] deeds = [ApplyAsync, ApplyAsync, FetchAsync, FetchAsync, MoveAsync, DrawAsync, SweepAsync, RejectAsync];

        var hands = deeds.Select((deed, hand) => Task.Run(async () =>
        {
            var random = new Random(seed + hand);
            for (var round = 0; round < Rounds; round++)
            {
                await deed(random);
            }
        }));
        await Task.WhenAll(hands);

        Store.Database.Clear();
        Assert.Equal(0L, await Store.ScalarAsync("select deadlocks from pg_stat_database where datname = current_database()"));
        foreach (var (id, version) in told)
        {
            Assert.Equal(1, await Store.CountAsync($"packages p join orders o using (package_id, stage, version) where package_id = {id} and version = {version}"));
        }
    }

    private Task ApplyAsync(Random random) => ApplyAsync(News(random));

    private async Task FetchAsync(Random random)
    {
        var page = News(random);
        await Store.Intake.SavePageAsync(page.ConvertAll(one => Snapshot(one.PackageId, one.Version)), None);
        var pending = await Store.Intake.ReadPendingAsync([.. page.Select(one => one.PackageId)], None);
        await ApplyAsync([.. pending.Select(one => Facts(one.PackageId, one.Version, Statuses[random.Next(Statuses.Length)]))]);
    }

    private async Task ApplyAsync(List<PackageFacts> facts)
    {
        await Store.Intake.ApplyAsync(facts, None);
        foreach (var one in facts)
        {
            told.AddOrUpdate(one.PackageId, one.Version, (_, known) => Math.Max(known, one.Version));
        }
    }

    private async Task MoveAsync(Random random) => await Store.Mover.MoveAsync(
        Some(random).ConvertAll(id => new PackageMove(id, (Stage)random.Next(5), MoveSource.Sync, null)), None);

    private async Task DrawAsync(Random random)
    {
        var shelf = Store.Get<LabelShelf>();
        var due = (await shelf.DueAsync(Some(random), None)).OrderBy(_ => random.Next()).ToList();
        await shelf.MarkDrawnAsync([.. due.Skip(1).Select(one => new LabelDrawn(one.PackageId, one.Version))], None);
        foreach (var one in due.Take(1))
        {
            await shelf.MarkImpossibleAsync(one.PackageId, one.Version, "no letters", None);
        }
    }

    private async Task SweepAsync(Random random)
    {
        Store.Clock.Advance(TimeSpan.FromMinutes(2));
        await Store.Intake.RequeueLaggingAsync(None);
        await Store.Get<LabelShelf>().RequeueUndrawnAsync(None);
    }

    private async Task RejectAsync(Random random)
    {
        foreach (var one in await Store.Intake.ReadPendingAsync(Some(random), None))
        {
            await Store.Intake.RejectAsync(one.PackageId, one.Version, "unreadable", None);
        }
    }

    /// <summary>News of some packages, a few of them never seen before, some without lines.</summary>
    private List<PackageFacts> News(Random random) => Some(random).ConvertAll(id =>
        Facts(id, random.Next(1, 1000), Statuses[random.Next(Statuses.Length)]) is var facts && random.Next(5) == 0 ? facts with { Lines = [] } : facts);

    /// <summary>Ids in no order; the newest are unknown to all or to some.</summary>
    private List<long> Some(Random random)
    {
        var last = Interlocked.Add(ref newest, random.Next(3));
        return [.. Enumerable.Range(1, random.Next(1, 30)).Select(_ => last - random.Next(30)).Distinct()];
    }
}
