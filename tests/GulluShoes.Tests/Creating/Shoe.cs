using GulluShoes.Shop.Catalog.Creating;

namespace GulluShoes.Tests.Creating;

/// <summary>A category of shoes and a draft in it with nothing wrong.</summary>
internal static class Shoe
{
    public static readonly TradeCategory Category = new(1174, "Ayakkabı › Kadın Ayakkabı › Klasik Topuklu Ayakkabı",
    [
        new(338, "Beden", Values(4_000, "100 cm", "36", "37", "37,5", "38")) { IsRequired = true, IsVarianter = true },
        new(47, "Renk", []) { IsRequired = true, IsSlicer = true, AllowsCustom = true },
        new(348, "Web Color", Values(10, "Bej", "Çok Renkli", "Kahverengi", "Siyah", "Yeşil")) { IsRequired = true },
        new(346, "Cinsiyet", Values(20, "Erkek", "Kadın / Kız", "Kadın")) { IsRequired = true },
        new(1192, "Menşei", Values(30, "Trinidad ve Tobago", "TRN", "TR")) { IsRequired = true },
        new(225, "Ortam", Values(40, "Abiye/Gece", "Ofis/İş")) { AllowsMany = true },
        new(14, "Materyal", Values(50, "Süet", "Suni Deri")) { AllowsCustom = true },
    ]);

    public static readonly ProductDraft Draft = new()
    {
        ModelCode = "742",
        CategoryId = 1174,
        BrandId = 99,
        Title = "Kadın {renk} Topuklu Ayakkabı",
        Description = "Rahat taban, yumuşak astar.",
        Origin = "TR",
        VatRate = 10,
        Desi = 2,
        DeliveryDays = 1,
        ListPrice = 999.90m,
        SalePrice = 849.90m,
        Colours = [new("Siyah", 13, ["https://cdn.example.com/siyah.jpg"]), new("Taba", 12, ["https://cdn.example.com/taba.jpg"])],
        Sizes = ["36", "37"],
        Variants = [new("Siyah", "36", "742000001", 3), new("Siyah", "37", "742000002", 0), new("Taba", "36", "742000003", 2), new("Taba", "37", "742000004", 5)],
        Attributes = [new(346, [22]), new(1192, [32])],
    };

    public static ProductDraft With(Func<DraftVariant, DraftVariant> first) => Draft with { Variants = [first(Draft.Variants[0]), .. Draft.Variants.Skip(1)] };

    private static TradeValue[] Values(long first, params string[] names) => [.. names.Select((name, at) => new TradeValue(first + at, name))];
}
