using System.Globalization;
using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Store.Catalog.Creating;

namespace GulluShoes.StoreTests.Creating;

/// <summary>New models with nothing wrong, in the pretended marketplace's own category.</summary>
internal static class Models
{
    public const long Category = 1174;

    /// <summary>What the pretended marketplace asks of its category of heels.</summary>
    public static readonly IReadOnlyList<TradeAttribute> Attributes =
    [
        new(338, "Beden", [new(5112, "36"), new(5114, "37"), new(5116, "38")]) { IsRequired = true, IsVarianter = true },
        new(47, "Renk", []) { IsRequired = true, IsSlicer = true, AllowsCustom = true },
        new(348, "Web Color", [new(686_201, "Bej"), new(686_217, "Siyah")]) { IsRequired = true },
        new(346, "Cinsiyet", [new(4_292, "Kadın")]) { IsRequired = true },
        new(343, "Yaş Grubu", [new(4_303, "Yetişkin")]) { IsRequired = true },
        new(1192, "Menşei", [new(10_617_006, "TR")]) { IsRequired = true },
        new(92, "Desen", [new(923, "Düz")]) { IsRequired = true },
        new(180, "Topuk Boyu", [new(1_802, "Orta Topuklu (5-9 cm)")]) { IsRequired = true },
    ];

    /// <summary>Black and beige in so many sizes from 36, each with a barcode of its own.</summary>
    /// <param name="number">Makes model code and barcodes.</param>
    public static ProductDraft Draft(int number, int sizes = 1)
    {
        var said = Enumerable.Range(36, sizes).Select(size => size.ToString(CultureInfo.InvariantCulture)).ToList();
        string[] colours = ["Siyah", "Bej"];
        return new ProductDraft
        {
            ModelCode = number.ToString(CultureInfo.InvariantCulture),
            CategoryId = Category,
            BrandId = 99,
            Title = "Kadın {renk} Topuklu Ayakkabı",
            Description = "Rahat taban.",
            Origin = "TR",
            VatRate = 10,
            Desi = 2,
            DeliveryDays = 1,
            ListPrice = 999.90m,
            SalePrice = 849.90m,
            Colours = [new("Siyah", 686_217, ["https://cdn.example.com/siyah.jpg"]), new("Bej", 686_201, ["https://cdn.example.com/bej.jpg"])],
            Sizes = said,
            Variants = [.. colours.SelectMany((colour, at) => said.Select((size, place) => new DraftVariant(colour, size, Barcode(number, (at * 10) + place), 3 + place)))],
            Attributes = [.. Attributes.Skip(3).Select(one => new DraftAttribute(one.Id, [one.Values[0].Id]))],
        };
    }

    public static string Barcode(int number, int place) => string.Create(CultureInfo.InvariantCulture, $"99{number:D5}{place:D2}");

    /// <summary>The trees as if they had been read.</summary>
    public static async Task KnowAsync(TradeTree tree)
    {
        await tree.KeepCategoriesAsync([new(Category, "Klasik Topuklu Ayakkabı", "Ayakkabı › Kadın Ayakkabı › Klasik Topuklu Ayakkabı", true)], CancellationToken.None);
        await tree.KeepAttributesAsync(Category, Attributes, CancellationToken.None);
        await tree.KeepBrandsAsync("Güllü", [new(99, "Güllü")], CancellationToken.None);
    }
}
