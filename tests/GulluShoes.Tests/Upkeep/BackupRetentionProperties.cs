using FsCheck.Xunit;
using GulluShoes.Shop.Upkeep;

namespace GulluShoes.Tests.Upkeep;

/// <summary>Which backups may go, whatever nights there were.</summary>
public sealed class BackupRetentionProperties
{
    private const int Days = 30;
    private const int Months = 12;
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 0, 30, 0, TimeSpan.Zero);

    [Property]
    public void The_newest_all_of_the_last_days_and_the_first_of_each_month_stay_and_nothing_else(ushort[] daysAgo)
    {
        var backups = daysAgo.Select(ago => Now.AddDays(-(ago % 900))).Distinct().ToList();

        var expired = BackupRetention.Expired(backups, Now, Days, Months);

        var kept = backups.Except(expired).Order().ToList();
        Assert.Equal(expired.Order(), expired);
        Assert.All(expired, at => Assert.True(at < Now.AddDays(-Days)));
        Assert.True(backups.Count == 0 || kept[^1] == backups.Max());
        var monthly = kept.Where(at => at < Now.AddDays(-Days) && at != backups.Max()).ToList();
        Assert.All(monthly, at => Assert.True(at > Now.AddMonths(-Months) && at == backups.Where(one => (one.Year, one.Month) == (at.Year, at.Month)).Min()));
        Assert.Equal(
            backups.Where(at => at.Year * 12 + at.Month > (Now.Year * 12) + Now.Month - Months).GroupBy(at => (at.Year, at.Month)).Select(month => month.Min()).Order(),
            kept.Where(at => at.Year * 12 + at.Month > (Now.Year * 12) + Now.Month - Months).GroupBy(at => (at.Year, at.Month)).Select(month => month.Min()).Order());
    }
}
