namespace GulluShoes.Shop.Catalog.Creating;

/// <summary>One variant as a marketplace is told of it, with nothing left to decide. Money is TRY, VAT included.</summary>
public sealed record ProductSheet
{
    public required string Barcode { get; init; }

    public required string Colour { get; init; }

    public required string Size { get; init; }

    public required string ModelCode { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string StockCode { get; init; }

    public required long BrandId { get; init; }

    public required long CategoryId { get; init; }

    public required string Origin { get; init; }

    public required int VatRate { get; init; }

    public required decimal Desi { get; init; }

    public required int DeliveryDays { get; init; }

    public required int Quantity { get; init; }

    public required decimal ListPrice { get; init; }

    public required decimal SalePrice { get; init; }

    public required IReadOnlyList<string> Pictures { get; init; }

    public required IReadOnlyList<DraftAttribute> Attributes { get; init; }

    /// <summary>Which of <see cref="Attributes"/> the size alone says; null when the category has no sizes.</summary>
    public long? SizeAttributeId { get; init; }

    /// <summary>The marketplace's number of the card; null before it is approved.</summary>
    public long? ContentId { get; init; }

    /// <summary>Those of a draft about which <see cref="DraftCheck"/> has nothing to say.</summary>
    public static IReadOnlyList<ProductSheet> Of(ProductDraft draft, TradeCategory category) =>
    [
        .. draft.Variants.Join(draft.Colours, cell => cell.Colour, colour => colour.Name, (cell, colour) => new ProductSheet
        {
            Barcode = cell.Barcode!,
            Colour = cell.Colour,
            Size = cell.Size,
            ModelCode = draft.ModelCode!,
            Title = draft.TitleOf(cell.Colour),
            Description = draft.Description!.Trim(),
            StockCode = StockCodeOf(draft.ModelCode!, cell),
            BrandId = draft.BrandId!.Value,
            CategoryId = category.Id,
            Origin = draft.Origin!,
            VatRate = draft.VatRate!.Value,
            Desi = draft.Desi!.Value,
            DeliveryDays = draft.DeliveryDays!.Value,
            Quantity = cell.Quantity!.Value,
            ListPrice = cell.ListPrice ?? draft.ListPrice ?? cell.SalePrice ?? draft.SalePrice!.Value,
            SalePrice = cell.SalePrice ?? draft.SalePrice!.Value,
            Pictures = colour.Pictures!,
            Attributes = [.. AttributesOf(draft, category, cell, colour)],
            SizeAttributeId = category.Size?.Id,
        }),
    ];

    /// <summary>As the shop has always written it: "742-37 Siyah".</summary>
    public static string StockCodeOf(string model, DraftVariant cell) => $"{model}-{cell.Size} {cell.Colour}";

    private static IEnumerable<DraftAttribute> AttributesOf(ProductDraft draft, TradeCategory category, DraftVariant cell, DraftColour colour)
    {
        if (category.Size is { } size)
        {
            yield return new DraftAttribute(size.Id, [ValueMatch.Find(size.Values, cell.Size)!.Id]);
        }

        if (category.Colour is { } named)
        {
            yield return ValueMatch.Find(named.Values, colour.Name) is { } value ? new DraftAttribute(named.Id, [value.Id]) : new DraftAttribute(named.Id, [], colour.Name);
        }

        if (category.WebColour is { } web && colour.WebColourId is { } id)
        {
            yield return new DraftAttribute(web.Id, [id]);
        }

        foreach (var one in draft.Attributes.Where(one => one is { ValueIds.Count: > 0 } or { Custom.Length: > 0 }))
        {
            yield return one with { Custom = one.Custom?.Trim() };
        }
    }
}
