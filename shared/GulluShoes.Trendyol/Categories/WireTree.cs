using GulluShoes.Trendyol.Json;

namespace GulluShoes.Trendyol.Categories;

/// <summary>A node of Trendyol's tree; products hang on nodes without sub-categories only.</summary>
public sealed record WireCategory
{
    public long? Id { get; init; }

    public string? Name { get; init; }

    public IReadOnlyList<WireCategory>? SubCategories { get; init; }
}

/// <summary>What products of a category must or may tell.</summary>
public sealed record WireCategoryAttribute
{
    public WireAttributeName? Attribute { get; init; }

    public bool? Required { get; init; }

    /// <summary>The seller's own words are taken.</summary>
    public bool? AllowCustom { get; init; }

    /// <summary>Its values make sizes of one card.</summary>
    public bool? Varianter { get; init; }

    /// <summary>Its values make cards of one model.</summary>
    public bool? Slicer { get; init; }

    public bool? AllowMultipleAttributeValues { get; init; }
}

public sealed record WireAttributeName
{
    public long? Id { get; init; }

    public string? Name { get; init; }
}

/// <summary>A value that an attribute may have; the same in every category.</summary>
public sealed record WireValue
{
    public long? AttributeValueId { get; init; }

    [OldName("attributeValueName")]
    public string? AttributeValue { get; init; }
}

public sealed record WireBrand
{
    public long? Id { get; init; }

    public string? Name { get; init; }
}
