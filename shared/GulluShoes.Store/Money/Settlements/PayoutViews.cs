namespace GulluShoes.Store.Money.Settlements;

/// <summary>What Trendyol paid in one go, against the rows of the account that it names as paid by it. TRY; instants UTC.</summary>
/// <param name="Id">Trendyol's number of the payment order.</param>
/// <param name="PaidAt">Null when no row says when.</param>
/// <param name="Amount">What went to the bank; null when the payment itself has not been read, only rows that it paid.</param>
/// <param name="Rows">How many rows it paid.</param>
/// <param name="Explained">What these rows come to.</param>
/// <param name="Difference">Amount less explained: zero when every kuruş has its row; null when the amount is not known.</param>
/// <param name="Unmatched">Rows of products that have found no order line here.</param>
/// <param name="Foreign">Rows in another currency, which are in no sum.</param>
public sealed record Payout(long Id, DateTimeOffset? PaidAt, decimal? Amount, long Rows, decimal Explained, decimal? Difference, long Unmatched, long Foreign);

/// <summary>Rows that Trendyol has not paid yet and that fall due in the same week.</summary>
/// <param name="Wednesday">When they are paid if Trendyol keeps its calendar: the first Wednesday on or after the day of the row and its payment period. Null when that has passed.</param>
/// <param name="Amount">TRY; below zero the shop owes.</param>
public sealed record ExpectedPayout(DateOnly? Wednesday, long Rows, decimal Amount);

/// <summary>What was paid, the newest first, and what is still to come.</summary>
/// <param name="Next">The last of these payments when there are older ones; null when these are the oldest.</param>
/// <param name="Open">What Trendyol owes by its own rows: all that no payment order has paid. TRY.</param>
/// <param name="ReadAt">When the account was last read; null when never.</param>
public sealed record PayoutBook(IReadOnlyList<Payout> Payouts, long? Next, IReadOnlyList<ExpectedPayout> Expected, decimal Open, DateTimeOffset? ReadAt);

/// <summary>Rows of one kind in a payment order.</summary>
/// <param name="Type">Trendyol's name of the kind.</param>
/// <param name="Text">What Trendyol calls it in Turkish; null when it does not say.</param>
/// <param name="Amount">TRY; above zero it raised the payment.</param>
public sealed record PayoutPart(string Type, string? Text, long Rows, decimal Amount);

/// <summary>A payment order with what it consists of.</summary>
public sealed record PayoutProof(Payout Payout, IReadOnlyList<PayoutPart> Parts);

/// <summary>One row of the account that a payment order paid.</summary>
/// <param name="At">When it was entered, UTC.</param>
/// <param name="Net">What it added to the payment, in its currency.</param>
/// <param name="Currency">ISO code; null when Trendyol does not say, which means TRY. Another than TRY is in no sum.</param>
/// <param name="Commission">Already taken off; a magnitude, null when the row has none.</param>
/// <param name="PackageId">The package of ours that it belongs to; null when none was found.</param>
public sealed record PayoutRow(
    string Id, string Type, string? Text, string? Description, DateTimeOffset At, decimal Net, string? Currency, decimal? Commission, string? OrderNumber, long? PackageId, string? Barcode, string? Model, string? Colour, string? Size);

/// <param name="Next">How many have been shown when there are more.</param>
public sealed record PayoutRows(IReadOnlyList<PayoutRow> Rows, int? Next);

/// <summary>A row with the payment that paid it.</summary>
public sealed record PaidRow(long Payment, DateTimeOffset PaidAt, PayoutRow Row);
