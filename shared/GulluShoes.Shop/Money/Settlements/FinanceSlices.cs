namespace GulluShoes.Shop.Money.Settlements;

/// <summary>A stretch of Istanbul days, both ends included, that is read at one go.</summary>
public readonly record struct FinanceSlice(DateOnly From, DateOnly To);

/// <summary>
/// Which stretches of the account must be read today. Rows appear and change for weeks after their date, so each is read every day until it has been read
/// sixty days after its end; one that failed stays due, however old it becomes.
/// </summary>
public static class FinanceSlices
{
    /// <summary>Trendyol refuses more than 15 days at a time.</summary>
    public const int Days = 15;

    /// <summary>A payment is noted on a row up to 30 days after the order; twice that is safe.</summary>
    public const int Rolling = 60;

    /// <summary>The newest first.</summary>
    /// <param name="read">First day of a stretch → the day on which it was last read whole.</param>
    /// <param name="firstOrder">The day of the first order; null without orders.</param>
    /// <param name="today">Istanbul's.</param>
    public static IReadOnlyList<FinanceSlice> Due(IReadOnlyDictionary<DateOnly, DateOnly> read, DateOnly? firstOrder, DateOnly today)
    {
        var (first, last) = (today.AddDays(-Rolling), Of(today));
        var begin = Of(firstOrder is { } order && order < first ? order : first);
        return [.. Enumerable.Range(0, ((last.From.DayNumber - begin.From.DayNumber) / Days) + 1).Select(back => Of(last.From.AddDays(-back * Days))).Where(slice => IsDue(slice, read, today))];
    }

    /// <summary>The stretch that a day lies in: always the same one, so that what was read can be remembered.</summary>
    public static FinanceSlice Of(DateOnly day)
    {
        var from = DateOnly.FromDayNumber(day.DayNumber / Days * Days);
        return new FinanceSlice(from, from.AddDays(Days - 1));
    }

    private static bool IsDue(FinanceSlice slice, IReadOnlyDictionary<DateOnly, DateOnly> read, DateOnly today) =>
        !read.TryGetValue(slice.From, out var day) || (day < today && day <= slice.To.AddDays(Rolling));
}
