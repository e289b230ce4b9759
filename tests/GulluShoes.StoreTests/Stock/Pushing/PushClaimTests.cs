using GulluShoes.Store.Pushing;
using GulluShoes.Store.Stock.Pushing;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Stock.Pushing;

/// <summary>Which numbers leave, and when the next one may.</summary>
public sealed class PushClaimTests(StoreServers servers) : StoreTest(servers)
{
    private PushRoom room = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        room = new PushRoom(Store);
    }

    [Fact]
    public async Task Only_what_somebody_has_counted_is_told_less_what_is_promised_and_never_below_nothing()
    {
        await room.FillAsync(2, 3);
        await room.OrderAsync(10, product: 0);
        await room.OrderAsync(11, product: 7);
        for (var order = 20; order < 24; order++)
        {
            await room.OrderAsync(order, product: 1);
        }

        Assert.Equal("P-0 2, P-1 0", PushRoom.Says(await room.ClaimAsync()));
    }

    /// <summary>A claim adds up many products at once, everybody else one by one.</summary>
    [Fact]
    public async Task What_is_told_is_what_the_shop_itself_sees_over_all_shelves_promises_and_buffers()
    {
        await room.FillAsync(8, 3);
        await Store.ExecuteAsync("insert into shelves (code, created_at, created_by) select 'R-' || n, now(), 'gullu' from generate_series(0, 2) n");
        for (var product = 0; product < 8; product++)
        {
            await room.Stock.EnterAsync(PushRoom.Barcode(product), product + 1, $"R-{product % 3}");
            await room.OrderAsync(100 + product, product);
            await room.OrderAsync(200 + product, product / 4);
        }

        await Store.ExecuteAsync("update stock_items set buffer = 2 where barcode in ('P-2', 'P-5')");

        var told = PushRoom.Says(await room.ClaimAsync());

        Assert.Equal(await Store.ScalarAsync("""select string_agg(barcode || ' ' || sellable, ', ' order by barcode collate "C") from sellable_stock"""), told);
        Assert.Equal("P-0 0, P-1 0, P-2 3, P-3 6, P-4 7, P-5 6, P-6 9, P-7 10", told);
    }

    [Fact]
    public async Task The_largest_number_is_what_the_marketplace_takes()
    {
        await room.FillAsync(1, 9000);
        await room.Stock.EnterAsync("P-0", 9999);
        await room.Stock.EnterAsync("P-0", 9999);

        Assert.Equal("P-0 20000", PushRoom.Says(await room.ClaimAsync()));
    }

    [Fact]
    public async Task A_change_while_a_number_is_out_waits_for_its_fate_and_leaves_then()
    {
        await room.FillAsync(2, 3);
        var first = await room.SendAsync();
        await room.Stock.EnterAsync("P-0", 1);

        Assert.Null(await room.ClaimAsync());
        await room.HearAsync(first, isDone: false, new ItemReceipt("P-0", null));
        Assert.Equal("P-0 4", PushRoom.Says(await room.ClaimAsync()));
        Assert.Equal("Sent ? of 3", await room.StateOfAsync(1));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_told_again()
    {
        await room.FillAsync(2, 3);
        await room.HearAsync(await room.SendAsync(), isDone: true, new("P-0", null), new("P-1", null));

        Assert.Equal("Applied 3 of 3", await room.StateOfAsync(0));
        Assert.Null(await room.ClaimAsync());
    }

    [Fact]
    public async Task While_orders_cannot_be_fetched_only_what_is_gone_is_told()
    {
        await room.FillAsync(2, 1);
        await room.OrderAsync(10, product: 1);

        Assert.Equal("P-1 0", PushRoom.Says(await room.ClaimAsync(onlyZero: true)));
        Assert.Null(await room.ClaimAsync(onlyZero: true));
        Assert.Equal("P-0 1", PushRoom.Says(await room.ClaimAsync()));
    }

    [Fact]
    public async Task What_the_marketplace_refuses_says_why_and_is_told_again_on_a_change_or_after_an_hour()
    {
        await room.FillAsync(3, 3);
        await room.HearAsync(await room.SendAsync(), isDone: true, new("P-0", "Ürün kilitli"), new("P-1", null));
        Assert.Equal("Rejected ? of 3 Ürün kilitli", await room.StateOfAsync(0));
        Assert.Equal("Applied 3 of 3", await room.StateOfAsync(1));
        Assert.Equal("Rejected ? of 3 Sonuç yok", await room.StateOfAsync(2));
        Assert.Null(await room.ClaimAsync());

        await room.Stock.EnterAsync("P-0", 1);
        var changed = await room.SendAsync();
        Store.Clock.Advance(new PushSettings().RetryRejected);
        var later = await room.ClaimAsync();

        Assert.Equal(("P-0 4", "P-2 3"), (PushRoom.Says(changed), PushRoom.Says(later)));
    }

    [Fact]
    public async Task A_call_that_nobody_knows_the_fate_of_is_repeated_only_when_it_can_do_nothing_any_more()
    {
        await room.FillAsync(1, 3);
        var lost = await room.ClaimAsync();
        await room.Pushes.PrepareAsync(lost!, None);
        await room.Pushes.UnprovenAsync(lost!.Id, None);
        await room.Stock.EnterAsync("P-0", 1);

        Store.Clock.Advance(PushRoom.Settle - TimeSpan.FromSeconds(1));
        await room.Receipts.SweepAsync(None);
        Assert.Equal("Unproven ? of 3", await room.StateOfAsync(0));
        Assert.Null(await room.ClaimAsync());
        Store.Clock.Advance(TimeSpan.FromSeconds(1));
        await room.Receipts.SweepAsync(None);

        Assert.Equal("P-0 4", PushRoom.Says(await room.ClaimAsync()));
    }

    [Fact]
    public async Task What_a_process_had_claimed_when_it_died_counts_as_perhaps_sent()
    {
        await room.FillAsync(1, 3);
        var dead = await room.ClaimAsync();
        await room.Pushes.PrepareAsync(dead!, None);

        await room.Receipts.SweepAsync(None);
        Assert.Equal("Sending ? of 3", await room.StateOfAsync(0));
        Store.Clock.Advance(StockPushes.Hold);
        await room.Receipts.SweepAsync(None);
        Assert.Equal("Unproven ? of 3", await room.StateOfAsync(0));
        Assert.Equal(PushReadiness.Overdue, await room.Pushes.PrepareAsync(dead!, None));
        Store.Clock.Advance(PushRoom.Settle);
        await room.Receipts.SweepAsync(None);

        Assert.Equal("P-0 3", PushRoom.Says(await room.ClaimAsync()));
    }

    [Fact]
    public async Task An_answer_that_comes_late_is_still_followed()
    {
        await room.FillAsync(1, 3);
        var slow = await room.ClaimAsync();
        await room.Pushes.PrepareAsync(slow!, None);
        Store.Clock.Advance(StockPushes.Hold);
        await room.Receipts.SweepAsync(None);

        await room.Pushes.SentAsync(slow!.Id, "late", None);
        Store.Clock.Advance(PushRoom.Settle);
        Assert.Equal([slow.Id], await room.Receipts.SweepAsync(None));

        await room.HearAsync(slow, isDone: true, new ItemReceipt("P-0", null));
        Assert.Equal("Applied 3 of 3", await room.StateOfAsync(0));
    }

    [Fact]
    public async Task A_result_that_is_not_known_within_four_hours_never_will_be_and_its_numbers_are_told_anew()
    {
        await room.FillAsync(2, 3);
        var call = await room.SendAsync();
        await room.HearAsync(call, isDone: false, new ItemReceipt("P-1", null));
        Store.Clock.Advance(StockReceipts.KeptFor);
        Assert.Null(await room.ClaimAsync());

        await room.HearAsync(call, isDone: false);

        Assert.Equal("P-0 3", PushRoom.Says(await room.ClaimAsync()));
        Assert.Equal("Expired", await Store.ScalarAsync($"select state from stock_calls where id = {call.Id}"));
    }

    [Fact]
    public async Task A_result_is_looked_at_by_one_at_a_time_and_more_and_more_rarely()
    {
        await room.FillAsync(1, 3);
        var call = await room.SendAsync();
        Assert.Null(await room.Receipts.TakeAsync(call.Id, None));
        var pauses = new List<double>();
        for (var look = 0; look < 10; look++)
        {
            Store.Clock.Advance(TimeSpan.FromMinutes(1));
            var receipt = await room.Receipts.TakeAsync(call.Id, None);
            Assert.Null(await room.Receipts.TakeAsync(call.Id, None));
            pauses.Add((await room.Receipts.KeepAsync(receipt!, isDone: false, [], "", None)).Again!.Value.TotalSeconds);
        }

        Assert.Equal(pauses.Order(), pauses);
        Assert.Equal((3, 60), (pauses[0], pauses[^1]));
    }

    [Fact]
    public async Task Whoever_hears_of_numbers_learns_whether_one_of_them_has_changed_meanwhile()
    {
        await room.FillAsync(3, 3);
        var call = await room.SendAsync();
        await room.Stock.EnterAsync("P-1", 2);

        Assert.False((await room.HearAsync(call, isDone: false, new ItemReceipt("P-0", null))).Changed);
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await room.HearAsync(call, isDone: true, new ItemReceipt("P-2", null))).Changed);

        Assert.Equal("P-1 5", PushRoom.Says(await room.ClaimAsync()));
    }
}
