namespace GulluShoes.Shop.Money.Rates;

/// <summary>Which bulletins the shop still needs.</summary>
public static class RateCalendar
{
    /// <summary>The longest time without a bulletin, a feast bridged from weekend to weekend, and a little more.</summary>
    public const int LongestPause = 12;

    /// <summary>The central bank's page says nothing on these, so nobody needs to ask.</summary>
    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>From a bulletin's day to the day on which it begins to hold, and back.</summary>
    public static DateOnly HoldsFrom(DateOnly bulletin) => bulletin.AddDays(1);

    /// <summary>The newest first: what is sold today must not wait for what was sold last year.</summary>
    /// <param name="known">Days whose rate somebody has looked up or typed.</param>
    /// <param name="firstOrder">The day of the first order; null without orders.</param>
    /// <param name="today">Istanbul's; its own bulletin may not be out yet.</param>
    public static IReadOnlyList<DateOnly> Unasked(IReadOnlySet<DateOnly> known, DateOnly? firstOrder, DateOnly today)
    {
        var first = (firstOrder is { } order && order < today ? order : today).AddDays(-LongestPause);
        return [.. Enumerable.Range(0, today.DayNumber - first.DayNumber + 1).Select(back => today.AddDays(-back)).Where(bulletin => !known.Contains(HoldsFrom(bulletin)))];
    }
}
