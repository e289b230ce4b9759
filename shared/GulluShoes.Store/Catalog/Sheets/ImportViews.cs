using GulluShoes.Shop.Catalog.Pricing;
using GulluShoes.Store.Catalog.Pricing;

namespace GulluShoes.Store.Catalog.Sheets;

/// <summary>What is known of a product that a line names.</summary>
/// <param name="Buffer">Pairs that are held back from selling; null while its stock is not kept.</param>
public sealed record SheetStanding(PriceStanding Price, int? Buffer);

/// <summary>A line that would change something, or cannot. Prices are TRY with VAT.</summary>
/// <param name="Row">As Excel counts.</param>
/// <param name="Barcode">Null when the cell is empty or unreadable.</param>
/// <param name="WrongColumn">The heading of the cell that is wrong.</param>
/// <param name="Wrong">Why, Turkish; null when it can be done.</param>
/// <param name="Old">What stood when the file was read.</param>
/// <param name="Wanted">Null when the price stays.</param>
/// <param name="Buffer">Null when it stays.</param>
public sealed record ImportLine(
    int Row, string? Barcode, string? WrongColumn, string? Wrong, Price? Old = null, Price? Wanted = null, bool NeedsSecond = false, int? OldBuffer = null, int? Buffer = null);

public enum ImportState
{
    /// <summary>Nothing is changed yet.</summary>
    Read,

    Applied,

    Undone,
}

/// <param name="Lines">Lines of the file.</param>
/// <param name="Changes">Of them, those that change something.</param>
/// <param name="NeedSecond">Of these, those whose price a second person must approve.</param>
/// <param name="Wrong">Those that cannot be done.</param>
/// <param name="Skipped">Lines that were not taken back because somebody had changed them meanwhile; null before.</param>
public sealed record ImportSummary(
    long Id, string FileName, ImportState State, int Lines, int Changes, int NeedSecond, int Wrong, DateTimeOffset MadeAt, string MadeBy, DateTimeOffset? AppliedAt, DateTimeOffset? UndoneAt, int? Skipped);

/// <param name="Lines">At most 500: first what is wrong, then what changes, in the order of the file.</param>
public sealed record ImportView(ImportSummary Import, IReadOnlyList<ImportLine> Lines);

/// <summary>How applying or taking back ended: all of it, or nothing.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    public sealed record Done(PriceOutcome.Done Prices) : ImportOutcome;

    public sealed record Unknown : ImportOutcome;

    /// <summary>Done before, or taken back.</summary>
    public sealed record Closed : ImportOutcome;

    /// <summary>Something else stands by now than when the file was read.</summary>
    public sealed record Refused(PriceOutcome Why) : ImportOutcome;
}
