using System.Text.RegularExpressions;
using GulluShoes.PortalTests.Visiting;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Stories;

/// <summary>Finding a package by whatever is at hand: a number, a name, a scanner.</summary>
[Collection(PortalCollection.Name)]
public sealed class SearchStories(PortalShop portal)
{
    [Theory]
    [InlineData("order_number")]
    [InlineData("tracking_number")]
    [InlineData("barcode")]
    [InlineData("model")]
    public async Task Typing_a_code_finds_its_package_and_the_address_can_be_shared(string what)
    {
        var (id, code) = await portal.SomeShippedAsync(what);
        await using var visit = await Visit.OpenAsync(portal, "/orders?stage=shipped");

        await visit.Field("Siparişlerde ara").PressSequentiallyAsync(code);

        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex($"stage=shipped&q={Regex.Escape(Uri.EscapeDataString(code))}", RegexOptions.IgnoreCase));
        await Assertions.Expect(visit.Row(id)).ToBeVisibleAsync();
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Row(id)).ToBeVisibleAsync();
        await Assertions.Expect(visit.Field("Siparişlerde ara")).ToHaveValueAsync(code);
    }

    [Fact]
    public async Task A_customers_name_finds_the_package_and_never_stands_in_the_address()
    {
        var (id, name) = await portal.SomeShippedAsync("customer_name");
        await using var visit = await Visit.OpenAsync(portal, "/orders?stage=shipped");
        var all = await visit.Page.Locator("[data-package]").CountAsync();

        await visit.Field("Siparişlerde ara").PressSequentiallyAsync(name);

        await Assertions.Expect(visit.Page.Locator("[data-package]")).Not.ToHaveCountAsync(all);
        await Assertions.Expect(visit.Row(id)).ToBeVisibleAsync();
        Assert.EndsWith("/orders?stage=shipped", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slash_leads_to_the_search_of_every_page_and_Enter_opens_what_was_found()
    {
        var (id, number) = await portal.SomeShippedAsync("tracking_number");
        await using var visit = await Visit.OpenAsync(portal, "/runs");

        await visit.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(visit.Field("Her yerde ara")).ToBeFocusedAsync();
        await visit.Field("Her yerde ara").FillAsync(number);
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page).ToHaveURLAsync($"{visit.Address}orders/{id}");
    }

    [Theory]
    [InlineData("tracking_number", "/runs")]
    [InlineData("order_number", "/problems")]
    [InlineData("package_id", "/orders")]
    public async Task A_scan_on_any_page_opens_the_package(string what, string page)
    {
        var (id, code) = await portal.SomeShippedAsync(what);
        await using var visit = await Visit.OpenAsync(portal, page);
        await visit.Button("Hesap").FocusAsync();

        await visit.ScanAsync(code);

        await Assertions.Expect(visit.Page).ToHaveURLAsync($"{visit.Address}orders/{id}");
        await Assertions.Expect(visit.Page.Locator(".menu-panel")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_labels_QR_code_opens_its_package()
    {
        var (id, _) = await portal.SomeShippedAsync("order_number");
        await using var visit = await Visit.OpenAsync(portal, "/orders");

        await visit.ScanAsync($"https://portal.example/orders/{id}");

        await Assertions.Expect(visit.Page).ToHaveURLAsync($"{visit.Address}orders/{id}");
    }

    [Fact]
    public async Task A_code_that_nothing_has_is_named_and_the_page_stays()
    {
        await using var visit = await Visit.OpenAsync(portal, "/runs");

        await visit.ScanAsync("0000000000");

        await Assertions.Expect(visit.Text("“0000000000” hiçbir pakette bulunamadı.")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync($"{visit.Address}runs");
    }
}
