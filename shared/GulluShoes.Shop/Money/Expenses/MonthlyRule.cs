using GulluShoes.Shop.Money.Costs;

namespace GulluShoes.Shop.Money.Expenses;

/// <summary>What the shop pays each month whether it sells or not: rent, wages. Months are their first days, Istanbul's calendar.</summary>
/// <param name="Amount">A month, VAT included; null ends it from the first month on.</param>
/// <param name="LastMonth">Inclusive; null until somebody says otherwise.</param>
public sealed record MonthlyTerms(string Name, decimal? Amount, CostCurrency Currency, DateOnly FirstMonth, DateOnly? LastMonth);

/// <summary>Somebody's word on it. It is never changed.</summary>
public sealed record MonthlyEntry(long Id, MonthlyTerms Terms);

/// <summary>Why a monthly expense cannot be.</summary>
public enum MonthlyFault
{
    NoName,
    NotAMonth,
    EndsBeforeItBegins,
    AmountRefused,
    MonthRefused,
}

/// <summary>Which monthly expenses a month has.</summary>
public static class MonthlyRule
{
    /// <summary>Wages of many people.</summary>
    public const decimal Highest = 100_000_000;

    private const int LongestName = 100;

    /// <summary>Of each name the word with the latest first month that is not after the month, of one month the newest; those that are over are left out.</summary>
    public static IReadOnlyList<MonthlyEntry> In(IEnumerable<MonthlyEntry> entries, DateOnly month) =>
    [
        .. entries.Where(entry => entry.Terms.FirstMonth <= month).GroupBy(entry => entry.Terms.Name, StringComparer.Ordinal).Select(words => words.MaxBy(word => (word.Terms.FirstMonth, word.Id))!)
            .Where(word => word.Terms.Amount is not null && (word.Terms.LastMonth ?? month) >= month).OrderBy(word => word.Terms.Name, StringComparer.Ordinal),
    ];

    /// <summary>The months that some days touch.</summary>
    public static IEnumerable<DateOnly> Months(DateOnly from, DateOnly to)
    {
        for (var month = FirstOf(from); month <= to; month = month.AddMonths(1))
        {
            yield return month;
        }
    }

    /// <summary>Whether some days are all of a month, and it is over: only then a month's expenses may be laid against what was earned.</summary>
    public static bool IsWhole(DateOnly month, DateOnly from, DateOnly to, DateOnly today) => from <= month && month.AddMonths(1).AddDays(-1) is var last && last <= to && last < today;

    /// <summary>Null when nothing is wrong.</summary>
    public static MonthlyFault? WrongOf(MonthlyTerms terms, DateOnly today) => terms switch
    {
        _ when terms.Name is not { Length: > 0 and <= LongestName } || string.IsNullOrWhiteSpace(terms.Name) => MonthlyFault.NoName,
        _ when terms.FirstMonth.Day != 1 || terms.LastMonth is { Day: not 1 } => MonthlyFault.NotAMonth,
        _ when terms.LastMonth < terms.FirstMonth => MonthlyFault.EndsBeforeItBegins,
        { Amount: <= 0 or > Highest } => MonthlyFault.AmountRefused,
        { Amount: { } amount } when decimal.Round(amount, 4) != amount => MonthlyFault.AmountRefused,
        _ when AmountRule.WrongOf(terms.FirstMonth, today) is not null => MonthlyFault.MonthRefused,
        _ => null,
    };

    private static DateOnly FirstOf(DateOnly day) => day.AddDays(1 - day.Day);
}
