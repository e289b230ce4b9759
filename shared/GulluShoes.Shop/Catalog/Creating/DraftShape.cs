namespace GulluShoes.Shop.Catalog.Creating;

/// <summary>Whether a draft can be read at all; what it says may still be wrong.</summary>
public static class DraftShape
{
    private const int MostColours = 30;
    private const int MostSizes = 40;
    private const int MostCells = 1000;
    private const int MostPictures = 20;
    private const int MostAttributes = 100;
    private const int LongestWord = 100;
    private const int LongestLine = 500;
    private const int LongestText = 60_000;
    private const int LongestAddress = 2_500;

    /// <summary>False of lists with holes in them, of more than anybody types, and of signs that no text has.</summary>
    public static bool IsSound(ProductDraft draft) =>
        IsText(draft.ModelCode, LongestWord) && IsText(draft.Title, LongestLine) && IsText(draft.Description, LongestText) && IsText(draft.Origin, LongestWord)
        && IsList(draft.Colours, MostColours, IsColour) && IsList(draft.Sizes, MostSizes, size => IsWord(size, LongestWord))
        && IsList(draft.Variants, MostCells, IsCell) && IsList(draft.Attributes, MostAttributes, IsAttribute)
        && draft.Colours.DistinctBy(colour => colour.Name).Count() == draft.Colours.Count && draft.Sizes.Distinct().Count() == draft.Sizes.Count;

    private static bool IsColour(DraftColour colour) =>
        IsWord(colour.Name, LongestWord) && (colour.Pictures is null || IsList(colour.Pictures, MostPictures, address => IsWord(address, LongestAddress)));

    private static bool IsCell(DraftVariant cell) => IsWord(cell.Colour, LongestWord) && IsWord(cell.Size, LongestWord) && IsText(cell.Barcode, LongestWord);

    private static bool IsAttribute(DraftAttribute attribute) => IsText(attribute.Custom, LongestLine) && (attribute.ValueIds is null || attribute.ValueIds.Count <= MostAttributes);

    private static bool IsList<T>(IReadOnlyList<T>? list, int most, Func<T, bool> isSound) => list is not null && list.Count <= most && list.All(one => one is not null && isSound(one));

    private static bool IsWord(string? text, int longest) => text is { Length: > 0 } && IsText(text, longest);

    private static bool IsText(string? text, int longest) => text is null || (text.Length <= longest && !text.Contains('\0', StringComparison.Ordinal));
}
