using TrendyolSimulator.Catalogue;

namespace TrendyolSimulator.Products;

/// <summary>A drawn picture that stands for a product's photo: a shoe of its kind in its colour, on a table.</summary>
internal static class ProductPicture
{
    private const string Boot = "M150 130c40 10 90 6 120-6l16 150c40 26 96 34 128 60 18 14 22 34 20 56H150c-10-80-14-180 0-260z";
    private const string Heel = "M112 250c34 12 66 62 118 92 42 24 112 26 170 46 26 8 40 16 40 30H250c-52-6-86-54-112-92l-6 92h-16c2-60-12-110-4-168z";
    private const string Flat = "M96 318c28-20 58-26 92-14 42 14 60 34 116 44 48 8 116 8 128 44 4 16-4 26-26 26H122c-32 0-46-52-26-100z";

    private static readonly Dictionary<string, string> Tints = new(StringComparer.Ordinal)
    {
        ["Siyah"] = "#26262b",
        ["Beyaz"] = "#f7f5f0",
        ["Bej"] = "#d8c3a0",
        ["Kahverengi"] = "#6b4428",
        ["Taba"] = "#a8642f",
        ["Bordo"] = "#6f1526",
        ["Kırmızı"] = "#c8202f",
        ["Lacivert"] = "#1f2c55",
        ["Haki"] = "#6b6b45",
        ["Gümüş"] = "#b9bdc4",
        ["Altın"] = "#c9a24a",
        ["Pudra"] = "#e3bdb6",
        ["Vizon"] = "#9c8574",
        ["Ekru"] = "#efe8d8",
        ["Gri"] = "#8d9096",
        ["Füme"] = "#5a5d63",
        ["Yeşil"] = "#2f7d4f",
        ["Mürdüm"] = "#4b2142",
        ["Leopar"] = "#b3854e",
        ["Acı Kahve"] = "#3b2416",
    };

    public static string Draw(Variant variant) =>
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 540 540" width="540" height="540">
        <rect width="540" height="540" fill="#e9e4db"/><rect y="400" width="540" height="140" fill="#dcd5c9"/>
        <ellipse cx="280" cy="428" rx="190" ry="16" fill="#00000026"/>
        <path d="{ShapeOf(variant.Title)}" fill="{Tints.GetValueOrDefault(variant.Colour, "#999999")}" stroke="#00000033" stroke-width="4" stroke-linejoin="round"/>
        </svg>
        """;

    private static string ShapeOf(string title) =>
        title.Contains("Bot", StringComparison.Ordinal) || title.Contains("Çizme", StringComparison.Ordinal) ? Boot
        : title.Contains("Topuklu", StringComparison.Ordinal) || title.Contains("Sandalet", StringComparison.Ordinal) ? Heel
        : Flat;
}
