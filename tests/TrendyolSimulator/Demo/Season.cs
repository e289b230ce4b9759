namespace TrendyolSimulator.Demo;

/// <summary>How many orders come when: 80 to 180 a day, more at the start of the week and in boot season, most in the evening. Istanbul time.</summary>
internal static class Season
{
    private static readonly double[] ByDay = [1.10, 1.12, 1.04, 1.00, 0.97, 0.87, 0.90];

    private static readonly double[] ByMonth = [1.02, 0.97, 0.94, 0.92, 0.91, 0.90, 0.90, 0.93, 1.02, 1.07, 1.10, 1.06];

    /// <summary>Share of the day's orders in each hour, in thousandths.</summary>
    private static readonly int[] ByHour = [38, 22, 12, 7, 5, 6, 10, 18, 30, 42, 50, 54, 57, 56, 52, 50, 49, 50, 52, 60, 72, 80, 74, 54];

    /// <summary>Orders per hour at an instant (epoch milliseconds, UTC).</summary>
    public static double OrdersPerHour(long at)
    {
        var istanbul = DateTimeOffset.FromUnixTimeMilliseconds(at).ToOffset(TimeSpan.FromHours(3));
        // Monday comes first here; .NET counts from Sunday.
        var day = ((int)istanbul.DayOfWeek + 6) % 7;
        return 120 * ByDay[day] * ByMonth[istanbul.Month - 1] * ByHour[istanbul.Hour] / ByHour.Sum();
    }
}
