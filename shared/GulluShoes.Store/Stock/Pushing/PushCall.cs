namespace GulluShoes.Store.Stock.Pushing;

/// <summary>Numbers that were claimed together; until the call has ended, nobody sends others for these barcodes.</summary>
/// <param name="Items">Each barcode once, in the order of the database.</param>
public sealed record PushCall(long Id, IReadOnlyList<PushItem> Items);

/// <param name="Quantity">What may be sold at the moment of the claim: on hand less promised less buffer, 0 to 20,000.</param>
public sealed record PushItem(string Barcode, int Quantity);

/// <summary>Which numbers to claim.</summary>
/// <param name="OrdersAsOf">All orders up to this instant are in the store; null when they cannot be fetched: then only zeros are claimed, which cannot sell what is sold already.</param>
/// <param name="After">Only barcodes after this one.</param>
/// <param name="Only">Only these; null for all.</param>
public sealed record PushScope(DateTimeOffset? OrdersAsOf, string After = "", IReadOnlyCollection<string>? Only = null);

/// <summary>Whether a claimed call may leave.</summary>
public enum PushReadiness
{
    Ready,

    /// <summary>The same numbers left a moment ago; Trendyol would refuse them.</summary>
    SameBody,

    /// <summary>It took too long: others have taken it for lost.</summary>
    Overdue,
}

/// <summary>A call that waits for its result.</summary>
/// <param name="Looks">How often it was looked at before.</param>
public sealed record PendingReceipt(long CallId, string BatchId, DateTimeOffset SentAt, int Looks);

/// <summary>What the marketplace said of one item.</summary>
/// <param name="Reason">Its words, Turkish; null when it took it.</param>
public sealed record ItemReceipt(string Barcode, string? Reason);
