namespace TrendyolSimulator.Finance;

/// <summary>Days of Istanbul, which is three hours ahead of UTC all year.</summary>
internal static class Calendar
{
    public const long Hour = 3_600_000;
    public const long Day = 24 * Hour;
    private const long Shift = 3 * Hour;
    private const long Week = 7 * Day;

    // 1 January 1970 was a Thursday.
    private const long FirstMonday = 4 * Day;
    private const long FirstWednesday = 6 * Day;

    /// <summary>The noon of the first Wednesday that is not before it; on Wednesdays what has fallen due is paid.</summary>
    public static long PayDay(long at) => Next(at, FirstWednesday + (12 * Hour));

    /// <summary>Six o'clock of the first Monday that is not before it; on Mondays the past week is invoiced.</summary>
    public static long InvoiceDay(long at) => Next(at, FirstMonday + (6 * Hour));

    /// <summary>Counts weeks, for numbers that look like those of life.</summary>
    public static long WeekOf(long at) => (at + Shift) / Week;

    public static string Text(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at + Shift).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static long Next(long at, long first)
    {
        var weeks = (at + Shift - first + Week - 1) / Week;
        return first + (weeks * Week) - Shift;
    }
}
