namespace GulluShoes.Shop.Money.Rates;

/// <summary>The shop's calendar.</summary>
public static class IstanbulDay
{
    private static readonly TimeZoneInfo Istanbul = TimeZoneInfo.FindSystemTimeZoneById("Europe/Istanbul");

    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(TimeOf(instant).DateTime);

    /// <summary>The same instant, as the shop's clock shows it.</summary>
    public static DateTimeOffset TimeOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Istanbul);

    /// <summary>The instant at which a day begins, UTC.</summary>
    public static DateTimeOffset BeginOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Istanbul.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
