using System.Globalization;

namespace TrendyolSimulator.Catalogue.Trees;

public sealed record Brand(long Id, string Name);

/// <summary>More brands than a page holds; those of the shop stand among their near-twins.</summary>
internal static class BrandList
{
    private const int Others = 2_300;

    public static IReadOnlyList<Brand> All { get; } =
    [
        .. Enumerable.Range(1, 98).Select(Other),
        new(99, "Güllü"),
        .. Enumerable.Range(100, Others - 100).Select(Other),
        new(9_001, "Güllüoğlu"),
        new(9_002, "GÜLLÜ SHOES"),
        new(9_003, "Güllü Shoes"),
    ];

    public static Brand? Find(long id) => All.FirstOrDefault(brand => brand.Id == id);

    private static Brand Other(int number) => new(number, string.Create(CultureInfo.InvariantCulture, $"Marka {number:D4}"));
}
