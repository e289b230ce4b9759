using FsCheck.Xunit;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Shop.Money.Settlements;

namespace GulluShoes.Tests.Money;

/// <summary>Which stretches of the account are read today.</summary>
public sealed class FinanceSliceProperties
{
    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly Dictionary<DateOnly, DateOnly> Nothing = [];

    [Property]
    public void Due_stretches_cover_every_day_from_the_first_order_on_and_at_least_sixty_days_once(ushort ago)
    {
        var first = Today.AddDays(-(ago % 2000));

        var due = FinanceSlices.Due(Nothing, first, Today);

        var days = due.SelectMany(slice => Enumerable.Range(0, FinanceSlices.Days).Select(slice.From.AddDays)).ToList();
        Assert.Equal(days.Count, days.Distinct().Count());
        Assert.All(Enumerable.Range(0, Math.Max(ago % 2000, FinanceSlices.Rolling) + 1), back => Assert.Contains(Today.AddDays(-back), days));
        Assert.Equal(due.OrderByDescending(slice => slice.From), due);
    }

    [Property]
    public void A_stretch_is_read_each_day_until_sixty_days_after_its_end_however_often_it_failed(byte[] fails)
    {
        var slice = FinanceSlices.Of(Today);
        var read = new Dictionary<DateOnly, DateOnly>();
        for (var day = slice.To; day <= slice.To.AddDays(300); day = day.AddDays(1))
        {
            var due = FinanceSlices.Due(read, slice.From, day).Contains(slice);
            Assert.Equal(!read.TryGetValue(slice.From, out var last) || last <= slice.To.AddDays(FinanceSlices.Rolling), due);
            if (due && !fails.Contains((byte)(day.DayNumber % 256)))
            {
                read[slice.From] = day;
                Assert.DoesNotContain(slice, FinanceSlices.Due(read, slice.From, day));
            }
        }
    }

    [Fact]
    public void A_day_of_the_shop_begins_at_midnight_in_istanbul()
    {
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 21, 0, 0, TimeSpan.Zero), IstanbulDay.BeginOf(Today));
        Assert.Equal(Today, IstanbulDay.Of(IstanbulDay.BeginOf(Today)));
        Assert.Equal(Today.AddDays(-1), IstanbulDay.Of(IstanbulDay.BeginOf(Today).AddMilliseconds(-1)));
    }
}
