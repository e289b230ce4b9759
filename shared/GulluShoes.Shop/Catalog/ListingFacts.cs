using GulluShoes.Shop.Orders;

namespace GulluShoes.Shop.Catalog;

/// <summary>A variant as a marketplace shows it: its publication there, not the shoe itself.</summary>
public sealed record ListingFacts
{
    public required string Barcode { get; init; }

    public required VariantName Variant { get; init; }

    /// <summary>The marketplace's number of the card (model and colour).</summary>
    public long? ContentId { get; init; }

    /// <summary>The shop's model code, as it is kept at the marketplace.</summary>
    public string? ModelCode { get; init; }

    public string? StockCode { get; init; }

    public string? Title { get; init; }

    public string? Brand { get; init; }

    public string? Category { get; init; }

    /// <summary>Absolute addresses, the main picture first.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];

    public bool OnSale { get; init; }

    public bool Archived { get; init; }

    public bool Locked { get; init; }

    /// <summary>The marketplace's words; null when it gave none.</summary>
    public string? LockReason { get; init; }

    public bool Blacklisted { get; init; }

    public ListingApproval Approval { get; init; }

    /// <summary>Why it was turned down, in the marketplace's words; empty when it gave none.</summary>
    public IReadOnlyList<string> Rejections { get; init; } = [];

    /// <summary>TRY, VAT included, 2 decimals.</summary>
    public decimal? SalePrice { get; init; }

    /// <summary>TRY, VAT included, 2 decimals: the price that is crossed out.</summary>
    public decimal? ListPrice { get; init; }

    /// <summary>Percent.</summary>
    public decimal? VatRate { get; init; }

    /// <summary>Percent, the base rate of now.</summary>
    public decimal? CommissionRate { get; init; }

    /// <summary>Pairs that the marketplace would sell; null when it does not say.</summary>
    public int? Quantity { get; init; }
}

/// <summary>Whether a marketplace has let a publication in.</summary>
public enum ListingApproval
{
    Approved,

    /// <summary>It still looks at it.</summary>
    Pending,

    /// <summary>It turned it down; somebody must correct it.</summary>
    Rejected,
}

/// <summary>How many a marketplace would sell, and for how much. What is null it did not say.</summary>
/// <param name="Quantity">Pairs.</param>
/// <param name="SalePrice">TRY, VAT included, 2 decimals.</param>
/// <param name="ListPrice">TRY, VAT included, 2 decimals: the price that is crossed out.</param>
public sealed record InventoryFacts(string Barcode, int? Quantity, decimal? SalePrice, decimal? ListPrice);
