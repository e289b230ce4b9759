using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Stories;

/// <summary>Who packed how much.</summary>
[Collection(PortalCollection.Name)]
public sealed class ReportStories(PortalShop portal)
{
    [Fact]
    public async Task The_report_names_each_person_with_pace_mistakes_and_holds_and_its_address_keeps_the_choice()
    {
        await portal.WorkedAsync("zeynep", packages: 12, wrongScans: 3);
        await using var visit = await Visit.OpenAsync(portal, "/report");
        var bar = visit.Page.Locator(".bars li").Filter(new() { HasText = "zeynep" });
        // Twelve packages in the eleven times five minutes between them.
        await Assertions.Expect(bar).ToContainTextAsync("13,1 paket/saat");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "zeynep" })).ToContainTextAsync("55 dk");

        await visit.Button("Yanlış okutma").ClickAsync();
        await Assertions.Expect(bar).ToContainTextAsync("3 yanlış okutma");
        await visit.Button("Son 30 gün").ClickAsync();

        await Assertions.Expect(visit.Page).ToHaveURLAsync($"{visit.Address}report?days=30&measure=wrongScans");
        await Assertions.Expect(visit.Heading("Kim kaç yanlış okuttu?")).ToBeVisibleAsync();
        await Inspection.OfAsync(visit, "report-filled");
    }
}
