using System.Text;
using GulluShoes.PortalTests.Visiting;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Stories;

/// <summary>One package with everything about it, and labels on their way to paper.</summary>
[Collection(PortalCollection.Name)]
public sealed class LabelStories(PortalShop portal)
{
    [Fact]
    public async Task A_package_shows_its_history_and_the_label_as_it_will_be_printed()
    {
        var (id, number) = await portal.SomeShippedAsync("order_number");
        await using var visit = await Visit.OpenAsync(portal, $"/orders/{id}");

        await Assertions.Expect(visit.Heading($"Sipariş {number}")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".timeline > li").Last).ToContainTextAsync("Sisteme geldi");
        await Assertions.Expect(visit.Page.GetByAltText("kargo etiketi")).ToHaveJSPropertyAsync("complete", true);
        Assert.True(await visit.Page.GetByAltText("kargo etiketi").EvaluateAsync<int>("image => image.naturalWidth") > 0);

        Assert.StartsWith("%PDF", await DownloadAsync(visit, "PDF indir"), StringComparison.Ordinal);
        Assert.StartsWith("^XA", await DownloadAsync(visit, "ZPL indir"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_is_copied_with_one_press()
    {
        var (id, number) = await portal.SomeShippedAsync("tracking_number");
        await using var visit = await Visit.OpenAsync(portal, "/orders?stage=shipped");

        await visit.Row(id).GetByRole(AriaRole.Button, new() { Name = $"Takip kopyala: {number}" }).ClickAsync();

        await Assertions.Expect(visit.Text("Kopyalandı: Takip")).ToBeAttachedAsync();
        Assert.Equal(number, await visit.ClipboardAsync());
    }

    [Fact]
    public async Task Three_selected_packages_become_one_PDF_of_three_pages()
    {
        await using var visit = await Visit.OpenAsync(portal, "/orders?stage=shipped");
        var printable = visit.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = "Etiket hazır" }).GetByRole(AriaRole.Checkbox);
        for (var row = 0; row < 3; row++)
        {
            await printable.Nth(row).CheckAsync();
        }

        await visit.Button("Etiketleri yazdır").ClickAsync();
        await Assertions.Expect(visit.Text("3 etiket hazır")).ToBeVisibleAsync();
        var pdf = await DownloadAsync(visit, "İndir");

        Assert.StartsWith("%PDF", pdf, StringComparison.Ordinal);
        Assert.Contains("/Count 3\n", pdf.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_of_cancelled_packages_are_refused_by_name()
    {
        await using var visit = await Visit.OpenAsync(portal, "/orders?stage=cancelled");
        visit.Expects("422");
        var row = visit.Page.Locator("[data-package]").First;
        var id = await row.GetAttributeAsync("data-package");
        await row.GetByRole(AriaRole.Checkbox).CheckAsync();

        await visit.Button("Etiketleri yazdır").ClickAsync();

        var refusal = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "1 paketin etiketi yazdırılamıyor" });
        await Assertions.Expect(refusal.GetByRole(AriaRole.Listitem)).ToHaveTextAsync($"{id}Paket iptal edildi ya da bölündü");
    }

    private static async Task<string> DownloadAsync(Visit visit, string link)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Link(link).ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
