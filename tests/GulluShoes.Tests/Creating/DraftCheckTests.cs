using GulluShoes.Functions.Catalog.Creating.Telling;
using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Trendyol.Products.Writing;
using TrendyolSimulator;

namespace GulluShoes.Tests.Creating;

public sealed class DraftCheckTests
{
    private static readonly DraftColour Black = Shoe.Draft.Colours[0];

    public static TheoryData<string, ProductDraft, string> Wrongs => new()
    {
        { "modelCode", Shoe.Draft with { ModelCode = " " }, "Model kodunu" },
        { "modelCode", Shoe.Draft with { ModelCode = "742-A" }, "tire" },
        { "modelCode", Shoe.Draft with { ModelCode = new string('7', 41) }, "41" },
        { "title", Shoe.Draft with { Title = null }, "Ürün adını" },
        { "title", Shoe.Draft with { Title = "{renk}" + new string('a', 96) }, "101" },
        { "title", Shoe.Draft with { Title = "Kadın ORTOPEDİK {renk}" }, "ortopedik" },
        { "description", Shoe.Draft with { Description = "Kargo bizden, www.example.com" }, "kargo, www.example.com" },
        { "description", Shoe.Draft with { Description = new string('a', 30_001) }, "30001" },
        { "salePrice", Shoe.Draft with { SalePrice = null }, "Satış fiyatı" },
        { "salePrice", Shoe.Draft with { SalePrice = 10.005m }, "kuruş" },
        { "listPrice", Shoe.Draft with { ListPrice = 800m }, "800,00 ₺ < 849,90 ₺" },
        { "categoryId", Shoe.Draft with { CategoryId = null }, "Kategoriyi" },
        { "brandId", Shoe.Draft with { BrandId = null }, "Markayı" },
        { "vatRate", Shoe.Draft with { VatRate = 18 }, "KDV" },
        { "desi", Shoe.Draft with { Desi = 0 }, "Desi" },
        { "deliveryDays", Shoe.Draft with { DeliveryDays = 2 }, "Kargoya" },
        { "origin", Shoe.Draft with { Origin = "tr" }, "Menşei" },
        { "variants", Shoe.Draft with { Variants = [] }, "En az bir" },
        { "variants/Gri/36", Shoe.Draft with { Variants = [.. Shoe.Draft.Variants, new("Gri", "36", "1", 1)] }, "dışında" },
        { "size/44", Shoe.Draft with { Sizes = ["36", "37", "44"] }, "44" },
        { "webColour/Siyah", Shoe.Draft with { Colours = [Black with { WebColourId = 7 }, Shoe.Draft.Colours[1]] }, "renk listesinden" },
        { "pictures/Siyah", Shoe.Draft with { Colours = [Black with { Pictures = [] }, Shoe.Draft.Colours[1]] }, "0 var" },
        { "pictures/Siyah", Shoe.Draft with { Colours = [Black with { Pictures = ["http://cdn.example.com/1.jpg"] }, Shoe.Draft.Colours[1]] }, "https://" },
        { "barcode/Siyah/36", Shoe.With(cell => cell with { Barcode = null }), "barkod yazın" },
        { "barcode/Siyah/36", Shoe.With(cell => cell with { Barcode = "742 1" }), "boşluk" },
        { "barcode/Siyah/36", Shoe.With(cell => cell with { Barcode = "8690000000011" }), "son hanesi" },
        { "barcode/Siyah/36", Shoe.With(cell => cell with { Barcode = "742000002" }), "iki yerde" },
        { "quantity/Siyah/36", Shoe.With(cell => cell with { Quantity = -1 }), "stok" },
        { "price/Siyah/36", Shoe.With(cell => cell with { SalePrice = 1200m }), "satış fiyatı" },
        { "attribute/346", Shoe.Draft with { Attributes = [new(1192, [32])] }, "zorunlu" },
        { "attribute/346", Shoe.Draft with { Attributes = [new(346, [21, 22]), new(1192, [32])] }, "tek değer" },
        { "attribute/346", Shoe.Draft with { Attributes = [new(346, [], "Kadın"), new(1192, [32])] }, "listeden" },
        { "attribute/346", Shoe.Draft with { Attributes = [new(346, [99]), new(1192, [32])] }, "listesinde yok" },
        { "attribute/5", Shoe.Draft with { Attributes = [.. Shoe.Draft.Attributes, new(5, [1])] }, "kaldırın" },
    };

