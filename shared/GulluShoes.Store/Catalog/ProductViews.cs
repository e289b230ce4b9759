using GulluShoes.Shop.Catalog;
using GulluShoes.Shop.Money.Costs;

namespace GulluShoes.Store.Catalog;

/// <summary>Which products a list shows: those with at least one size that…</summary>
public enum ProductShow
{
    /// <summary>is known, wherever it is sold.</summary>
    All,

    /// <summary>Trendyol sells now.</summary>
    OnSale,

    /// <summary>is published, and Trendyol has none to sell.</summary>
    SoldOut,

    /// <summary>has few pairs to sell here.</summary>
    Low,

    /// <summary>has no picture.</summary>
    NoPhoto,

    /// <summary>has no cost today. Only for people who may see costs.</summary>
    NoCost,

    /// <summary>Trendyol has turned down: itself, or our last number of it.</summary>
    Rejected,

    /// <summary>waits for Trendyol's approval.</summary>
    Pending,

    /// <summary>Trendyol has locked or forbidden.</summary>
    Locked,

    /// <summary>is archived at Trendyol.</summary>
    Archived,

    /// <summary>is not at Trendyol: never published, or no longer shown. Empty before the catalogue was read once: nobody knows it then.</summary>
    Unlisted,

    /// <summary>was hidden here; all other lists leave it out.</summary>
    Hidden,
}

/// <param name="Search">Words of model, colour, size, barcode or title; null or blank shows all.</param>
/// <param name="After">The previous page's next; null on the first.</param>
/// <param name="Costs">With what a pair costs: only for people who may see it.</param>
public sealed record ProductQuery(ProductShow Show, string? Search, int Take, string? After, bool Costs = false);

/// <param name="Next">Cursor of the next page; null at the end.</param>
public sealed record ProductPage(IReadOnlyList<ProductCard> Cards, string? Next);

/// <summary>A model in one colour, with all its sizes in their order.</summary>
/// <param name="Title">As Trendyol shows it, else as an order line named it.</param>
/// <param name="ContentId">Trendyol's number of the card; null when it is not there.</param>
/// <param name="Picture">Address of the main picture; null when there is none.</param>
public sealed record ProductCard(
    string? Model, string? Colour, string? Title, string? Brand, string? Category, long? ContentId, string? Picture, IReadOnlyList<ProductSize> Sizes);

/// <param name="Hidden">A person hid it from the lists; its stock and orders go on.</param>
/// <param name="Stock">Null while nobody has entered a number.</param>
/// <param name="Listing">Null when it was never seen at Trendyol.</param>
/// <param name="Confirmed">The number of ours that Trendyol confirmed last; null when it never confirmed one.</param>
/// <param name="Underway">A number of ours is to be told or has been, and Trendyol has not confirmed or refused it yet.</param>
/// <param name="Refused">Why Trendyol did not take our last number; null when it did, or while it is told anew.</param>
/// <param name="Cost">Null where costs are not shown.</param>
public sealed record ProductSize(
    string Barcode, string? Size, string? StockCode, bool Hidden, SizeStock? Stock, SizeListing? Listing, ConfirmedStock? Confirmed, bool Underway, string? Refused, PairCost? Cost);

/// <summary>What a pair costs today, Istanbul's calendar.</summary>
/// <param name="Amount">Null when it is missing.</param>
/// <param name="Try">At today's rate; null when the cost or the rate is missing.</param>
public sealed record PairCost(decimal? Amount, CostCurrency? Currency, decimal? Try);

/// <summary>Pairs of a size here.</summary>
/// <param name="OnHand">On all shelves.</param>
/// <param name="Reserved">Promised to packages in the house.</param>
/// <param name="Buffer">Kept back from sale.</param>
/// <param name="Sellable">On hand less reserved less buffer, never below 0.</param>
/// <param name="LowAt">So many, or fewer, to sell are few.</param>
public sealed record SizeStock(int OnHand, int Reserved, int Buffer, int Sellable, int LowAt);

/// <param name="Quantity">Pairs.</param>
/// <param name="At">UTC.</param>
public sealed record ConfirmedStock(int Quantity, DateTimeOffset At);

/// <summary>A size as Trendyol shows it. Money is TRY, VAT included, 2 decimals; instants are UTC.</summary>
/// <param name="Quantity">Pairs that Trendyol would sell; null when it does not say.</param>
/// <param name="LockReason">Trendyol's words.</param>
/// <param name="Rejections">Why it was turned down, in Trendyol's words; empty when it gave no reason.</param>
/// <param name="ChangedAt">When something about it was last read that had changed.</param>
/// <param name="MissingSince">Since when Trendyol no longer shows it; null while it does.</param>
public sealed record SizeListing(
    int? Quantity,
    decimal? SalePrice,
    decimal? ListPrice,
    bool OnSale,
    bool Archived,
    bool Locked,
    string? LockReason,
    ListingApproval Approval,
    IReadOnlyList<string> Rejections,
    DateTimeOffset ChangedAt,
    DateTimeOffset? MissingSince);

/// <summary>How many products (a model in a colour) each list shows.</summary>
/// <param name="NoCost">Null for people who may not see costs.</param>
/// <param name="Unlisted">Null before the catalogue was read once.</param>
/// <param name="LastSyncAt">When the catalogue was last read without failure, UTC; null when never.</param>
/// <param name="LastSyncFailed">The newest run that has ended failed.</param>
public sealed record ProductCounts(
    long All,
    long OnSale,
    long SoldOut,
    long Low,
    long NoPhoto,
    long? NoCost,
    long Rejected,
    long Pending,
    long Locked,
    long Archived,
    long? Unlisted,
    long Hidden,
    DateTimeOffset? LastSyncAt,
    bool LastSyncFailed);
