namespace GulluShoes.Store.Stock.Counting;

/// <summary>How far a count is.</summary>
public enum CountState
{
    /// <summary>Somebody counts.</summary>
    Open,

    /// <summary>Counted; what it found is being booked.</summary>
    Booking,

    /// <summary>Booked.</summary>
    Booked,

    /// <summary>Given up; nothing was booked.</summary>
    Dropped,
}

/// <summary>A count in the list of counts.</summary>
/// <param name="Shelf">The shelf that is counted; null for a model.</param>
/// <param name="Model">The model that is counted on all shelves; null for a shelf.</param>
/// <param name="Round">1 for the first time; 2 and 3 count again what did not agree.</param>
/// <param name="StartedBy">As people call the person.</param>
/// <param name="Pairs">Pairs counted; of every product the last time counts.</param>
/// <param name="Missing">Pairs fewer than the ledger said; null until the count is booked.</param>
/// <param name="Extra">Pairs more than the ledger said; null until the count is booked.</param>
public sealed record StockCountSummary(
    long Id, string? Shelf, string? Model, CountState State, int Round, DateTimeOffset StartedAt, string StartedBy, int Pairs, int? Missing, int? Extra);

/// <summary>A count with what was seen: while it is open only this round's, and never what the ledger says.</summary>
public sealed record StockCountView(StockCountSummary Count, IReadOnlyList<StockCountLine> Lines);

/// <param name="Counted">Null while it is to be counted again.</param>
/// <param name="Expected">What the ledger said, less the pairs that a packer or picker held; null until the count is booked.</param>
public sealed record StockCountLine(
    string Barcode, string? Model, string? Colour, string? Size, string? Picture, string Shelf, int? Counted, int? Expected);

/// <summary>One reading of a count.</summary>
/// <param name="Key">Made by the device: the same reading again counts once.</param>
/// <param name="Code">As scanned or typed.</param>
/// <param name="Shelf">Where the pair lies; the counted shelf's own where one shelf is counted.</param>
/// <param name="Pairs">What lies there, 0 to 9999; null for one pair more.</param>
public sealed record CountReading(Guid Key, string Code, string Shelf, int? Pairs);

/// <summary>What became of a wish.</summary>
public abstract record CountOutcome
{
    private CountOutcome()
    {
    }

    /// <summary>The count as it is now.</summary>
    public sealed record Done(StockCountView View) : CountOutcome;

    /// <summary>The reading counts.</summary>
    /// <param name="Counted">Pairs of this product on this shelf in this round.</param>
    public sealed record Read(ScannedStock Scanned, string Shelf, int Counted) : CountOutcome;

    /// <summary>There is no such count.</summary>
    public sealed record Unknown : CountOutcome;

    public sealed record UnknownShelf(string Code) : CountOutcome;

    public sealed record UnknownProduct(string Code) : CountOutcome;

    /// <summary>It is over; nothing is counted any more.</summary>
    public sealed record Closed : CountOutcome;

    /// <summary>The product is of another model than the one that is counted.</summary>
    public sealed record OtherModel(string Model) : CountOutcome;

    /// <summary>The product agreed before and is not counted again.</summary>
    public sealed record NotAsked : CountOutcome;

    /// <summary>So many products are still to be counted again.</summary>
    public sealed record Unfinished(int Products) : CountOutcome;
}
