using GulluShoes.Shop.Orders;
using GulluShoes.Store.Packing;
using GulluShoes.Store.Waves;
using GulluShoes.StoreTests.Packing;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Packing.PackingShift;

namespace GulluShoes.StoreTests.Stock;

/// <summary>Nobody is sent for a pair that is not there; nothing is hidden for want of a count.</summary>
public sealed class CoverageTests(StoreServers servers) : StoreTest(servers)
{
    private StockRoom Room => field ??= new(Store);

    private PackingShift Shift => field ??= new(Store);

    [Fact]
    public async Task A_shop_that_has_counted_nothing_packs_as_ever()
    {
        await Room.TellAsync(Told(1), Told(2));
        await Room.TellAsync(Pairs(3, ("B-38", "38", 1)) with { Status = "Cancelled" });
        await Room.CountAsync("B-38", 0);

        Assert.Equal(1, (await Shift.NextAsync())?.PackageId);
        Assert.Equal((1, 0), await WaitingAsync());
    }

    [Fact]
    public async Task The_last_pair_goes_to_the_most_urgent_package_and_the_others_wait_where_all_can_see_them()
    {
        await Room.TellAsync(Told(1), Told(2), Told(3));
        await Room.CountAsync("A-37", 1);
        Assert.Equal((1, 2), await WaitingAsync());

        var first = (await Shift.NextAsync())!;
        Assert.Equal(1, first.PackageId);
        Assert.Null(await new PackingShift(Store, "fatma", "Masa 2").NextAsync());
        Assert.IsType<PackingOutcome.Done>(await Shift.PackAsync(first));
        Assert.Null(await Shift.NextAsync());

        await Room.EnterAsync("A-37", 1);
        Assert.Equal(2, (await Shift.NextAsync())?.PackageId);
        Assert.Equal((0, 1), await WaitingAsync());
    }

    [Fact]
    public async Task Every_line_must_be_covered_and_a_held_package_keeps_its_place()
    {
        await Room.TellAsync(Pairs(1, ("A-37", "37", 1), ("B-38", "38", 2)), Told(2));
        await Room.CountAsync("A-37", 2);
        await Room.CountAsync("B-38", 1);
        Assert.Equal(2, (await Shift.NextAsync())?.PackageId);

        await Store.Get<Holds>().HoldAsync(1, new HoldWish(HoldReason.OutOfStock, null, []), "ayse", None);
        await Room.CountAsync("A-37", 1);
        Assert.Null(await new PackingShift(Store, "fatma", "Masa 2").NextAsync());
    }

    [Fact]
    public async Task A_wave_takes_only_what_pairs_are_there_for()
    {
        await Room.TellAsync(Told(1), Told(2), Told(3));
        await Room.CountAsync("A-37", 2);

        var wave = Assert.IsType<WaveOutcome.Done>(await Store.Get<PickingWaves>().StartAsync(new WaveWish(10, null, false, "ayse"), None)).State;

        Assert.Equal(2, await Store.CountAsync($"wave_packages where wave_id = {wave.Head.Id} and package_id in (1, 2)"));
        Assert.Equal(2, await Store.CountAsync("wave_packages"));
    }

    [Fact]
    public async Task A_person_who_holds_the_pair_may_pack_what_the_ledger_does_not_cover()
    {
        await Room.TellAsync(Told(1));
        await Room.CountAsync("A-37", 0);

        await Room.PackAsync(1);

        Assert.Equal("-1, 0, 0", await Room.StockOfAsync("A-37"));
        Assert.Equal(1, await Store.CountAsync("problems where cause = 'StockNegative' and closed_at is null"));
    }

    [Fact]
    public async Task On_arrival_Trendyol_is_told_only_what_pairs_are_there_for()
    {
        await using var shop = await TestStore.CreateAsync(Servers, ("Packing:TellPicking", "OnArrival"));
        var room = new StockRoom(shop);
        await room.TellAsync(Told(1) with { Status = "Cancelled" });
        await room.CountAsync("A-37", 1);

        await room.TellAsync(Told(2), Told(3), Pairs(4, ("B-38", "38", 1)));

        Assert.Equal("2,4", await shop.ScalarAsync("select string_agg(package_id::text, ',' order by package_id) from trendyol_commands"));
    }

    private async Task<(int Waiting, int Uncovered)> WaitingAsync()
    {
        var queue = await Store.Get<QueueViewer>().LookAsync(new QueueFilter(), None);
        Assert.Equal(queue.Next.Count, queue.Waiting);
        return (queue.Waiting, queue.Uncovered);
    }

    private static PackageFacts Told(long id) => Pairs(id, ("A-37", "37", 1));
}
