using GulluShoes.PortalTests.Visiting;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Stories;

/// <summary>Looking a product up, and reading the catalogue again.</summary>
[Collection(PortalCollection.Name)]
public sealed class ProductStories(PortalShop portal)
{
    [Fact]
    public async Task A_typed_model_stands_first_with_all_its_sizes_and_back_returns_to_the_whole_list()
    {
        var variant = portal.Shop.Simulator.World.Shop.Variants[^1];
        await using var visit = await Visit.OpenAsync(portal, "/products");
        var rows = visit.Page.Locator(".product-row");
        await Assertions.Expect(rows.First).ToBeVisibleAsync();

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Satışta" }).ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync($"{visit.Address}products?show=onSale");
        await visit.Page.GetByLabel("Ürünlerde ara").FillAsync($"{variant.Model} {variant.Colour}");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("q="));
        await Assertions.Expect(rows.First.GetByRole(AriaRole.Heading)).ToContainTextAsync(variant.Model);
        await Assertions.Expect(rows.First.GetByRole(AriaRole.Heading)).ToContainTextAsync(variant.Colour);
        var sizes = portal.Shop.Simulator.World.Shop.Variants.Count(one => one.Model == variant.Model && one.Colour == variant.Colour);
        await Assertions.Expect(rows.First.Locator(".product-size")).ToHaveCountAsync(sizes);

        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync($"{visit.Address}products");
    }

    [Fact]
    public async Task A_wish_to_read_the_catalogue_claims_success_only_when_it_was_read()
    {
        await using var visit = await Visit.OpenAsync(portal, "/products");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Trendyol’dan şimdi oku" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByText("Ürünler okundu")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }
}
