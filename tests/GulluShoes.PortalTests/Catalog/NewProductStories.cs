using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using GulluShoes.StoreTests.Doors;
using GulluShoes.StoreTests.Pictures;
using Microsoft.Playwright;
using TrendyolSimulator.Products;

namespace GulluShoes.PortalTests.Catalog;

/// <summary>A new model in two colours and seven sizes, from the first word until Trendyol lets all of it in.</summary>
[Collection(PortalCollection.Name)]
public sealed class NewProductStories(PortalShop portal)
{
    private static readonly string[] Colours = ["Siyah", "Vizon"];

    [Fact]
    public async Task A_model_of_two_colours_and_seven_sizes_is_written_sent_put_right_and_approved()
    {
        portal.Shop.Simulator.World.SetQuirks(quirks => quirks with { BatchMillis = 200, ApprovalMillis = 3_000 });
        await using var visit = await Visit.OpenAsync(portal, "/product_create");
        await visit.Button("Yeni ürün").ClickAsync();

        // What is missing is said beside its field, once somebody asks.
        await Assertions.Expect(visit.Text("Ürün adını yazın.")).Not.ToBeVisibleAsync();
        await visit.Button("Eksikleri göster").ClickAsync();
        await Assertions.Expect(visit.Text("Ürün adını yazın.")).ToBeVisibleAsync();
        await WriteAsync(visit);
        await FillGridAsync(visit);
        await PriceApartAsync(visit);
        await Assertions.Expect(visit.Text("Trendyol’a gönderilmeye hazır.")).ToBeVisibleAsync();
        await visit.Button("Trendyol’a gönder").ClickAsync();

        var barcode = await visit.Field("Vizon 38 Barkod").InputValueAsync();
        await Soon.TrueAsync(() => Task.FromResult(Reject(barcode)), "The product does not come to the marketplace.");
        var rejected = visit.Page.Locator($"[data-barcode='{barcode}']");
        await Assertions.Expect(rejected).ToContainTextAsync("Açıklamada taban anlatılmalı.");
        await Assertions.Expect(visit.Text("13 Onaylandı")).ToBeVisibleAsync();
        await Inspection.OfAsync(visit, "new-product-rejected");
        await visit.Page.SetViewportSizeAsync(1440, 900);

        // Somebody else finds it in the list of all products and is led to where it is put right.
        await visit.GoAsync("/products?show=rejected");
        await visit.Page.Locator($".product-row[data-product*='{barcode}']").GetByRole(AriaRole.Button, new() { NameRegex = new("Vizon 38 ayrıntısı") }).ClickAsync();
        var sheet = visit.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(sheet).ToContainTextAsync("Açıklamada taban anlatılmalı.");
        await Inspection.OfAsync(visit, "product-rejected-draft");
        await visit.Page.SetViewportSizeAsync(1440, 900);
        await sheet.GetByRole(AriaRole.Link, new() { Name = "Ürünü düzelt ve yeniden gönder" }).ClickAsync();

        portal.Shop.Simulator.World.SetQuirks(quirks => quirks with { ApprovalMillis = 200 });
        await visit.Field("Açıklama").FillAsync("Yumuşak astar, kaymayan kauçuk taban.");
        await Assertions.Expect(visit.Text("Yazdıklarınız kaydedildi")).ToBeVisibleAsync();
        await visit.Button("Trendyol’a gönder").ClickAsync();
        await Assertions.Expect(visit.Text("14 Onaylandı")).ToBeVisibleAsync();
        Assert.Equal((1, 1), (portal.Shop.Simulator.World.Calls.Snapshot()["product.create"].Effective, portal.Shop.Simulator.World.Calls.Snapshot()["product.unapproved-update"].Effective));

        await visit.GoAsync("/product_create");
        await Assertions.Expect(visit.Page.Locator(".draft-row").First).ToContainTextAsync("14 Onaylandı");
    }

    private bool Reject(string barcode) => portal.Shop.Simulator.World.SetStanding(
        barcode, new Standing { Approval = "rejected", Rejections = [new Rejection("Açıklama yetersiz", "Açıklamada taban anlatılmalı.")] });

    private static async Task WriteAsync(Visit visit)
    {
        await visit.Button("Üret").ClickAsync();
        await Assertions.Expect(visit.Button("Üret")).ToHaveCountAsync(0);
        await visit.Field("Marka").And(visit.Page.GetByRole(AriaRole.Searchbox)).FillAsync("güllü");
        await visit.Button("“güllü” markasını Trendyol’da ara").ClickAsync();
        await visit.Button("Güllü").ClickAsync();
        await visit.Field("Kategori").And(visit.Page.GetByRole(AriaRole.Searchbox)).FillAsync("klasik topuklu");
        await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Klasik Topuklu Ayakkabı") }).ClickAsync();
        await visit.Field("Ürün adı").FillAsync("Kadın {renk} Topuklu Ayakkabı");
        await visit.Field("Açıklama").FillAsync("Yumuşak astar.");
        await visit.Field("Satış fiyatı").FillAsync("849,90");
        await visit.Field("Liste fiyatı").FillAsync("999,90");
    }

    /// <summary>The largest sizes cost more.</summary>
    private static async Task PriceApartAsync(Visit visit)
    {
        await visit.Button("Bedenlere ayrı fiyat").ClickAsync();
        await visit.Field("Vizon 41 Satış fiyatı").FillAsync("899,90");
        await visit.Field("Vizon 41 Liste fiyatı").FillAsync("1.049,90");
        await Inspection.OfAsync(visit, "new-product-prices");
        await visit.Page.SetViewportSizeAsync(1440, 900);
    }

    private static async Task FillGridAsync(Visit visit)
    {
        for (var size = 35; size <= 41; size++)
        {
            await visit.Button($"{size}").ClickAsync();
        }

        foreach (var (colour, seed) in Colours.Select((colour, at) => (colour, 40 + at)))
        {
            await visit.Field("Renk ekle").FillAsync(colour);
            await visit.Page.Keyboard.PressAsync("Enter");
            var card = visit.Page.GetByRole(AriaRole.Region, new() { Name = colour });
            await card.GetByText("Görsel yükle").ClickAsync();
            await card.Locator("input[type=file][multiple]").SetInputFilesAsync(new FilePayload { Name = "on.jpg", MimeType = "image/jpeg", Buffer = PictureFiles.Draw(seed) });
            await Assertions.Expect(card.GetByText("1 görsel gidecek")).ToBeVisibleAsync();
            await card.GetByRole(AriaRole.Button, new() { NameRegex = new("^Öneri: ") }).ClickAsync();
        }

        await visit.Field("Bütün boş stoklar için adet").FillAsync("3");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Button("14 barkod üret").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("öneriyi seç$") }).ClickAsync();
        await visit.Field("Topuk Boyu · zorunlu").SelectOptionAsync("Orta Topuklu (5-9 cm)");
    }
}
