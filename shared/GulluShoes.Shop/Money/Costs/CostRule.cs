namespace GulluShoes.Shop.Money.Costs;

/// <summary>What a cost is for; a narrower one wins.</summary>
public enum CostScope
{
    Model,

    /// <summary>A model in one colour.</summary>
    Colour,

    /// <summary>One size of a colour, by its barcode.</summary>
    Variant,
}

/// <summary>What costs are kept in.</summary>
public enum CostCurrency
{
    TRY,
    USD,
}

/// <summary>What a cost is for, in the words of the shop.</summary>
/// <param name="Model">Null for a variant.</param>
/// <param name="Colour">Only for a colour.</param>
/// <param name="Barcode">Only for a variant.</param>
public sealed record CostTarget(CostScope Scope, string? Model = null, string? Colour = null, string? Barcode = null);

/// <summary>A pair of shoes that has a cost.</summary>
public sealed record CostSubject(string Barcode, string? Model, string? Colour);

/// <summary>Somebody's word on what a pair costs from a day on. It is never changed: a newer word for the same day corrects it.</summary>
/// <param name="Id">Grows with every word.</param>
/// <param name="Amount">Per pair, above zero, 4 decimals; null takes the scope's own cost back, so that the wider one holds again.</param>
/// <param name="ValidFrom">Istanbul's calendar.</param>
public sealed record CostEntry(long Id, CostTarget Target, decimal? Amount, CostCurrency Currency, DateOnly ValidFrom);

/// <summary>Which cost a pair has.</summary>
public static class CostRule
{
    private static readonly CostScope[] NarrowestFirst = [CostScope.Variant, CostScope.Colour, CostScope.Model];

    /// <summary>
    /// In each scope the word with the latest first day counts that is not after the day, of one day the newest; of the scopes the narrowest that
    /// has an amount. The same as the statement of the store.
    /// </summary>
    /// <param name="day">The order's day, Istanbul's calendar.</param>
    /// <returns>Null when the cost is missing.</returns>
    public static CostEntry? Of(IReadOnlyCollection<CostEntry> entries, CostSubject subject, DateOnly day) => NarrowestFirst
        .Select(scope => entries.Where(entry => entry.Target.Scope == scope && entry.ValidFrom <= day && IsFor(entry.Target, subject)).MaxBy(entry => (entry.ValidFrom, entry.Id)))
        .FirstOrDefault(entry => entry?.Amount is not null);

    private static bool IsFor(CostTarget target, CostSubject subject) => target.Scope switch
    {
        CostScope.Variant => target.Barcode == subject.Barcode,
        CostScope.Colour => target.Model == subject.Model && target.Colour == subject.Colour,
        CostScope.Model => target.Model == subject.Model,
        _ => throw new ArgumentOutOfRangeException(nameof(target), target.Scope, null),
    };
}
