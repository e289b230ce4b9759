using System.Text;
using GulluShoes.PortalTests.Visiting;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
using GulluShoes.StoreTests.Doors;
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
    }

    [Fact]
    public async Task A_packed_package_prints_from_its_page_for_the_label_printers_own_program_too()
    {
        var (id, _, _) = (await portal.PackedAsync(1, "Aras Kargo"))[0];
        await using var visit = await Visit.OpenAsync(portal, $"/orders/{id}");

        await visit.Button("ZPL olarak al").ClickAsync();

        await ReadyAsync(visit, 1);
        Assert.StartsWith("^XA", await DownloadAsync(visit, "İndir"), StringComparison.Ordinal);
        Assert.Equal(1, await ReceiptsAsync($"package_id = {id} and printer = 'ZPL'"));
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
    public async Task Selected_packages_become_one_PDF_and_a_second_time_only_with_a_reason_and_as_copies()
    {
        var packed = (await portal.PackedAsync(3, "Aras Kargo")).Select(package => package.PackageId).ToList();
        await using var visit = await Visit.OpenAsync(portal, "/orders?stage=picking");
        visit.Expects("422");
        await SelectAsync(visit, packed);

        await visit.Button("Etiketleri yazdır").ClickAsync();
        await ReadyAsync(visit, 3);
        var pdf = await DownloadAsync(visit, "İndir");
        Assert.StartsWith("%PDF", pdf, StringComparison.Ordinal);
        Assert.Contains("/Count 3\n", pdf.ReplaceLineEndings("\n"), StringComparison.Ordinal);

        await visit.Button("Etiketleri yazdır").ClickAsync();
        var refusal = Refusal(visit, 3);
        await Assertions.Expect(refusal.GetByRole(AriaRole.Heading, new() { Name = "3 etiket daha önce basıldı" })).ToBeVisibleAsync();
        await visit.Button("Bu nedenle 3 etiketi yazdır").ClickAsync();
        await Assertions.Expect(refusal.GetByText("Nedenini yazın")).ToBeVisibleAsync();
        await visit.Button("Etiket kayboldu").ClickAsync();
        await visit.Button("Bu nedenle 3 etiketi yazdır").ClickAsync();

        await ReadyAsync(visit, 3);
        Assert.Equal(3, await ReceiptsAsync($"package_id in ({string.Join(',', packed)}) and copy = 1 and reason is null and person = 'gullu'"));
        Assert.Equal(3, await ReceiptsAsync($"package_id in ({string.Join(',', packed)}) and copy = 2 and reason = 'Etiket kayboldu'"));
    }

    [Fact]
    public async Task A_label_before_packing_is_refused_to_the_packer_and_printed_for_the_manager_who_says_why()
    {
        await portal.Shop.Get<People>().AddAsync("paketci", "Paketçi", ShopWish.Password, Role.Worker, CancellationToken.None);
        var packed = (await portal.PackedAsync(2, "Aras Kargo")).Select(package => package.PackageId).ToList();
        await portal.Shop.Truth.ScalarAsync<object>($"update orders set packed_at = null, packed_by = null where package_id = {packed[1]}");

        await using (var packer = await Visit.OpenAsync(portal, "/orders?stage=picking", userName: "paketci"))
        {
            packer.Expects("422");
            await SelectAsync(packer, packed);
            await packer.Button("Etiketleri yazdır").ClickAsync();
            await Assertions.Expect(Refusal(packer, 1)).ToContainTextAsync("1 paket henüz hazırlanmadı");
            await Assertions.Expect(Refusal(packer, 1).GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
            await packer.Button("Yalnız kalan 1 etiketi yazdır").ClickAsync();
            await ReadyAsync(packer, 1);
        }

        await using var manager = await Visit.OpenAsync(portal, $"/orders/{packed[1]}");
        manager.Expects("422");
        await Assertions.Expect(manager.Text("Paket hazırlanıp onaylanınca basılır.")).ToBeVisibleAsync();
        await manager.Button("Yazdır").ClickAsync();
        await manager.Field("Neden yine de basılsın?").FillAsync("Müşteri kapıda bekliyor");
        await manager.Button("Bu nedenle 1 etiketi yazdır").ClickAsync();
        await ReadyAsync(manager, 1);

        Assert.Equal(1, await ReceiptsAsync($"package_id = {packed[0]} and person = 'paketci' and not override"));
        Assert.Equal(1, await ReceiptsAsync($"package_id = {packed[1]} and person = 'gullu' and override and reason = 'Müşteri kapıda bekliyor'"));
        await Assertions.Expect(manager.Page.Locator(".timeline")).ToContainTextAsync("Müşteri kapıda bekliyor");
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

        var dead = Refusal(visit, 1).GetByRole(AriaRole.List, new() { Name = "1 paket iptal edildi ya da bölündü" });
        await Assertions.Expect(dead.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(id!);
    }

    private Task<long> ReceiptsAsync(string where) => portal.Shop.Truth.CountAsync($"label_prints where {where}");

    private static ILocator Refusal(Visit visit, int count) =>
        visit.Page.GetByRole(AriaRole.Dialog, new() { Name = $"{count} paketin etiketi yazdırılmadı" });

    private static Task ReadyAsync(Visit visit, int count) =>
        Assertions.Expect(visit.Page.GetByText($"{count} etiket hazır", new() { Exact = true })).ToBeVisibleAsync();

    private static async Task SelectAsync(Visit visit, IEnumerable<long> packages)
    {
        foreach (var package in packages)
        {
            await visit.Row(package).GetByRole(AriaRole.Checkbox).CheckAsync();
        }
    }

    private static async Task<string> DownloadAsync(Visit visit, string link)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Link(link).ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
