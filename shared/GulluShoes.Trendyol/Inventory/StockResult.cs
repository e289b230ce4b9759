namespace GulluShoes.Trendyol.Inventory;

/// <param name="Quantity">Pairs that may be sold, 0 to <see cref="InventoryClient.LargestQuantity"/>; absolute.</param>
public sealed record StockQuantity(string Barcode, int Quantity);

/// <summary>TRY, VAT included, 2 decimals; the list price is not below the sale price.</summary>
public sealed record PriceQuote(string Barcode, decimal SalePrice, decimal ListPrice);

/// <summary>How Trendyol answered a write.</summary>
public abstract record StockSending
{
    private StockSending()
    {
    }

    /// <summary>It will be carried out.</summary>
    public sealed record Accepted(string BatchId) : StockSending;

    /// <summary>The same values came in the last 15 minutes: that write was taken, this one was not.</summary>
    public sealed record SentBefore : StockSending;
}

/// <summary>How a write fares.</summary>
/// <param name="IsDone">True when no item will change any more. Writes of stock have no status of their own, so the items tell.</param>
/// <param name="Items">Those that Trendyol names so far.</param>
public sealed record StockResult(bool IsDone, IReadOnlyList<StockResultItem> Items);

/// <param name="Outcome">Null while it is not known.</param>
/// <param name="Reasons">Trendyol's words, Turkish; empty unless failed.</param>
public sealed record StockResultItem(string Barcode, bool? Outcome, IReadOnlyList<string> Reasons);
