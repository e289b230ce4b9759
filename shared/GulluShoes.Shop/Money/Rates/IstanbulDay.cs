namespace GulluShoes.Shop.Money.Rates;

/// <summary>The shop's calendar.</summary>
public static class IstanbulDay
{
    private static readonly TimeZoneInfo Istanbul = TimeZoneInfo.FindSystemTimeZoneById("Europe/Istanbul");

    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Istanbul).DateTime);

    /// <summary>The instant at which a day begins, UTC.</summary>
    public static DateTimeOffset BeginOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Istanbul.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
