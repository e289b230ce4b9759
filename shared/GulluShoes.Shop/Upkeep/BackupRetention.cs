namespace GulluShoes.Shop.Upkeep;

/// <summary>Which backups are kept: all of the last days, the first of each of the last months, and always the newest.</summary>
public static class BackupRetention
{
    /// <param name="backups">When each was taken, UTC.</param>
    /// <param name="now">UTC.</param>
    /// <param name="days">So many days back all are kept.</param>
    /// <param name="months">So many calendar months back, this one among them, the first of each is kept.</param>
    /// <returns>Those that may go, the oldest first.</returns>
    public static IReadOnlyList<DateTimeOffset> Expired(IEnumerable<DateTimeOffset> backups, DateTimeOffset now, int days, int months)
    {
        var inOrder = backups.Order().ToList();
        var firsts = inOrder.Where(at => MonthOf(at) > MonthOf(now) - months).GroupBy(MonthOf).Select(month => month.First()).ToHashSet();
        return [.. inOrder.SkipLast(1).Where(at => at < now.AddDays(-days) && !firsts.Contains(at))];
    }

    private static int MonthOf(DateTimeOffset at) => (at.UtcDateTime.Year * 12) + at.UtcDateTime.Month;
}
