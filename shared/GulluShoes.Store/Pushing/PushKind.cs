using GulluShoes.Shop.Pipeline;

namespace GulluShoes.Store.Pushing;

/// <summary>What is told by one kind of call, and where it stands: <c>NAME_calls</c>, <c>NAME_pushes</c>, <c>NAME_items</c> with a count of changes each.</summary>
/// <param name="Source">The table or view (row <c>s</c>) that has the values of now.</param>
/// <param name="Harmless">What may be told although orders cannot be fetched.</param>
/// <param name="Spare">Which of the barcodes (rows <c>s</c> and <c>p</c>) that need not be told may be told along, and in which order.</param>
/// <param name="Columns">The values: their column in <c>NAME_pushes</c>, and how they are read.</param>
internal sealed record PushKind(PushSubject Subject, string Source, string Harmless, string Spare, params (string Column, string Read)[] Columns)
{
    /// <summary>Of the tables.</summary>
    public string Name { get; } = Subject == PushSubject.Stock ? "stock" : "price";

    /// <summary>
    /// Reads the values of many at once: rows of <see cref="Source"/> from those of <c>due</c> (barcode, changes, fresh and <see cref="Needs"/>). Null where these are the values.
    /// </summary>
    public string? Many { get; init; }

    /// <summary>What <see cref="Many"/> needs of <c>NAME_items</c>, or else the values: columns.</summary>
    public required string Needs { get; init; }

    /// <summary>How long a barcode rests between two of its numbers, as PostgreSQL says it; null when it need not.</summary>
    public string? Apart { get; init; }

    /// <summary>Who else hears of an item's fate: more parts of a statement over <c>told</c> (barcode, seen_change, reason, at); null for nobody.</summary>
    public string? Heard { get; init; }
}
