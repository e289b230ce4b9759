using GulluShoes.Shop.Catalog;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Pushing;
using GulluShoes.Store.Stock.Pushing;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Stock.Pushing;

/// <summary>Somebody changes a number in the marketplace's own panel.</summary>
public sealed class PushDriftTests(StoreServers servers) : StoreTest(servers)
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    [Fact]
    public async Task Two_readings_in_a_row_prove_a_drift_and_our_number_is_told_again_until_a_reading_shows_it()
    {
        var room = await ConfirmedAsync(Store);
        Assert.Equal(0, await ReadAsync(Store, 9));
        Assert.Null(await room.ClaimAsync());
        Assert.Empty(await Store.Get<PushReader>().SizesAsync(PushShow.Drift, None));

        Assert.Equal(1, await ReadAsync(Store, 9));
        var size = Assert.Single(await Store.Get<PushReader>().SizesAsync(PushShow.Drift, None));
        Assert.Equal((9, 3, Store.Clock.GetUtcNow()), (size.DriftQuantity, size.ConfirmedQuantity, size.DriftSince));
        var again = await room.SendAsync();
        Assert.Equal("P-0 3", PushRoom.Says(again));
        await room.HearAsync(again, isDone: true, new ItemReceipt("P-0", null));
        Assert.Equal(0, await ReadAsync(Store, 3));

        Assert.Equal(0, (await Store.Get<PushReader>().SummaryAsync(None)).Drift);
        Assert.Null(await room.ClaimAsync());
    }

    [Fact]
    public async Task An_order_that_arrives_between_two_readings_was_no_drift()
    {
        var room = await ConfirmedAsync(Store);
        await ReadAsync(Store, 2);
        await room.OrderAsync(10, product: 0);
        await room.HearAsync(await room.SendAsync(), isDone: true, new ItemReceipt("P-0", null));

        Assert.Equal(0, await ReadAsync(Store, 2));
        Assert.Equal(0, await Store.CountAsync("stock_pushes where drift_seen_at is not null"));
    }

    [Fact]
    public async Task Where_a_person_decides_both_numbers_are_shown_and_nothing_is_told_until_then()
    {
        await using var asking = await TestStore.CreateAsync(Servers, ("StockPush:Drift", "Ask"));
        var room = await ConfirmedAsync(asking);
        await ReadAsync(asking, 9);
        await ReadAsync(asking, 9);

        Assert.Equal((1L, DriftRule.Ask), ((await asking.Get<PushReader>().SummaryAsync(None)).Drift, (await asking.Get<PushReader>().SummaryAsync(None)).DriftRule));
        Assert.Null(await room.ClaimAsync());
        Assert.True(await room.Pushes.RetryAsync("P-0", None));
        Assert.Equal("P-0 3", PushRoom.Says(await room.ClaimAsync()));
    }

    [Fact]
    public async Task What_is_on_its_way_or_was_confirmed_during_the_reading_is_not_compared()
    {
        var room = new PushRoom(Store);
        await room.FillAsync(1, 3);
        var sent = await room.SendAsync();
        await ReadAsync(Store, 9);
        var began = Store.Clock.GetUtcNow();
        await room.HearAsync(sent, isDone: true, new ItemReceipt("P-0", null));
        await Store.Get<PushDrift>().CompareAsync(began, None);

        Assert.Equal(0, await Store.CountAsync("stock_pushes where drift_seen_at is not null"));
    }

    [Fact]
    public async Task What_waits_what_is_refused_and_what_is_confirmed_is_listed_with_its_age()
    {
        var room = new PushRoom(Store);
        await room.FillAsync(3, 3);
        var reader = Store.Get<PushReader>();
        Assert.Equal((3L, Store.Clock.GetUtcNow()), ((await reader.SummaryAsync(None)).Waiting, (await reader.SummaryAsync(None)).OldestSince));
        Assert.All(await reader.SizesAsync(PushShow.Waiting, None), size => Assert.Equal((PushState.Waiting, 3, null), (size.State, size.Sellable, size.Told)));

        var sent = await room.SendAsync();
        Assert.All(await reader.SizesAsync(PushShow.Waiting, None), size => Assert.Equal((PushState.Sent, 3), (size.State, size.Told)));
        await room.HearAsync(sent, isDone: true, new("P-0", null), new("P-1", "Ürün kilitli"), new("P-2", null));

        var summary = await reader.SummaryAsync(None);
        Assert.Equal((0L, null, 1L, 2L, Store.Clock.GetUtcNow()), (summary.Waiting, summary.OldestSince, summary.Rejected, summary.Confirmed, summary.LastConfirmedAt));
        var refused = Assert.Single(await reader.SizesAsync(PushShow.Rejected, None));
        Assert.Equal(("P-1", "Ürün kilitli", PushState.Rejected), (refused.Barcode, refused.Reason, refused.State));
        Assert.False(await room.Pushes.RetryAsync("nobody", None));
    }

    private static async Task<PushRoom> ConfirmedAsync(TestStore store)
    {
        var room = new PushRoom(store);
        await room.FillAsync(1, 3);
        await room.HearAsync(await room.SendAsync(), isDone: true, new ItemReceipt("P-0", null));
        return room;
    }

    /// <summary>A quarter of an hour later the whole catalogue is read.</summary>
    private static async Task<int> ReadAsync(TestStore store, int quantity)
    {
        store.Clock.Advance(Quarter);
        await store.Get<Listings>().KeepAsync([new ListingFacts { Barcode = "P-0", Variant = new VariantName("099", "Siyah", "37"), Pictures = [], Quantity = quantity, OnSale = true }], None);
        return await store.Get<PushDrift>().CompareAsync(store.Clock.GetUtcNow(), None);
    }
}
