namespace GulluShoes.Trendyol.Products.Writing;

/// <summary>How Trendyol answered a write of products.</summary>
public abstract record ProductSending
{
    private ProductSending()
    {
    }

    /// <summary>It will be carried out.</summary>
    public sealed record Accepted(string BatchId) : ProductSending;

    /// <summary>The same body came in the last 15 minutes: that write was taken, this one was not.</summary>
    public sealed record SentBefore : ProductSending;
}

/// <summary>How a write fares.</summary>
/// <param name="IsDone">True when no item will change any more.</param>
/// <param name="Items">Those that Trendyol names so far.</param>
public sealed record ProductResult(bool IsDone, IReadOnlyList<ProductResultItem> Items);

/// <param name="Barcode">Null where the item names a card instead.</param>
/// <param name="Outcome">Null while it is not known. True of a card only says that somebody will look at it.</param>
/// <param name="Reasons">Trendyol's words, Turkish; empty unless failed.</param>
public sealed record ProductResultItem(string? Barcode, long? ContentId, bool? Outcome, IReadOnlyList<string> Reasons);

/// <summary>What Trendyol has under a barcode.</summary>
/// <param name="Approved">False while it waits, and when it was turned down.</param>
public sealed record KnownProduct(bool Approved, long? ContentId, bool Archived);
