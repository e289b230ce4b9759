using GulluShoes.PortalTests.Visiting;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Stories;

/// <summary>A courier comes, takes what is scanned, and signs.</summary>
[Collection(PortalCollection.Name)]
public sealed class HandoverStories(PortalShop portal)
{
    [Fact]
    public async Task A_courier_takes_what_is_scanned_and_nothing_else_and_the_hand_over_is_closed()
    {
        var packed = await portal.PackedAsync(3, "Aras Kargo Marketplace");
        var other = await portal.SomeShippedAsync("tracking_number");
        await using var visit = await Visit.OpenAsync(portal, "/handover");
        var pile = visit.Page.Locator(".pile").Filter(new() { Has = visit.Heading("Aras Kargo Marketplace") });
        await Assertions.Expect(pile).ToContainTextAsync("3 koli bekliyor");
        await pile.GetByRole(AriaRole.Button, new() { Name = "Teslime başla" }).ClickAsync();
        var band = visit.Page.Locator(".band");
        await Assertions.Expect(band).ToContainTextAsync("Koliyi okutun");

        await visit.ScanAsync(packed[0].TrackingNumber);
        await Assertions.Expect(band).ToContainTextAsync("teslim edildi (1. koli)");
        await visit.ScanAsync(packed[0].TrackingNumber);
        await Assertions.Expect(band).ToContainTextAsync("zaten okutuldu");
        await visit.ScanAsync(other.Code);
        await Assertions.Expect(band).ToContainTextAsync("bu paket hazırlanmadı");
        await visit.ScanAsync($"{visit.Address}orders/{packed[1].PackageId}");
        await Assertions.Expect(band).ToContainTextAsync("teslim edildi (2. koli)");
        await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{packed[1].OrderNumber} kolisini geri al") }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Bekleyenler 2" })).ToBeVisibleAsync();

        await visit.Button("Teslimi kapat").ClickAsync();
        var asked = visit.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(asked).ToContainTextAsync("2 koli bekliyor");
        await asked.GetByRole(AriaRole.Button, new() { Name = "Teslimi kapat" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Artık değişmez")).ToBeVisibleAsync();
        await Assertions.Expect(band).ToHaveCountAsync(0);
        Assert.Equal(1, await portal.Shop.Truth.CountAsync("handovers h join handover_parcels p on p.handover_id = h.id where h.carrier like 'Aras%' and h.closed_by = 'gullu'"));
        var paper = await visit.Page.APIRequest.GetAsync((await visit.Link("Tutanağı aç (PDF)").GetAttributeAsync("href"))!);
        Assert.Equal("application/pdf", paper.Headers["content-type"]);
    }

    [Fact]
    public async Task A_scan_without_a_line_waits_and_is_handed_over_once_when_the_line_is_back()
    {
        var packed = await portal.PackedAsync(1, "Sendeo Marketplace");
        await using var visit = await Visit.OpenAsync(portal, "/handover");
        visit.Expects("ERR_INTERNET_DISCONNECTED");
        await visit.Page.Locator(".pile").Filter(new() { Has = visit.Heading("Sendeo Marketplace") }).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".band")).ToContainTextAsync("Koliyi okutun");

        await visit.SetOfflineAsync(true);
        await visit.ScanAsync(packed[0].TrackingNumber);
        await Assertions.Expect(visit.Page.Locator(".band")).ToContainTextAsync("Çevrimdışı, 1 okutma bekliyor");
        await visit.SetOfflineAsync(false);

        await Assertions.Expect(visit.Page.Locator(".band")).ToContainTextAsync("teslim edildi (1. koli)");
        Assert.Equal(1, await portal.Shop.Truth.CountAsync($"handover_parcels where package_id = {packed[0].PackageId}"));
    }
}
