using System.Globalization;
using GulluShoes.Shop.Money.Costs;
using GulluShoes.Shop.Money.Expenses;
using GulluShoes.Store.Money.Expenses;
using GulluShoes.Store.Money.Rates;
using GulluShoes.StoreTests.Stores;
using Npgsql;

namespace GulluShoes.StoreTests.Money.Expenses;

/// <summary>What the shop pays each month, in lira.</summary>
public sealed class MonthlyBookTests(StoreServers servers) : StoreTest(servers)
{
    private int deeds;

    private MonthlyBook Book => Store.Get<MonthlyBook>();

    [Fact]
    public async Task Whole_months_have_their_sum_in_lira_and_none_is_invented_while_a_rate_is_missing()
    {
        Assert.Null((await Book.MonthsAsync(Month(10), new DateOnly(2026, 10, 31), None)).Single().Total);
        await SayAsync("Kira", 1000m, CostCurrency.USD, 8);
        await SayAsync("Maaş", 250_000m, CostCurrency.TRY, 9, 10);
        await Store.Get<ExchangeRates>().TypeAsync("rate", Month(9), 41.25m, "muhasebe", None);

        var months = await Book.MonthsAsync(new DateOnly(2026, 8, 15), new DateOnly(2026, 11, 20), None);

        Assert.Equal(["08 False -", "09 True 291250", "10 True -", "11 False -"], months.Select(month => string.Create(CultureInfo.InvariantCulture, $"{month.Month:MM} {month.IsWhole} {Text(month.Total)}")));
        Assert.Equal(["Kira 41250", "Maaş 250000"], months[1].Items.Select(item => $"{item.Name} {Text(item.Lira)}"));
        Assert.Equal(["Kira -", "Maaş 250000"], months[2].Items.Select(item => $"{item.Name} {Text(item.Lira)}"));
        Assert.Equal(["Kira"], (await Book.WordsAsync(None)).Where(word => word.InForce).Select(word => word.Terms.Name));
    }

    [Fact]
    public async Task A_word_counts_once_and_is_never_changed()
    {
        var terms = new MonthlyTerms("Kira", 10m, CostCurrency.TRY, Month(11), null);
        Assert.Null(await Book.EnterAsync("same", terms, "muhasebe", None));
        Assert.Null(await Book.EnterAsync("same", terms with { Amount = 20m }, "muhasebe", None));
        Assert.Equal(MonthlyFault.AmountRefused, await Book.EnterAsync("other", terms with { Amount = 0 }, "muhasebe", None));

        Assert.Equal(10m, (await Book.WordsAsync(None)).Single().Terms.Amount);
        await Assert.ThrowsAsync<PostgresException>(() => Store.ExecuteAsync("update monthly_expenses set amount = 1"));
        Assert.Equal(1L, await Store.CountAsync("audit_log where kind = 'monthly_expenses' and after ->> 'name' = 'Kira'"));
    }

    private async Task SayAsync(string name, decimal amount, CostCurrency currency, int first, int? last = null) =>
        Assert.Null(await Book.EnterAsync($"deed-{deeds++}", new MonthlyTerms(name, amount, currency, Month(first), last is { } end ? Month(end) : null), "muhasebe", None));

    private static string Text(decimal? amount) => amount?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";

    private static DateOnly Month(int month) => new(2026, month, 1);
}
