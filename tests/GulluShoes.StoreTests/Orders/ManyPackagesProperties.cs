using FsCheck;
using FsCheck.Fluent;
using GulluShoes.Shop.Orders;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Orders;

/// <summary>
/// However the pages of several packages of one order interleave (versions out of order, doubled, split off from each other, cut into pages of
/// any size, kept and applied by two processes at once), each package ends in one table, like the newest of its own versions.
/// </summary>
public sealed class ManyPackagesProperties(StoreServers servers) : StoreTest(servers)
{
    private const int Width = 5;
    private static readonly string[] Statuses = [.. TrendyolStatus.All];
    private long next;

    [Fact]
    public void Any_interleaving_of_packages_ends_with_the_newest_of_each()
    {
        var telling = from package in Gen.Choose(0, Width - 1) from version in Gen.Choose(1, 9) select (package, version);
        var history = telling.NonEmptyListOf().Where(list => list.Count <= 30).Select(list => list.ToList()).ToArbitrary();
        var page = Gen.Choose(1, 8).ToArbitrary();

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(40),
            Prop.ForAll(history, page, (told, size) => EndsLikeTheNewestAsync(told, size).GetAwaiter().GetResult()));
    }

    private async Task<bool> EndsLikeTheNewestAsync(List<(int Package, int Version)> told, int pageSize)
    {
        var first = next;
        next += Width;
        List<PackageFacts> facts = told.ConvertAll(one => Told(first, one.Package, one.Version));
        foreach (var pages in facts.Chunk(pageSize).Chunk(2))
        {
            await Task.WhenAll(pages.Select(page => Task.Run(() => TakeInAsync(page))));
        }

        var newest = facts.GroupBy(one => one.PackageId).Select(copies => copies.MaxBy(copy => copy.Version)!).ToList();
        foreach (var one in newest)
        {
            await EndsLikeAsync(one);
        }

        var (from, to) = (first + 1, first + Width);
        Assert.Equal(newest.Count, await Store.CountAsync($"orders where package_id between {from} and {to}"));
        Assert.Equal(newest.Count, await Store.CountAsync($"package_history where what = 'arrived' and package_id between {from} and {to}"));
        Assert.Equal(0, await Store.CountAsync($"package_snapshots where package_id between {from} and {to} and applied_version is distinct from version"));
        return true;
    }

    private async Task TakeInAsync(PackageFacts[] page)
    {
        await Store.Intake.SavePageAsync([.. page.Select(one => Snapshot(one.PackageId, one.Version))], None);
        await Store.Intake.ApplyAsync(page, None);
    }

    private async Task EndsLikeAsync(PackageFacts newest)
    {
        var detail = (await Store.Orders.FindAsync(newest.PackageId, None))!;
        Assert.Equal(newest.Status, detail.Order.Status);
        Assert.Equal(((StatusReading.Known)TrendyolStatus.Read(newest.Status)).Stage, detail.Order.Stage);
        Assert.Equal(newest.TotalPrice, detail.Order.TotalPrice);
        Assert.Equal(newest.OriginPackageIds, detail.OriginPackageIds);
        Assert.Equal(newest.Lines.Select(line => line.LineId), detail.Order.Lines.Select(line => line.LineId));
    }

    /// <summary>One version always says the same; from the fourth on a package says that it was split off from its neighbour.</summary>
    private static PackageFacts Told(long first, int package, int version) => Facts(first + 1 + package, version, Statuses[(version + package) % Statuses.Length]) with
    {
        OrderNumber = $"split-{first}",
        TotalPrice = version,
        OriginPackageIds = version > 3 ? [first + 1 + ((package + 1) % Width)] : [],
        Lines = [.. Enumerable.Range(1, 1 + (version % 3)).Select(line => Line(((first + package) * 100) + line, "099", "Siyah", $"{35 + line}"))],
    };
}
