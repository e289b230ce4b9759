namespace GulluShoes.Shop.Catalog.Creating;

/// <summary>A new model as somebody is writing it down: everything may still be missing or wrong. Money is TRY, VAT included, 2 decimals.</summary>
public sealed record ProductDraft
{
    public string? ModelCode { get; init; }

    public long? CategoryId { get; init; }

    public long? BrandId { get; init; }

    /// <summary><see cref="ColourMark"/> in it stands for the colour.</summary>
    public string? Title { get; init; }

    /// <summary>Plain text or HTML.</summary>
    public string? Description { get; init; }

    /// <summary>Two letters of a country.</summary>
    public string? Origin { get; init; }

    /// <summary>Percent.</summary>
    public int? VatRate { get; init; }

    /// <summary>Volumetric weight.</summary>
    public decimal? Desi { get; init; }

    /// <summary>Days until it is handed over: 0 today, 1 tomorrow.</summary>
    public int? DeliveryDays { get; init; }

    public decimal? ListPrice { get; init; }

    public decimal? SalePrice { get; init; }

    public IReadOnlyList<DraftColour> Colours { get; init; } = [];

    public IReadOnlyList<string> Sizes { get; init; } = [];

    /// <summary>The cells of colours × sizes that are made; a cell that is not here is not.</summary>
    public IReadOnlyList<DraftVariant> Variants { get; init; } = [];

    /// <summary>What all variants say alike.</summary>
    public IReadOnlyList<DraftAttribute> Attributes { get; init; } = [];

    public const string ColourMark = "{renk}";

    /// <summary>The title of one colour.</summary>
    public string TitleOf(string colour) => (Title ?? "").Replace(ColourMark, colour, StringComparison.Ordinal).Trim();
}

/// <param name="Name">As the shop says it.</param>
/// <param name="WebColourId">The marketplace's word for it; null while it is not chosen.</param>
/// <param name="Pictures">https addresses, the main picture first.</param>
public sealed record DraftColour(string Name, long? WebColourId = null, IReadOnlyList<string>? Pictures = null);

/// <param name="Barcode">Null until it is typed or reserved.</param>
/// <param name="Quantity">Pairs that lie in the house when it is kept for the first time.</param>
/// <param name="ListPrice">Null: the draft's.</param>
/// <param name="SalePrice">Null: the draft's.</param>
public sealed record DraftVariant(string Colour, string Size, string? Barcode = null, int? Quantity = null, decimal? ListPrice = null, decimal? SalePrice = null);

/// <param name="ValueIds">One, or several where the category allows them; empty when the seller's own words are used.</param>
/// <param name="Custom">The seller's own words.</param>
public sealed record DraftAttribute(long Id, IReadOnlyList<long>? ValueIds = null, string? Custom = null);
