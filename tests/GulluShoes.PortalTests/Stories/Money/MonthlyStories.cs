using System.Globalization;
using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using GulluShoes.Shop.Money.Rates;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GulluShoes.PortalTests.Stories.Money;

/// <summary>Rent and wages are said once, and the owner sees what is left after them.</summary>
[Collection(PortalCollection.Name)]
public sealed class MonthlyStories(PortalShop portal)
{
    [Fact]
    public async Task Monthly_expenses_are_said_shown_below_the_line_of_whole_months_and_ended()
    {
        var today = IstanbulDay.Of(DateTimeOffset.UtcNow);
        var before = today.AddDays(1 - today.Day).AddMonths(-1);
        await using var visit = await Visit.OpenAsync(portal, "/costs?list=expenses");
        var page = visit.Page;
        var section = page.GetByRole(AriaRole.Region, new() { Name = "Aylık sabit giderler" });
        await section.GetByLabel("Adı").FillAsync("Dükkân kirası");
        await section.GetByLabel("Aylık tutar").FillAsync("45.000,50");
        await Expect(section.GetByText("= 45.000,50 ₺")).ToBeVisibleAsync();
        await section.GetByLabel("İlk ay").FillAsync(before.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        await section.GetByRole(AriaRole.Button, new() { Name = "Kaydet" }).ClickAsync();
        await Expect(section.GetByRole(AriaRole.Button, new() { Name = "Dükkân kirası: bitir" })).ToBeVisibleAsync();
        await Inspection.OfAsync(visit, "costs-monthly");

        await visit.GoAsync(string.Create(CultureInfo.InvariantCulture, $"/kar?from={before:yyyy-MM-dd}&to={today:yyyy-MM-dd}"));
        var table = page.GetByRole(AriaRole.Region, new() { Name = "Aylık sabit giderlerden sonra ne kaldı?" });
        await Expect(table.GetByText("Dükkân kirası 45.000,50 ₺")).ToBeVisibleAsync();
        await Expect(table.GetByText("ay tam değil")).ToBeVisibleAsync();
        await Inspection.OfAsync(visit, "profit-overheads");
        await visit.GoAsync("/kar");
        await Expect(page.GetByText("bitmiş tam bir ay yok")).ToBeVisibleAsync();

        await visit.GoAsync("/costs?list=expenses");
        await section.GetByRole(AriaRole.Button, new() { Name = "Dükkân kirası: bitir" }).ClickAsync();
        await Expect(page.GetByText("başından itibaren sayılmaz")).ToBeVisibleAsync();
        Assert.Equal(2, await portal.Shop.Truth.CountAsync("monthly_expenses where name = 'Dükkân kirası'"));
    }
}
