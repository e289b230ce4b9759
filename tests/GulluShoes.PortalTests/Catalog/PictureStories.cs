using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using GulluShoes.StoreTests.Pictures;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Catalog;

/// <summary>A model without a picture gets some: what is wrong with a file or a picture is said, and the order is the person's.</summary>
[Collection(PortalCollection.Name)]
public sealed class PictureStories(PortalShop portal)
{
    [Fact]
    public async Task Pictures_are_uploaded_warned_of_ordered_and_shown_in_the_product_list()
    {
        await using var visit = await Visit.OpenAsync(portal, "/pictures?show=missing");
        visit.Expects("422");
        await Inspection.OfAsync(visit, "pictures-missing");
        await visit.Page.SetViewportSizeAsync(1440, 900);
        var missing = visit.Page.Locator(".picture-set").First;
        var name = (await missing.GetByRole(AriaRole.Heading).InnerTextAsync()).Trim();
        await missing.ClickAsync();
        await Assertions.Expect(visit.Text("Bu rengin görseli yok")).ToBeVisibleAsync();

        await visit.Page.Locator("input[type=file][multiple]").SetInputFilesAsync(new FilePayload[]
        {
            new() { Name = "on.jpg", MimeType = "image/jpeg", Buffer = PictureFiles.Draw(11) },
            new() { Name = "sahte.jpg", MimeType = "image/jpeg", Buffer = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray() },
            new() { Name = "kucuk.jpg", MimeType = "image/jpeg", Buffer = PictureFiles.Draw(12, 900, 900) },
            new() { Name = "ayni.jpg", MimeType = "image/jpeg", Buffer = PictureFiles.Draw(11, 1000, 1500) },
        });

        var fake = visit.Page.Locator(".upload").Filter(new() { HasText = "sahte.jpg" });
        await Assertions.Expect(fake.GetByRole(AriaRole.Alert)).ToContainTextAsync("SVG ya da HTML");
        var cards = visit.Page.Locator(".pictures-own .picture-card");
        await Assertions.Expect(cards).ToHaveCountAsync(3);
        await Assertions.Expect(cards.Nth(1)).ToContainTextAsync("Trendyol 1200 × 1800 piksel ister");
        await Assertions.Expect(cards.Nth(1)).ToContainTextAsync("Oranı 2:3 değil");
        await Assertions.Expect(cards.Nth(2)).ToContainTextAsync($"Aynısı: {name}, 1. görsel.");
        await Assertions.Expect(cards.Nth(0).GetByRole(AriaRole.Img)).ToBeVisibleAsync();
        await visit.SettledAsync();
        await Inspection.OfAsync(visit, "pictures-set");
        await visit.Page.SetViewportSizeAsync(1440, 900);

        // By key, then by hand.
        var small = await cards.Nth(1).GetByRole(AriaRole.Img).GetAttributeAsync("src");
        await visit.Button("Ana yap: 2. görsel").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(cards.Nth(0).GetByRole(AriaRole.Img)).ToHaveAttributeAsync("src", small!);
        await Assertions.Expect(visit.Text("Sıra kaydedildi.").First).ToBeVisibleAsync();
        await cards.Nth(2).DragToAsync(cards.Nth(0));
        await Assertions.Expect(cards.Nth(1).GetByRole(AriaRole.Img)).ToHaveAttributeAsync("src", small!);
        await visit.Button("3. görseli sil").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Sil", Exact = true }).ClickAsync();
        await Assertions.Expect(cards).ToHaveCountAsync(2);
        var main = await cards.Nth(0).GetByRole(AriaRole.Img).GetAttributeAsync("src");

        await visit.GoAsync($"/products?q={Uri.EscapeDataString(name)}");
        var shown = visit.Page.Locator(".product-row").First.Locator(".photo img");
        await Assertions.Expect(shown).ToHaveAttributeAsync("src", main!);
        Assert.Contains("160.webp 160w", await shown.GetAttributeAsync("srcset"), StringComparison.Ordinal);
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('.product-row .photo img').naturalWidth > 0");
    }
}
