using GulluShoes.Shop.Money.Rates;

namespace GulluShoes.Store.Money.Rates;

/// <summary>Somebody's word on what a dollar costs on a day. TRY; instants are UTC.</summary>
/// <param name="Value">Null when the bulletin's day had none, so that the day before goes on.</param>
/// <param name="Bulletin">The day of the bulletin; null when a person typed it.</param>
/// <param name="InForce">False when a newer word for the day came.</param>
public sealed record RateRow(DateOnly Day, decimal? Value, RateSource Source, DateOnly? Bulletin, DateTimeOffset MadeAt, string MadeBy, bool InForce);

/// <summary>A day whose rate is missing although orders wait for it.</summary>
public sealed record RateGap(DateOnly Day, long Lines);

/// <param name="Today">What holds today; null when it is missing.</param>
/// <param name="Gaps">Days on which lines with a cost in dollars wait for a rate, the oldest first, at most 100.</param>
/// <param name="Rows">The last days, the newest first.</param>
public sealed record RateBook(RateInForce? Today, IReadOnlyList<RateGap> Gaps, IReadOnlyList<RateRow> Rows);
