using GulluShoes.Shop.Orders;

namespace GulluShoes.Store.Orders;

/// <summary>Which packages to show.</summary>
/// <param name="Stage">One status table, or null for all.</param>
/// <param name="Search">What a person typed: order number, package, tracking number, customer, barcode or model, or part of one. A single
/// letter is found at the beginning of words, a sign among the first packages of the list.</param>
/// <param name="Take">Page size, 1 to 200.</param>
/// <param name="After">The previous page's <see cref="OrderPage.Next"/>.</param>
public sealed record OrderQuery(Stage? Stage = null, string? Search = null, int Take = 50, string? After = null);

/// <param name="Orders">Created and Picking: most urgent first; others: newest first. A search shows exact matches before the rest.</param>
/// <param name="Next">Cursor of the next page; null at the end.</param>
public sealed record OrderPage(IReadOnlyList<OrderSummary> Orders, string? Next);

/// <summary>Packages per status table.</summary>
/// <param name="Overdue">Created or Picking with the hand-over instant behind us.</param>
/// <param name="Waiting">On hold with nothing told to Trendyol yet: somebody in the house has to act.</param>
/// <param name="WaitingSince">Since when the longest of them waits, UTC; null when none does.</param>
/// <param name="AsOf">When it was counted, UTC; counts may be a few seconds old.</param>
/// <param name="LastSyncAt">End of the last good FetchPackages run; null when there was none.</param>
/// <param name="LastSyncFailed">True when the newest finished run failed.</param>
public sealed record OrderCounts(
    long Created,
    long Picking,
    long Shipped,
    long Delivered,
    long Cancelled,
    long Overdue,
    long Waiting,
    DateTimeOffset? WaitingSince,
    DateTimeOffset AsOf,
    DateTimeOffset? LastSyncAt,
    bool LastSyncFailed,
    long OpenProblems);

/// <summary>The cursor did not come from a page of ours.</summary>
public sealed class InvalidCursorException(string message) : FormatException(message);
