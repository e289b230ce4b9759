using System.Text.Json.Serialization;
using GulluShoes.Trendyol.Json;

namespace GulluShoes.Trendyol.Products;

/// <summary>A size that waits for approval, or was turned down.</summary>
public sealed record WireUnapproved
{
    public string? Barcode { get; init; }

    /// <summary>The shop's model code.</summary>
    public string? ProductMainId { get; init; }

    public string? StockCode { get; init; }

    public string? Title { get; init; }

    [JsonConverter(typeof(NamedOrText))]
    public WireNamed? Brand { get; init; }

    [JsonConverter(typeof(NamedOrText))]
    public WireNamed? Category { get; init; }

    /// <summary>Documented; <see cref="Images"/> is what came in life.</summary>
    public IReadOnlyList<WireImage>? Media { get; init; }

    public IReadOnlyList<WireImage>? Images { get; init; }

    /// <summary>Those of the card and of the size together.</summary>
    public IReadOnlyList<WireAttribute>? Attributes { get; init; }

    public int? Quantity { get; init; }

    /// <summary>TRY, VAT included.</summary>
    public decimal? SalePrice { get; init; }

    public decimal? ListPrice { get; init; }

    /// <summary>Percent.</summary>
    public decimal? VatRate { get; init; }

    /// <summary>"rejected" or "pendingApproval"; not always there.</summary>
    public string? Status { get; init; }

    public IReadOnlyList<WireRejection>? RejectReasonDetails { get; init; }
}

/// <summary>Why a size was turned down, in Trendyol's words.</summary>
public sealed record WireRejection
{
    public string? RejectReason { get; init; }

    public string? RejectReasonDetail { get; init; }
}
