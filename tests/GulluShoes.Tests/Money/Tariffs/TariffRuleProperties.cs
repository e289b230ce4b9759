using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GulluShoes.Shop.Money.Tariffs;

namespace GulluShoes.Tests.Money.Tariffs;

/// <summary>Which percentage holds at a price, and when a tariff holds.</summary>
public sealed class TariffRuleProperties
{
    private static readonly DateTimeOffset August = new(2026, 8, 12, 9, 0, 0, TimeSpan.Zero);

    public static Arbitrary<(TariffBands Bands, decimal Price)> Prices { get; } = (
        from lowest in Gen.Choose(1, 100_000)
        from second in Gen.Choose(1, 50_000)
        from third in Gen.Choose(1, 50_000)
        from price in Gen.Choose(0, 250_000)
        select (new TariffBands((lowest + second + third) / 100m, (lowest + second) / 100m, lowest / 100m, 24m, 20m, 16m, 12m), price / 100m)).ToArbitrary();

    public static Arbitrary<DateTimeOffset> Moments { get; } = Gen.Choose(0, 3_000).Select(hours => August.AddHours(hours * 3)).ToArbitrary();

    [Property(Arbitrary = [typeof(TariffRuleProperties)])]
    public bool A_dearer_pair_never_has_a_lower_percentage((TariffBands Bands, decimal Price) at) =>
        at.Bands.IsWhole && at.Bands.RateAt(at.Price + TariffBands.Kurus) >= at.Bands.RateAt(at.Price) && at.Bands.RateAt(at.Bands.From1) == 24m && at.Bands.RateAt(at.Bands.From3 - TariffBands.Kurus) == 12m;

    [Property(Arbitrary = [typeof(TariffRuleProperties)])]
    public bool A_period_that_is_written_is_read_again_in_the_week_around_it_also_over_new_year(DateTimeOffset begin)
    {
        var tr = CultureInfo.GetCultureInfo("tr-TR");
        string Words(DateTimeOffset moment) => moment.ToOffset(TimeSpan.FromHours(3)).ToString("d MMMM HH.mm", tr);
        var period = TariffPeriod.Read($"{Words(begin)}-{Words(begin.AddDays(4).AddMinutes(-1))}", begin.AddDays(-2));
        return period == new TariffPeriod(begin, begin.AddDays(4)) && period.Value.Holds(begin) && !period.Value.Holds(begin.AddDays(4)) && !period.Value.Holds(begin.AddTicks(-1));
    }

    [Theory]
    [InlineData("14 Ağustos 08.00-18 Ağustos 07.59", "2026-08-14 05:00", "2026-08-18 05:00")]
    [InlineData(" 14 AĞUSTOS 08:00 – 18 agustos 07:59 ", "2026-08-14 05:00", "2026-08-18 05:00")]
    [InlineData("29 Aralık 08.00-2 Ocak 07.59", "2025-12-29 05:00", "2026-01-02 05:00")]
    public void Periods_are_Istanbuls_with_the_last_minute_inclusive(string text, string from, string to)
    {
        static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var near = text.Contains("Ocak", StringComparison.Ordinal) ? Utc("2026-01-01 00:00") : August;
        Assert.Equal(new TariffPeriod(Utc(from), Utc(to)), TariffPeriod.Read(text, near));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("14 Ağustos")]
    [InlineData("31 Şubat 08.00-18 Mart 07.59")]
    [InlineData("14 Agust 08.00-18 Ağustos 07.59")]
    [InlineData("14 Ağustos 25.00-18 Ağustos 07.59")]
    public void What_is_no_period_is_not_guessed(string? text) => Assert.Null(TariffPeriod.Read(text, August));
}
