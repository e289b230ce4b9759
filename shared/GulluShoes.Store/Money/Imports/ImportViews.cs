using GulluShoes.Shop.Money.Imports;

namespace GulluShoes.Store.Money.Imports;

public enum ImportState
{
    /// <summary>Kept; not read to its end yet.</summary>
    Received,

    /// <summary>Read; nothing is changed, since somebody wanted to look first.</summary>
    Read,

    Applied,

    Undone,

    /// <summary>It cannot be read at all.</summary>
    Refused,
}

public enum RowOutcome
{
    Applied,

    /// <summary>What stood says the same, or more.</summary>
    Unchanged,

    /// <summary>Applied, but nobody knows the order yet; it is matched when it comes.</summary>
    NoSuchOrder,

    Error,
}

/// <summary>A row as it was read.</summary>
/// <param name="Row">As Excel counts.</param>
/// <param name="Statement">Null when it is wrong.</param>
/// <param name="WrongColumn">The heading of the cell that is wrong.</param>
/// <param name="Wrong">Why, Turkish.</param>
public sealed record ReadRow(int Row, string? OrderNumber, OrderStatement? Statement, string? WrongColumn = null, string? Wrong = null);

/// <param name="Hash">SHA-256 of the file.</param>
/// <param name="IsPreview">Read only; applied when somebody says so.</param>
public sealed record ImportWish(string FileName, string Hash, ReadOnlyMemory<byte> File, bool IsPreview);

/// <param name="Kind">Null until it is read, and for a sheet that is none of ours.</param>
/// <param name="Refusal">Why it cannot be read, Turkish.</param>
/// <param name="Rows">Read so far. Before it is applied the other counts say what would become of them.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="Commission">TRY, of the rows that are not wrong; what the shop pays is negative.</param>
public sealed record MoneyImport(
    long Id, string FileName, int Bytes, SheetKind? Kind, ImportState State, bool IsPreview, string? Refusal, long Rows, long Applied, long Unchanged, long NoSuchOrder, long Errors, decimal? Commission, decimal? Net,
    DateTimeOffset MadeAt, string MadeBy, DateTimeOffset? AppliedAt, string? AppliedBy, DateTimeOffset? UndoneAt, string? UndoneBy);

/// <param name="Before">The commission of the statement that stands for this order when it is another row's, TRY; null when none is.</param>
public sealed record MoneyImportRow(
    int Row, RowOutcome? Outcome, string? OrderNumber, string? Status, decimal? Amount, decimal? Commission, decimal? Discount, decimal? Cargo, decimal? Net, string? WrongColumn, string? Wrong, decimal? Before);

/// <param name="Next">The last row shown when there are more.</param>
public sealed record MoneyImportRows(IReadOnlyList<MoneyImportRow> Rows, int? Next);

/// <summary>How keeping a file ended.</summary>
/// <param name="IsKnown">The same content came before: this is that import, as it stands.</param>
public sealed record ReceivedImport(MoneyImport Import, bool IsKnown);

/// <summary>How applying or taking back ended.</summary>
public enum ImportOutcome
{
    Done,
    Unknown,

    /// <summary>It is not where this can be done: done already, taken back already, not read yet, or not readable.</summary>
    Closed,
}
