using GulluShoes.Shop.Stock;

namespace GulluShoes.Store.Stock;

/// <summary>A product and where its pairs are.</summary>
/// <param name="Barcode">Its own, also when it was asked for by an alias.</param>
/// <param name="Picture">Address of its main picture; null until the catalogue knows one.</param>
/// <param name="Kept">False while nobody has entered a number: then nothing is known, and all numbers are null.</param>
/// <param name="OnHand">Pairs on all shelves.</param>
/// <param name="Reserved">Pairs promised to packages in the house.</param>
/// <param name="Sellable">On hand less reserved less the buffer, never below 0.</param>
/// <param name="Shelves">Shelves that hold pairs, or fewer than none.</param>
public sealed record VariantStock(
    string Barcode,
    string? Model,
    string? Colour,
    string? Size,
    string? Picture,
    bool Kept,
    int? OnHand,
    int? Reserved,
    int? Sellable,
    IReadOnlyList<ShelfLevel> Shelves);

/// <param name="Pairs">Below 0 when more left the shelf than the ledger knew of.</param>
public sealed record ShelfLevel(string Shelf, int Pairs);

/// <summary>A product as a scanner reads it.</summary>
/// <param name="Twins">Products whose codes are so near that one is easily scanned or typed for the other.</param>
public sealed record ScannedStock(VariantStock Product, IReadOnlyList<TwinProduct> Twins);

public sealed record TwinProduct(string Barcode, string? Model, string? Colour, string? Size);

/// <summary>One entry of a variant's history.</summary>
/// <param name="Delta">Pairs; below 0 when they left.</param>
/// <param name="OnHand">Pairs on all shelves after it.</param>
/// <param name="PackageId">The package that took or gave back.</param>
/// <param name="OrderNumber">The package's.</param>
/// <param name="Reference">What the entry belongs to: a delivery, a count, a move between shelves.</param>
/// <param name="Actor">Whoever did it, as people call the person; "Trendyol" when its word did.</param>
/// <param name="Undoes">The movement that this one takes back.</param>
/// <param name="Undone">True when another movement took it back.</param>
/// <param name="Undoable">True when a person may take it back.</param>
public sealed record StockMovement(
    long Id,
    DateTimeOffset At,
    MovementReason Reason,
    int Delta,
    int OnHand,
    string Shelf,
    long? PackageId,
    string? OrderNumber,
    string? Reference,
    string? Note,
    string Actor,
    long? Undoes,
    bool Undone,
    bool Undoable);

/// <summary>A shelf in the list of shelves.</summary>
/// <param name="Pairs">Sum of all its products.</param>
/// <param name="Products">Products of which it holds pairs.</param>
public sealed record ShelfSummary(string Code, int Pairs, int Products);

/// <summary>A shelf with what lies on it, by model, colour and size.</summary>
public sealed record ShelfContents(string Code, IReadOnlyList<ShelfProduct> Products);

public sealed record ShelfProduct(string Barcode, string? Model, string? Colour, string? Size, string? Picture, int Pairs);
