using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using GulluShoes.StoreTests.Doors;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Stories.Money;

/// <summary>The owner looks at what was earned, opens it down to the rows that make it, and sees what is not known.</summary>
[Collection(PortalCollection.Name)]
public sealed class ProfitStories(PortalShop portal)
{
    [Fact]
    public async Task A_month_is_opened_down_to_a_line_and_its_rows_and_laid_beside_the_one_before()
    {
        await Soon.TrueAsync(
            async () => await portal.Shop.Truth.CountAsync("line_profits") > 0 && await portal.Shop.Truth.CountAsync("profit_marks") == 0, "Nothing was reckoned.");
        // Costs that are said here would be missed by those who look for missing ones: the figures are set past the shop.
        await portal.Shop.Truth.ScalarAsync<object>(
            """
            update line_profits set cost = -round(revenue * 0.42, 2), labour = -12, packaging = -10, cargo = -84.9, commission = -round(revenue * 0.215, 2), missing = case when package_id % 9 = 0 then 1 else 0 end,
                estimated = case when package_id % 3 = 0 then 10 else 0 end
            where stage <> 'Cancelled'
            """);
        await using var visit = await Visit.OpenAsync(portal, "/kar?from=2026-01-01");
        var page = visit.Page;
        await Assertions.Expect(page.Locator(".profit-steps li")).ToHaveCountAsync(8);
        await Assertions.Expect(page.GetByText("tanesinde maliyet eksik")).ToBeVisibleAsync();
        await page.GetByLabel("Önceki dönemle karşılaştır").CheckAsync();
        await Assertions.Expect(page.GetByText("Önceki dönemde kârı bilinen satış yok")).ToBeVisibleAsync();
        await Inspection.OfAsync(visit, "profit");

        await page.GetByRole(AriaRole.Button, new() { Name = "Model", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".refreshing")).ToHaveCountAsync(0);
        foreach (var by in new[] { "Renk", "Beden", "Sipariş", "Satır" })
        {
            await Assertions.Expect(page.Locator(".profit-open").First).ToBeVisibleAsync();
            await page.Locator(".profit-open").First.ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = by, Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");
            await Assertions.Expect(page.Locator(".refreshing")).ToHaveCountAsync(0);
        }

        await page.Locator(".profit-open").First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Bu kâr nereden geliyor?" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Kargo faturaları")).ToBeVisibleAsync();
        await Inspection.OfAsync(visit, "profit-proof");
    }
}
