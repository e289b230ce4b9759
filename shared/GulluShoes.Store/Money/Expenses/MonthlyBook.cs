using GulluShoes.Shop.Money.Costs;
using GulluShoes.Shop.Money.Expenses;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Money.Rates;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Money.Expenses;

/// <summary>A word on a monthly expense, as it was said. Instants are UTC.</summary>
/// <param name="InForce">This month.</param>
public sealed record MonthlyWord(long Id, MonthlyTerms Terms, DateTimeOffset MadeAt, string MadeBy, bool InForce);

/// <summary>What a month's expense is in lira.</summary>
/// <param name="Lira">Null while the rate of the month's first day is missing.</param>
public sealed record Overhead(string Name, decimal Amount, CostCurrency Currency, decimal? Rate, decimal? Lira);

/// <summary>A month that some days touch, and what the shop pays in it whatever it sells.</summary>
/// <param name="IsWhole">The days are all of the month, and it is over.</param>
/// <param name="Total">TRY; null while a rate is missing, or when nobody has said of any expense.</param>
public sealed record OverheadMonth(DateOnly Month, bool IsWhole, decimal? Total, IReadOnlyList<Overhead> Items);

/// <summary>What people say about monthly expenses. A word is never changed.</summary>
public sealed class MonthlyBook(NpgsqlDataSource database, ExchangeRates rates, TimeProvider clock)
{
    private DateOnly Today => IstanbulDay.Of(clock.GetUtcNow());

    /// <param name="deed">The same deed again changes nothing.</param>
    /// <returns>Null when it was noted.</returns>
    public async Task<MonthlyFault?> EnterAsync(string deed, MonthlyTerms terms, string userName, CancellationToken ct)
    {
        if (MonthlyRule.WrongOf(terms, Today) is { } fault)
        {
            return fault;
        }

        await using var batch = database.CreateBatch();
        batch.AddDeed("insert into monthly_expenses (name, amount, currency, first_month, last_month, deed, made_at, made_by) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (deed) do nothing")
            .With(terms.Name.Trim()).With(terms.Amount).With(terms.Currency.ToString()).With(terms.FirstMonth).With(terms.LastMonth).With(deed).With(clock.GetUtcNow()).With(userName);
        await batch.ExecuteNonQueryAsync(ct);
        return null;
    }

    /// <summary>Every word, the newest first; a shop says few.</summary>
    public async Task<IReadOnlyList<MonthlyWord>> WordsAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select * from monthly_expenses order by id desc");
        var words = await command.ListAsync(Read, ct);
        var now = MonthlyRule.In(words.Select(EntryOf), Today.AddDays(1 - Today.Day)).Select(entry => entry.Id).ToHashSet();
        return [.. words.Select(word => word with { InForce = now.Contains(word.Id) })];
    }

    /// <summary>The months that the days touch, one after the other.</summary>
    public async Task<IReadOnlyList<OverheadMonth>> MonthsAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var entries = (await WordsAsync(ct)).Select(EntryOf).ToList();
        var months = new List<OverheadMonth>();
        foreach (var month in MonthlyRule.Months(from, to))
        {
            var terms = MonthlyRule.In(entries, month).Select(entry => entry.Terms).ToList();
            var rate = terms.Exists(one => one.Currency == CostCurrency.USD) ? (await rates.OnAsync(month, ct))?.Value : null;
            var items = terms.ConvertAll(one => one.Currency == CostCurrency.TRY ? new Overhead(one.Name, one.Amount!.Value, one.Currency, null, one.Amount) : InDollars(one, rate));
            months.Add(new OverheadMonth(month, MonthlyRule.IsWhole(month, from, to, Today), items.Count == 0 || items.Exists(item => item.Lira is null) ? null : items.Sum(item => item.Lira), items));
        }

        return months;
    }

    private static Overhead InDollars(MonthlyTerms terms, decimal? rate) =>
        new(terms.Name, terms.Amount!.Value, terms.Currency, rate, rate is { } value ? decimal.Round(terms.Amount.Value * value, 4, MidpointRounding.AwayFromZero) : null);

    private static MonthlyEntry EntryOf(MonthlyWord word) => new(word.Id, word.Terms);

    private static MonthlyWord Read(NpgsqlDataReader row) => new(
        row.Get<long>("id"),
        new MonthlyTerms(row.Get<string>("name")!, row.Get<decimal?>("amount"), row.GetEnum<CostCurrency>("currency"), row.Get<DateOnly>("first_month"), row.Get<DateOnly?>("last_month")),
        row.Get<DateTimeOffset>("made_at"), row.Get<string>("made_by")!, InForce: false);
}
