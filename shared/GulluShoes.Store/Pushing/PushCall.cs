namespace GulluShoes.Store.Pushing;

/// <summary>What a call says of one barcode.</summary>
public abstract record PushItem(string Barcode)
{
    /// <summary>By which the same request is known again.</summary>
    internal abstract object[] Says { get; }
}

/// <summary>Items that were claimed together; until the call has ended, nobody sends others of their kind for these barcodes.</summary>
/// <param name="Items">Each barcode once, in the order of the database.</param>
public sealed record PushCall<TItem>(long Id, IReadOnlyList<TItem> Items)
    where TItem : PushItem;

/// <summary>What to claim.</summary>
/// <param name="OrdersAsOf">All orders up to this instant are in the store; null when they cannot be fetched: then only what can do no harm is claimed.</param>
/// <param name="After">Only barcodes after this one.</param>
/// <param name="Only">Only these; null for all.</param>
public sealed record PushScope(DateTimeOffset? OrdersAsOf, string After = "", IReadOnlyCollection<string>? Only = null);

/// <summary>Whether a claimed call may leave.</summary>
public enum PushReadiness
{
    Ready,

    /// <summary>The same left a moment ago; Trendyol would refuse it.</summary>
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
