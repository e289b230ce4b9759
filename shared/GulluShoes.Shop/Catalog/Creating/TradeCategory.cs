namespace GulluShoes.Shop.Catalog.Creating;

/// <summary>A category of the marketplace and what its products must tell.</summary>
/// <param name="Path">From the root: "Ayakkabı › Kadın Ayakkabı › Stiletto".</param>
public sealed record TradeCategory(long Id, string Path, IReadOnlyList<TradeAttribute> Attributes)
{
    /// <summary>Its values make sizes of one card; null when the category has none.</summary>
    public TradeAttribute? Size => Attributes.FirstOrDefault(one => one.IsVarianter);

    /// <summary>Its values make cards of one model; null when the category has none.</summary>
    public TradeAttribute? Colour => Attributes.FirstOrDefault(one => one.IsSlicer);

    /// <summary>The marketplace's own list of colours, by which buyers filter.</summary>
    public TradeAttribute? WebColour => Attributes.FirstOrDefault(one => string.Equals(one.Name, "Web Color", StringComparison.OrdinalIgnoreCase));

    /// <summary>Those that a person chooses once for the whole model.</summary>
    public IEnumerable<TradeAttribute> Common => Attributes.Where(one => one != Size && one != Colour && one != WebColour);
}

/// <summary>Something that products of a category must or may tell.</summary>
/// <param name="Values">What may be chosen; empty where only the seller's own words are taken.</param>
public sealed record TradeAttribute(long Id, string Name, IReadOnlyList<TradeValue> Values)
{
    public bool IsRequired { get; init; }

    public bool AllowsCustom { get; init; }

    public bool AllowsMany { get; init; }

    public bool IsVarianter { get; init; }

    public bool IsSlicer { get; init; }
}

public sealed record TradeValue(long Id, string Name);
