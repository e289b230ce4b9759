using System.Diagnostics;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Packing;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Listing;

public sealed class CountsTests(StoreServers servers) : StoreTest(servers)
{
    [Fact]
    public async Task Counts_follow_arrivals_and_moves_at_once()
    {
        await Store.Intake.ApplyAsync(Many(5), None);
        Assert.Equal(5, (await Store.Orders.CountsAsync(None)).Created);

        await Store.Mover.MoveAsync([new PackageMove(1, Stage.Shipped, MoveSource.Person, "ayse")], None);
        var counts = await Store.Orders.CountsAsync(None);

        Assert.Equal((4L, 1L), (counts.Created, counts.Shipped));
        Assert.Equal((0L, null), (counts.Waiting, counts.WaitingSince));
    }

    [Fact]
    public async Task Overdue_are_those_still_to_be_packed()
    {
        await Store.Intake.ApplyAsync([.. Many(3), Facts(4, status: "Delivered")], None);

        Store.Clock.Advance(TimeSpan.FromHours(2.5));

        Assert.Equal(2, (await Store.Orders.CountsAsync(None)).Overdue);
    }

    [Fact]
    public async Task What_lies_on_hold_is_counted_with_the_age_of_the_oldest_until_trendyol_is_told()
    {
        await Store.Intake.ApplyAsync([.. Many(3)], None);
        var first = Store.Clock.GetUtcNow();
        await HoldAsync(1, HoldReason.AtWorkshop);
        Store.Clock.Advance(TimeSpan.FromMinutes(40));
        await HoldAsync(2, HoldReason.Defective);
        await HoldAsync(3, HoldReason.Unsupplied);

        var some = await Store.Orders.CountsAsync(None);

        Assert.Equal((2, first), (some.Waiting, some.WaitingSince));
    }

    [Fact]
    public async Task Without_its_cache_the_store_is_slower_and_not_broken()
    {
        // Nobody listens on the discard port.
        await using var store = await TestStore.CreateAsync(Servers, ("Redis", "127.0.0.1:9"));
        var started = Stopwatch.GetTimestamp();

        await store.Intake.ApplyAsync(Many(5), None);
        var moved = await store.Mover.MoveAsync([new PackageMove(1, Stage.Shipped, MoveSource.Person, "ayse")], None);

        Assert.IsType<MoveOutcome.Moved>(Assert.Single(moved));
        Assert.Equal(4, (await store.Orders.CountsAsync(None)).Created);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    private Task<PackingOutcome> HoldAsync(long packageId, HoldReason reason) =>
        Store.Get<Holds>().HoldAsync(packageId, new HoldWish(reason, null, []), "ayse", None);
}
