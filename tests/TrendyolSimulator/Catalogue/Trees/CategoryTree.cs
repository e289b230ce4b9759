namespace TrendyolSimulator.Catalogue.Trees;

/// <summary>A node of the marketplace's tree; products hang on leaves only.</summary>
public sealed record Category(long Id, string Name, long? ParentId, bool IsLeaf)
{
    /// <summary>True where women's shoes are sold: these carry the attributes of <see cref="AttributeList"/>.</summary>
    public bool IsShoe { get; init; }

    public bool HasHeel { get; init; }
}

/// <summary>The part of the marketplace's tree that a shoe shop sees, and a little that it does not want.</summary>
internal static class CategoryTree
{
    private const long Women = 1110;
    private const long Heels = 1120;
    private const long Daily = 1130;
    private const long Men = 1140;
    private const long Clothes = 1200;

    public static IReadOnlyList<Category> All { get; } =
    [
        new(1100, "Ayakkabı", null, false),
        new(Women, "Kadın Ayakkabı", 1100, false),
        new(Heels, "Topuklu Ayakkabı", Women, false),
        Heel(1174, "Klasik Topuklu Ayakkabı", Heels),
        Heel(1176, "Stiletto", Heels),
        Heel(1177, "Dolgu Topuklu Ayakkabı", Heels),
        Heel(1178, "Abiye Ayakkabı", Heels),
        new(Daily, "Günlük Ayakkabı", Women, false),
        Shoe(1172, "Casual Ayakkabı", Daily),
        Shoe(1179, "Loafer Ayakkabı", Daily),
        Shoe(1173, "Babet", Daily),
        Shoe(1175, "Sandalet", Women),
        Shoe(1182, "Terlik", Women),
        Shoe(1180, "Bot & Bootie", Women),
        Shoe(1181, "Çizme", Women),
        new(Men, "Erkek Ayakkabı", 1100, false),
        new(1141, "Klasik Ayakkabı", Men, true),
        new(1142, "Bot", Men, true),
        new(Clothes, "Giyim", null, false),
        new(1201, "Elbise", Clothes, true),
    ];

    public static Category? Find(long id) => All.FirstOrDefault(category => category.Id == id);

    private static Category Shoe(long id, string name, long parent) => new(id, name, parent, true) { IsShoe = true };

    private static Category Heel(long id, string name, long parent) => Shoe(id, name, parent) with { HasHeel = true };
}
