using GulluShoes.Shop.Stock;

namespace GulluShoes.Store.Stock;

/// <summary>One change of a variant's stock on one shelf, wished by a person.</summary>
/// <param name="Key">Made by the device: the same wish again counts once.</param>
/// <param name="Barcode">A variant's own barcode or an alias.</param>
/// <param name="Shelf">As <see cref="ShelfCode.Read"/> gives it.</param>
/// <param name="Pairs">What comes (negative: goes), or with <paramref name="Replaces"/> what lies there now.</param>
/// <param name="Replaces">True when somebody counted the shelf: the difference is booked.</param>
/// <param name="Reason">Ignored for the first number of a variant, which is its <see cref="MovementReason.Opening"/>.</param>
public sealed record StockWish(
    string Key, string Barcode, string Shelf, int Pairs, bool Replaces, MovementReason Reason, string? Reference = null, string? Note = null, long? Undoes = null);

/// <summary>What became of one wish.</summary>
/// <param name="Counted">False when the key had counted before.</param>
/// <param name="Delta">What was booked under this key, now or before.</param>
/// <param name="OnShelf">Pairs on the shelf now.</param>
public sealed record StockBooked(string Key, string Barcode, string Shelf, bool Counted, int Delta, int OnShelf);

/// <summary>What became of wishes: all of them, or none.</summary>
public abstract record StockOutcome
{
    private StockOutcome()
    {
    }

    /// <summary>In the order of the wishes.</summary>
    public sealed record Done(IReadOnlyList<StockBooked> Booked) : StockOutcome;

    /// <summary>No such products; nothing was booked.</summary>
    public sealed record UnknownProducts(IReadOnlyList<string> Barcodes) : StockOutcome;

    /// <summary>No such shelves; nothing was booked.</summary>
    public sealed record UnknownShelves(IReadOnlyList<string> Codes) : StockOutcome;

    /// <summary>The shelf holds fewer pairs than were to be taken from it; nothing was booked.</summary>
    public sealed record TooFew(string Barcode, string Shelf, int OnShelf) : StockOutcome;

    /// <summary>There is no such movement, or it follows from an order and not from a person's entry.</summary>
    public sealed record NotUndoable : StockOutcome;
}
