using GulluShoes.Shop.Catalog.Pricing;
using GulluShoes.Store.Catalog.Pricing;
using GulluShoes.Store.Pushing;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Catalog.Pricing;

/// <summary>Which prices leave, who must say yes, and in which order they leave.</summary>
public sealed class PriceBookTests(StoreServers servers) : StoreTest(servers)
{
    private PriceRoom room = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        room = new PriceRoom(Store);
        await room.ListAsync(3);
    }

    [Fact]
    public async Task A_small_change_leaves_and_its_receipt_makes_it_the_price_that_stands()
    {
        Assert.Equal(new PriceOutcome.Done(1, 0), await room.WantAsync(0, 110));
        var call = await room.SendAsync();
        Assert.Equal(("P-0 110/150", "Sent 110"), (PriceRoom.Says(call), await room.HistoryAsync(0)));

        await room.HearAsync(call, new ItemReceipt("P-0", null));

        Assert.Equal("Applied 110", await room.HistoryAsync(0));
        Assert.Equal(110m, await Store.ScalarAsync("select sale_price from listings where barcode = 'P-0'"));
        Assert.Equal("ayse", await Store.ScalarAsync("select made_by from price_changes where barcode = 'P-0' and landed_at is not null"));
        Assert.Null(await room.ClaimAsync());
        await room.ListAsync(3);
        Assert.Equal(100m, await Store.ScalarAsync("select sale_price from listings where barcode = 'P-0'"));
    }

    [Fact]
    public async Task A_large_change_leaves_only_when_somebody_else_says_yes()
    {
        Assert.Equal(new PriceOutcome.Done(0, 1), await room.WantAsync(0, 70));
        var id = (long)(await Store.ScalarAsync("select id from price_changes"))!;
        Assert.Null(await room.ClaimAsync());

        Assert.IsType<PriceOutcome.OwnChange>(await room.DecideAsync(true, "ayse", id));
        Assert.Null(await room.ClaimAsync());
        Assert.Equal(new PriceOutcome.Done(1, 0), await room.DecideAsync(true, "mehmet", id));
        Assert.IsType<PriceOutcome.Gone>(await room.DecideAsync(true, "mehmet", id));

        Assert.Equal("P-0 70/150", PriceRoom.Says(await room.SendAsync()));
        Assert.Equal("ayse, mehmet", await Store.ScalarAsync("select made_by || ', ' || decided_by from price_changes"));
    }

    [Fact]
    public async Task A_refused_wish_never_leaves_and_who_asked_may_take_it_back()
    {
        await room.WantAsync(0, 70);
        await room.WantAsync(1, 70);

        Assert.IsType<PriceOutcome.Done>(await room.DecideAsync(false, "mehmet", 1));
        Assert.IsType<PriceOutcome.Done>(await room.DecideAsync(false, "ayse", 2));

        Assert.Null(await room.ClaimAsync());
        Assert.Equal(("Declined 70", "Declined 70"), (await room.HistoryAsync(0), await room.HistoryAsync(1)));
    }

    [Fact]
    public async Task What_was_asked_for_and_replaced_or_overtaken_by_another_price_cannot_be_approved()
    {
        await room.WantAsync(0, 70);
        await room.WantAsync(0, 90);
        await room.WantAsync(1, 70);
        await room.ListAsync(2, sale: 130);

        Assert.IsType<PriceOutcome.Gone>(await room.DecideAsync(true, "mehmet", 1));
        Assert.Equal(new PriceOutcome.Moved("P-1"), await room.DecideAsync(true, "mehmet", 3));
        Assert.Equal(("P-0 90/150", "Waiting 90, Replaced 70"), (PriceRoom.Says(await room.ClaimAsync()), (await room.HistoryAsync(0)).Replace("Sending", "Waiting", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Small_steps_of_one_day_add_up_and_a_day_later_they_begin_anew()
    {
        Assert.Equal(new PriceOutcome.Done(1, 0), await room.WantAsync(0, 115));
        Assert.Equal(new PriceOutcome.Done(0, 1), await room.WantAsync(0, 130));
        Assert.Equal(new PriceOutcome.Done(1, 0), await room.WantAsync(0, 100));
        Store.Clock.Advance(TimeSpan.FromHours(25));

        Assert.Equal(new PriceOutcome.Done(1, 0), await room.WantAsync(0, 120));
    }

    [Fact]
    public async Task Nothing_is_changed_when_one_of_many_cannot_be()
    {
        Task<PriceOutcome> Want(PriceWish other) =>
            room.Book.ChangeAsync("one", [new PriceWish("P-0", new Price(100, 150), new Price(110, 150)), other], "ayse", None);

        Assert.Equal(new PriceOutcome.Unknown("nobody"), await Want(new PriceWish("nobody", null, new Price(1, 1))));
        Assert.Equal(new PriceOutcome.Moved("P-1"), await Want(new PriceWish("P-1", new Price(99, 150), new Price(110, 150))));
        Assert.Equal(new PriceOutcome.Refused("P-1", PriceFault.ListBelowSale), await Want(new PriceWish("P-1", new Price(100, 150), new Price(160, 150))));
        Assert.Equal(0, await Store.CountAsync("price_changes"));
        Assert.Null(await room.ClaimAsync());
    }

    [Fact]
    public async Task The_same_deed_counts_once()
    {
        Assert.Equal(new PriceOutcome.Done(1, 0), await room.WantAsync(0, 110, deed: "once"));
        Assert.Equal(new PriceOutcome.Done(1, 0), await room.WantAsync(0, 110, deed: "once"));

        Assert.Equal(1, await Store.CountAsync("price_changes"));
    }

    [Fact]
    public async Task A_newer_price_waits_for_the_fate_of_the_older_one_and_then_rests_a_moment()
    {
        await room.WantAsync(0, 110);
        var first = await room.SendAsync();
        await room.WantAsync(0, 105);
        await room.WantAsync(0, 108);
        Assert.Null(await room.ClaimAsync());
        Assert.Equal("Waiting 108, Replaced 105, Sent 110", await room.HistoryAsync(0));

        await room.HearAsync(first, new ItemReceipt("P-0", null));

        Assert.Equal("P-0 108/150", PriceRoom.Says(await room.SendAsync()));
        Assert.Equal("Sent 108, Replaced 105, Applied 110", await room.HistoryAsync(0));
    }

    [Fact]
    public async Task Thirty_prices_of_a_barcode_a_minute_are_never_exceeded()
    {
        var told = 0;
        for (var second = 0; second < 60; second++)
        {
            await room.WantAsync(0, 100 + (second % 7) + (second * 0.01m));
            if (await room.ClaimAsync() is { } call)
            {
                told++;
                await room.Pushes.PrepareAsync(call, None);
                await room.Pushes.RejectAsync(call, "Olmaz", None);
            }

            Store.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(told, 15, 29);
    }

    [Fact]
    public async Task A_price_that_was_refused_says_why_and_is_told_again_only_when_a_person_wants_it()
    {
        await room.WantAsync(0, 110);
        await room.HearAsync(await room.SendAsync(), new ItemReceipt("P-0", "Ürün kilitli"));
        Store.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal("Rejected 110 Ürün kilitli", await room.HistoryAsync(0));
        Assert.Null(await room.ClaimAsync());

        Assert.True(await room.Pushes.RetryAsync("P-0", None));

        Assert.Equal("P-0 110/150", PriceRoom.Says(await room.ClaimAsync()));
        Assert.False(await room.Pushes.RetryAsync("nobody", None));
    }
}
