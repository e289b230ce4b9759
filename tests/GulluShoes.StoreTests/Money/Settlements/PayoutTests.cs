using GulluShoes.Shop.Money.Rates;
using GulluShoes.Store.Money.Settlements;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Money.Settlements;

/// <summary>What was paid, tied to the rows that it paid, over forty days of a marketplace that pays on Wednesdays.</summary>
public sealed class PayoutTests(StoreServers servers) : StoreTest(servers)
{
    private SettlementRoom room = null!;

    private PayoutReader Payouts => Store.Get<PayoutReader>();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        room = await SettlementRoom.OpenAsync(60);
        await room.BringOrdersAsync(Store);
        room.Pass(Store, 20);
        await room.FetchAsync(Store);
    }

    public override async Task DisposeAsync()
    {
        await room.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Every_payment_is_explained_by_its_rows_to_the_last_digit()
    {
        var book = await Payouts.ReadAsync(after: null, take: 50, None);

        Assert.InRange(book.Payouts.Count, 3, 20);
        Assert.All(book.Payouts, payout => Assert.Equal((0m, 0L, 0L), (payout.Difference, payout.Unmatched, payout.Foreign)));
        Assert.Equal(book.Payouts.OrderByDescending(payout => payout.PaidAt), book.Payouts);
        Assert.All(book.Payouts, payout => Assert.Equal(DayOfWeek.Wednesday, payout.PaidAt!.Value.ToOffset(TimeSpan.FromHours(3)).DayOfWeek));
    }

    [Fact]
    public async Task What_was_earned_is_what_was_paid_and_what_is_still_owed()
    {
        var book = await Payouts.ReadAsync(after: null, take: 50, None);
        var earned = (decimal)(await Store.ScalarAsync("select sum(net) from finance_rows where type <> 'PaymentOrder'"))!;

        Assert.NotEqual(0, book.Open);
        Assert.Equal(earned, book.Payouts.Sum(payout => payout.Amount) + book.Open);
        Assert.Equal(await Store.CountAsync("finance_rows where payment_order_id is null"), book.Expected.Sum(week => week.Rows));
    }

    [Fact]
    public async Task What_is_owed_is_expected_on_the_Wednesday_after_its_period_and_said_to_be_late_when_that_has_passed()
    {
        var today = Store.Get<FinanceAccount>().Today;
        var expected = (await Payouts.ReadAsync(after: null, take: 50, None)).Expected;
        Assert.All(expected.Where(week => week.Wednesday is not null), week => Assert.True(week.Wednesday >= today && week.Wednesday.Value.DayOfWeek == DayOfWeek.Wednesday));
        Assert.Contains(expected, week => week.Wednesday is not null);

        Store.Clock.Advance(TimeSpan.FromDays(80));

        var late = Assert.Single((await Payouts.ReadAsync(after: null, take: 50, None)).Expected);
        Assert.Equal((null, expected.Sum(week => week.Rows), expected.Sum(week => week.Amount)), (late.Wednesday, late.Rows, late.Amount));
    }

    [Fact]
    public async Task A_row_that_has_not_come_is_a_difference_of_its_amount_and_a_payment_that_has_not_come_is_not_invented()
    {
        var payout = (await Payouts.ReadAsync(after: null, take: 50, None)).Payouts[0];
        var lost = (decimal)(await Store.ScalarAsync($"delete from finance_rows where id = (select id from finance_rows where payment_order_id = {payout.Id} and type = 'Sale' order by id limit 1) and type = 'Sale' returning net"))!;
        Assert.Equal(lost, (await Payouts.ProveAsync(payout.Id, None))!.Payout.Difference);

        await Store.ExecuteAsync($"delete from finance_rows where payment_order_id = {payout.Id} and type = 'PaymentOrder'");

        var unread = (await Payouts.ProveAsync(payout.Id, None))!.Payout;
        Assert.Equal((null, null, payout.Explained - lost), (unread.Amount, unread.Difference, unread.Explained));
        Assert.Null(await Payouts.ProveAsync(payout.Id - 1_000_000, None));
    }

    [Fact]
    public async Task The_kinds_of_a_payment_and_its_rows_page_by_page_come_to_what_it_explains()
    {
        var payout = (await Payouts.ReadAsync(after: null, take: 50, None)).Payouts[^1];
        var parts = (await Payouts.ProveAsync(payout.Id, None))!.Parts;
        var rows = new List<PayoutRow>();
        for (int? after = 0; after is { } seen;)
        {
            var page = await Payouts.RowsAsync(payout.Id, type: null, text: null, seen, take: 7, None);
            rows.AddRange(page.Rows);
            after = page.Next;
        }

        Assert.Equal((payout.Rows, payout.Explained), (rows.Count, rows.Sum(row => row.Net)));
        Assert.Equal((payout.Rows, payout.Explained), (parts.Sum(part => part.Rows), parts.Sum(part => part.Amount)));
        Assert.Contains(rows, row => row is { Type: "Sale", PackageId: > 0, Model: not null, Size: not null, Commission: > 0 });
        foreach (var part in parts)
        {
            var some = (await Payouts.RowsAsync(payout.Id, part.Type, part.Text ?? "", 0, take: 500, None)).Rows;
            Assert.Equal((part.Rows, part.Amount), (some.Count, some.Sum(row => row.Net)));
        }
    }

    [Fact]
    public async Task Another_currency_is_counted_and_never_added()
    {
        var payout = (await Payouts.ReadAsync(after: null, take: 50, None)).Payouts[0];
        var foreign = (decimal)(await Store.ScalarAsync($"update finance_rows set currency = 'EUR' where id = (select id from finance_rows where payment_order_id = {payout.Id} and type = 'Sale' order by id limit 1) and type = 'Sale' returning net"))!;

        var seen = (await Payouts.ReadAsync(after: null, take: 50, None)).Payouts[0];

        Assert.Equal((1L, payout.Explained - foreign), (seen.Foreign, seen.Explained));
        var rows = (await Payouts.RowsAsync(payout.Id, type: null, text: null, after: 0, take: 500, None)).Rows;
        Assert.Equal(foreign, Assert.Single(rows, row => row.Currency == "EUR").Net);
    }

    [Fact]
    public async Task Payments_are_turned_page_by_page_to_the_oldest_which_says_that_nothing_is_older()
    {
        var all = (await Payouts.ReadAsync(after: null, take: 50, None)).Payouts;
        var seen = new List<Payout>();
        var (after, pages) = ((long?)null, 0);
        do
        {
            var page = await Payouts.ReadAsync(after, take: 2, None);
            seen.AddRange(page.Payouts);
            (after, pages) = (page.Next, pages + 1);
        }
        while (after is not null);

        Assert.Equal(all, seen);
        Assert.Equal((all.Count + 1) / 2, pages);
        // Nobody has paid this one: there is nothing before it.
        Assert.Empty((await Payouts.ReadAsync(after: -1, take: 2, None)).Payouts);
    }

    [Fact]
    public async Task Payments_of_some_days_and_their_rows_come_to_what_the_page_says()
    {
        var all = (await Payouts.ReadAsync(after: null, take: 50, None)).Payouts.Reverse().ToList();
        var (from, to) = (IstanbulDay.Of(all[1].PaidAt!.Value), IstanbulDay.Of(all[^1].PaidAt!.Value));

        var payments = await Payouts.PaymentsAsync(from, to, None).ToListAsync();
        var rows = await Payouts.PaidRowsAsync(from, to, None).ToListAsync();

        Assert.Equal(all.Skip(1), payments);
        Assert.Equal(payments.Select(payment => (payment.Id, payment.Rows, payment.Explained)), rows.GroupBy(row => row.Payment).Select(paid => (paid.Key, (long)paid.Count(), paid.Sum(row => row.Row.Net))));
        Assert.Empty(await Payouts.PaidRowsAsync(to.AddDays(1), to.AddDays(30), None).ToListAsync());
    }
}
