namespace GulluShoes.Trendyol.Products;

/// <summary>An approved product card: one model in one colour, with a variant a size.</summary>
public sealed record WireContent
{
    public long? ContentId { get; init; }

    /// <summary>The shop's model code.</summary>
    public string? ProductMainId { get; init; }

    public WireNamed? Brand { get; init; }

    public WireNamed? Category { get; init; }

    public string? Title { get; init; }

    /// <summary>The main picture first.</summary>
    public IReadOnlyList<WireImage>? Images { get; init; }

    public IReadOnlyList<WireAttribute>? Attributes { get; init; }

    public IReadOnlyList<WireVariant>? Variants { get; init; }
}

/// <summary>A size of a card, as it is sold.</summary>
public sealed record WireVariant
{
    public long? VariantId { get; init; }

    public string? Barcode { get; init; }

    public string? StockCode { get; init; }

    public IReadOnlyList<WireAttribute>? Attributes { get; init; }

    public bool? OnSale { get; init; }

    public bool? Archived { get; init; }

    public bool? Locked { get; init; }

    public string? LockReason { get; init; }

    public bool? Blacklisted { get; init; }

    /// <summary>What Trendyol would sell now.</summary>
    public WireStock? Stock { get; init; }

    public WirePrice? Price { get; init; }

    /// <summary>As <see cref="Stock"/>; only in the list of inventory and prices.</summary>
    public int? Quantity { get; init; }

    /// <summary>As <see cref="Price"/>; only in the list of inventory and prices.</summary>
    public decimal? SalePrice { get; init; }

    /// <summary>As <see cref="Price"/>; only in the list of inventory and prices.</summary>
    public decimal? ListPrice { get; init; }

    /// <summary>Percent.</summary>
    public decimal? VatRate { get; init; }

    /// <summary>The base rate of now, percent; what is settled may differ.</summary>
    public decimal? Commission { get; init; }
}

/// <summary>A brand or a category.</summary>
public sealed record WireNamed
{
    public long? Id { get; init; }

    public string? Name { get; init; }
}

public sealed record WireImage
{
    public string? Url { get; init; }
}

/// <summary>A property of a card or a variant; its value comes flat, or as a list.</summary>
public sealed record WireAttribute
{
    public string? AttributeName { get; init; }

    public string? AttributeValue { get; init; }

    public IReadOnlyList<WireAttributeValue>? AttributeValues { get; init; }

    /// <summary>The values, wherever they were; several are joined by ", ".</summary>
    public string? Value => AttributeValue ?? (AttributeValues is { Count: > 0 } many ? string.Join(", ", many.Select(one => one.AttributeValue)) : null);
}

public sealed record WireAttributeValue
{
    public string? AttributeValue { get; init; }
}

public sealed record WireStock
{
    public int? Quantity { get; init; }
}

/// <summary>TRY, VAT included.</summary>
public sealed record WirePrice
{
    public decimal? SalePrice { get; init; }

    public decimal? ListPrice { get; init; }
}
