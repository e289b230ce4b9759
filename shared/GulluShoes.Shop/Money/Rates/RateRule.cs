namespace GulluShoes.Shop.Money.Rates;

/// <summary>Who says what a dollar costs.</summary>
public enum RateSource
{
    /// <summary>The central bank's bulletin.</summary>
    Tcmb,

    /// <summary>A person.</summary>
    Typed,
}

/// <summary>
/// What is known of the rate on one Istanbul day: TRY for one US dollar, at which the central bank's bulletin sells it (döviz satış), because the shop
/// has to buy the dollars that its leather and soles cost.
/// </summary>
/// <param name="Value">4 decimals; null when the bulletin's day had none (weekend, holiday), so that the day before goes on.</param>
/// <param name="Bulletin">The bulletin that holds on this day: it comes out at 15:30 and holds from the next day. Null when a person typed it.</param>
public sealed record RateEntry(DateOnly Day, decimal? Value, RateSource Source, DateOnly? Bulletin);

/// <summary>A rate that is used, and the day whose rate it is.</summary>
public sealed record RateInForce(DateOnly Day, decimal Value);

/// <summary>Which rate holds on a day.</summary>
public static class RateRule
{
    /// <summary>
    /// The day's own, else that of the day before, as long as every day on the way is known to have had no bulletin. A day that nobody has looked up ends the
    /// search: an older rate would be a guess.
    /// </summary>
    /// <param name="entries">In the order in which they were noted: the newest of a day counts.</param>
    /// <returns>Null when the rate is missing.</returns>
    public static RateInForce? On(IReadOnlyCollection<RateEntry> entries, DateOnly day)
    {
        var days = entries.ToLookup(entry => entry.Day);
        for (var at = day; days[at].Any(); at = at.AddDays(-1))
        {
            if (days[at].LastOrDefault(entry => entry.Value is not null)?.Value is { } value)
            {
                return new RateInForce(at, value);
            }
        }

        return null;
    }
}
