using System.Globalization;

namespace TrendyolSimulator.Catalogue.Trees;

/// <summary>A property that products of a category carry.</summary>
/// <param name="Values">Id → text; empty where only the seller's own words are taken.</param>
public sealed record ProductAttribute(long Id, string Name, bool Required, IReadOnlyList<AttributeValue> Values)
{
    public bool AllowCustom { get; init; }

    /// <summary>Its values make variants of one card.</summary>
    public bool Varianter { get; init; }

    /// <summary>Its values make cards of one model.</summary>
    public bool Slicer { get; init; }

    public bool AllowMultiple { get; init; }
}

public sealed record AttributeValue(long Id, string Name);

/// <summary>The properties of women's shoes. Values are the same in every category, as at the marketplace.</summary>
internal static class AttributeList
{
    public const long Size = 338;
    public const long Colour = 47;
    public const long WebColour = 348;

    // The sizes of shoes come after everything else that is sold by size: whoever reads only the first page finds none of them.
    private static readonly ProductAttribute Sizes = new(Size, "Beden", true, Named(4_000, [.. Enumerable.Range(1, 1_100).Select(Centimetres), "S", "M", "L", "XL", .. ShoeSizes()])) { Varianter = true };

    private static readonly ProductAttribute HeelHeight = new(180, "Topuk Boyu", true, Named(1_800, ["Topuksuz", "Kısa Topuklu (1-4 cm)", "Orta Topuklu (5-9 cm)", "Yüksek Topuklu (10 cm ve üzeri)"]));

    private static readonly ProductAttribute[] Shoes =
    [
        Sizes,
        new(Colour, "Renk", true, []) { AllowCustom = true, Slicer = true },
        new(WebColour, "Web Color", true, Named(686_200,
            ["Altın", "Bej", "Beyaz", "Bordo", "Çok Renkli", "Ekru", "Gri", "Gümüş", "Haki", "Kahverengi", "Kırmızı", "Lacivert", "Mavi", "Metalik", "Mor", "Pembe", "Sarı", "Siyah", "Turkuaz", "Turuncu", "Yeşil"])),
        new(346, "Cinsiyet", true, Named(4_290, ["Erkek", "Kadın / Kız", "Kadın", "Unisex"])),
        new(343, "Yaş Grubu", true, Named(4_300, ["Bebek", "Çocuk", "Genç Yetişkin", "Yetişkin"])),
        new(1192, "Menşei", true, Named(10_617_000, ["AL", "BG", "CN", "IT", "Trinidad ve Tobago", "TRN", "TR"])),
        new(92, "Desen", true, Named(920, ["Çiçekli", "Çizgili", "Desenli", "Düz", "Kroko", "Leopar"])),
        new(14, "Materyal", false, Named(140, ["Hakiki Deri", "Nubuk", "Rugan", "Saten", "Suni Deri", "Süet", "Tekstil"])),
        new(179, "Topuk Tipi", false, Named(1_790, ["Dolgu Topuk", "Düz Taban", "İnce Topuk", "Kalın Topuk"])),
        new(225, "Ortam", false, Named(2_250, ["Abiye/Gece", "Casual/Günlük", "Ofis/İş", "Spor"])) { AllowMultiple = true },
    ];

    /// <summary>Empty for a category that has none, or that is not there.</summary>
    public static IReadOnlyList<ProductAttribute> Of(long categoryId) => CategoryTree.Find(categoryId) switch
    {
        { HasHeel: true } => [.. Shoes, HeelHeight],
        { IsShoe: true } => Shoes,
        { IsLeaf: true } => [Sizes, Shoes[1], Shoes[2]],
        _ => [],
    };

    private static string Centimetres(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} cm");

    private static IEnumerable<string> ShoeSizes() => Enumerable.Range(32, 28).Select(half => (half / 2.0 + 16).ToString("0.#", CultureInfo.InvariantCulture).Replace('.', ','));

    private static List<AttributeValue> Named(long first, IReadOnlyList<string> names) => [.. names.Select((name, index) => new AttributeValue(first + index, name))];
}