    [Fact]
    public void Nothing_is_said_about_a_draft_that_is_right() => Assert.Empty(DraftCheck.Of(Shoe.Draft, Shoe.Category));

    [Theory]
    [MemberData(nameof(Wrongs))]
    public void What_is_wrong_is_said_at_its_field(string field, ProductDraft draft, string said)
    {
        var complaints = DraftCheck.Of(draft, Shoe.Category);

        Assert.Contains(said, Assert.Single(complaints, one => one.Field == field).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_the_marketplace_would_refuse_does_not_keep_anybody_from_keeping_it()
    {
        var bare = new ProductDraft { ModelCode = "742", Colours = [new("Siyah")], Sizes = ["37"], Variants = [new("Siyah", "37", "742000001", 4)] };

        var complaints = DraftCheck.Of(bare, null);

        Assert.NotEmpty(complaints);
        Assert.DoesNotContain(complaints, one => one.StopsKeeping);
    }

    [Fact]
    public void An_empty_draft_and_one_full_of_nonsense_are_judged_and_break_nothing()
    {
        var nonsense = new ProductDraft { Colours = [new(" ")], Sizes = [""], Variants = [new("x", "y", "\u202e", int.MaxValue, decimal.MaxValue, decimal.MinValue)], Attributes = [new(1), new(346), new(346)] };

        Assert.NotEmpty(DraftCheck.Of(new ProductDraft(), null));
        Assert.NotEmpty(DraftCheck.Of(nonsense, Shoe.Category));
        Assert.False(DraftShape.IsSound(new ProductDraft { Colours = [null!] }));
        Assert.False(DraftShape.IsSound(new ProductDraft { Variants = null! }));
        Assert.False(DraftShape.IsSound(new ProductDraft { Title = "a\0b" }));
        Assert.False(DraftShape.IsSound(new ProductDraft { Sizes = [.. Enumerable.Range(0, 41).Select(size => $"{size}")] }));
        Assert.False(DraftShape.IsSound(new ProductDraft { Colours = [new("Siyah"), new("Siyah")] }));
        Assert.True(DraftShape.IsSound(Shoe.Draft));
    }

    [Fact]
    public async Task What_is_right_here_is_taken_by_the_marketplace_in_its_own_words()
    {
        await using var market = await Trendyol.Wire.Marketplace.OpenAsync(new SimulatorOptions { Tier = SellerTier.Unlimited, Speed = 0, Variants = 20 });
        var category = await ReadAsync(market);
        var sheets = ProductSheet.Of(
            Shoe.Draft with
            {
                Colours = [.. Shoe.Draft.Colours.Select(colour => colour with { WebColourId = ValueMatch.Colour(category.WebColour!.Values, colour.Name)!.Id })],
                Attributes = [.. category.Common.Where(one => one.IsRequired).Select(one => new DraftAttribute(one.Id, [(ValueMatch.Proposal(one) ?? one.Values[0]).Id]))],
            },
            category);

        var sent = await market.Trendyol.ProductWrites.CreateAsync([.. sheets.Select(ProductTranslation.Whole)], CancellationToken.None);
        market.Simulator.World.Clock.Advance(TimeSpan.FromSeconds(4));
        var result = await market.Trendyol.ProductWrites.ReadResultAsync(Assert.IsType<ProductSending.Accepted>(sent).BatchId, CancellationToken.None);

        Assert.Empty(result!.Items.SelectMany(item => item.Reasons));
        Assert.Equal(4, result.Items.Count);
        Assert.Equal(("Kadın Taba Topuklu Ayakkabı", "742-37 Taba"), (sheets[3].Title, sheets[3].StockCode));
    }

    private static async Task<TradeCategory> ReadAsync(Trendyol.Wire.Marketplace market)
    {
        var attributes = new List<TradeAttribute>();
        foreach (var wire in await market.Trendyol.Categories.ReadAttributesAsync(1174, CancellationToken.None))
        {
            var values = (await market.Trendyol.Categories.ReadValuesAsync(1174, wire.Attribute!.Id!.Value, CancellationToken.None).ToListAsync()).SelectMany(page => page).Select(value => new TradeValue(value.AttributeValueId!.Value, value.AttributeValue!));
            attributes.Add(new TradeAttribute(wire.Attribute.Id.Value, wire.Attribute.Name!, [.. values]) { IsRequired = wire.Required is true, AllowsCustom = wire.AllowCustom is true, IsVarianter = wire.Varianter is true, IsSlicer = wire.Slicer is true });
        }

        return new TradeCategory(1174, "", attributes);
    }
}
