using FsCheck;
using FsCheck.Fluent;
using GulluShoes.Shop.Orders;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Orders;

/// <summary>However versions arrive (in any order, doubled, in batches of any size), the tables end like the newest of them.</summary>
public sealed class VersionProperties(StoreServers servers) : StoreTest(servers)
{
    private static readonly string[] Statuses = [.. TrendyolStatus.All];
    private long next;

    [Fact]
    public void Any_order_of_versions_ends_like_the_newest()
    {
        var story = ArbMap.Default.GeneratorFor<byte>().NonEmptyListOf().Where(list => list.Count <= 12).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(story, versions => EndsLikeTheNewestAsync([.. versions]).GetAwaiter().GetResult()));
    }

    private async Task<bool> EndsLikeTheNewestAsync(List<byte> versions)
    {
        var id = ++next;
        foreach (var batch in versions.Chunk(3))
        {
            await Store.Intake.ApplyAsync([.. batch.Select(version => Told(id, version))], None);
        }

        var newest = Told(id, versions.Max());
        var detail = (await Store.Orders.FindAsync(id, None))!;
        return detail.Order.Status == newest.Status
            && detail.Order.Stage == ((StatusReading.Known)TrendyolStatus.Read(newest.Status)).Stage
            && detail.Order.TotalPrice == newest.TotalPrice
            && detail.Order.Lines.Select(line => line.LineId).SequenceEqual(newest.Lines.Select(line => line.LineId))
            && await Store.CountAsync($"orders where package_id = {id}") == 1;
    }

    /// <summary>One version always says the same.</summary>
    private static PackageFacts Told(long id, byte version) => Facts(id, version, Statuses[version % Statuses.Length]) with
    {
        TotalPrice = version,
        Lines = [.. Enumerable.Range(1, 1 + (version % 3)).Select(line => Line((id * 10) + line, "099", "Siyah", $"{35 + line}"))],
    };
}
