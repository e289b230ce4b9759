using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GulluShoes.PortalTests.Stories.Catalog;

/// <summary>Whoever keeps the books enters what is missing by the keyboard, and looks at models, rates and expenses.</summary>
[Collection(PortalCollection.Name)]
public sealed class CostStories(PortalShop portal)
{
    [Fact]
    public async Task Missing_costs_are_typed_one_after_the_other_and_a_model_shows_what_was_said()
    {
        await using var visit = await Visit.OpenAsync(portal, "/costs");
        var page = visit.Page;
        var fields = page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { NameRegex = new("bir çiftin maliyeti") });
        await fields.Nth(2).WaitForAsync();
        await Inspection.OfAsync(visit, "costs");
        var first = (await fields.First.GetAttributeAsync("aria-label"))!;
        var model = first[..first.IndexOf(':', StringComparison.Ordinal)];
        var second = (await fields.Nth(1).GetAttributeAsync("aria-label"))!;

        await fields.First.FillAsync("8,5025");
        await Expect(page.GetByText("= 8,5025 $")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByLabel(second)).ToBeFocusedAsync();
        await Expect(page.GetByLabel(first)).ToHaveCountAsync(0);
        Assert.Equal("8.5025 USD gullu", await portal.Shop.Truth.ScalarAsync<string>($"select trim_scale(amount) || ' ' || currency || ' ' || made_by from product_costs where model = '{model}'"));
        Assert.Equal(0, await portal.Shop.Truth.CountAsync($"order_lines l join variants v using (barcode) join packages p using (package_id) where v.model = '{model}' and p.stage <> 'Cancelled' and not exists (select from line_costs k where k.line_id = l.line_id and k.package_id = l.package_id)"));

        await visit.GoAsync($"/costs?list=models&q={Uri.EscapeDataString(model)}");
        await Expect(page.GetByText("8,5025 $").First).ToBeVisibleAsync();
        await Inspection.OfAsync(visit, "costs-models");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"{model}: maliyet geçmişi", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).GetByText("geçerli", new LocatorGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        await Inspection.OfAsync(visit, "costs-model");
        await page.Keyboard.PressAsync("Escape");

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Kur", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Gün gün kurlar" })).ToBeVisibleAsync();
        await Inspection.OfAsync(visit, "costs-rates");

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Giderler" }).ClickAsync();
        await page.Locator(".expense-form select").SelectOptionAsync("cargo");
        await page.GetByLabel("Kargo firması").FillAsync("Trendyol Express");
        await page.GetByLabel("En çok desi").FillAsync("2");
        await page.GetByLabel("Tutar ₺").FillAsync("74,50");
        await page.Locator("form").Filter(new LocatorFilterOptions { HasText = "Yeni gider" }).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Kaydet" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Kargo · Trendyol Express · 2 desiye kadar" }).First).ToBeVisibleAsync();
        await visit.GoAsync("/costs?list=expenses");
        await Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Kargo · Trendyol Express · 2 desiye kadar: bitir" })).ToBeVisibleAsync();
        await Inspection.OfAsync(visit, "costs-expenses");
    }
}
