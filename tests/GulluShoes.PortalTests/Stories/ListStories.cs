using GulluShoes.PortalTests.Visiting;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Stories;

/// <summary>Walking through the list by wheel and by key.</summary>
[Collection(PortalCollection.Name)]
public sealed class ListStories(PortalShop portal)
{
    [Fact]
    public async Task The_list_goes_on_to_its_end_and_back_returns_to_the_same_place()
    {
        var all = await portal.CountAsync("Delivered");
        Assert.InRange(all, 101, 1000);
        await using var visit = await Visit.OpenAsync(portal, "/orders?stage=delivered");

        // A hand on the End key of a slow tablet meets a new end in the same frame in which it comes.
        await visit.SlowDownAsync(times: 6);
        await visit.Page.WaitForFunctionAsync(
            "() => { window.scrollTo(0, document.body.scrollHeight); return document.querySelector('.list-end') !== null; }",
            null,
            new() { PollingInterval = 16 });
        await visit.SlowDownAsync(times: 1);
        await Assertions.Expect(visit.Page.Locator(".list-end")).ToHaveTextAsync($"Listenin sonu · {all} kayıt");

        var row = visit.Page.Locator("[data-package]").Nth(-3);
        var id = long.Parse((await row.GetAttributeAsync("data-package"))!, System.Globalization.CultureInfo.InvariantCulture);
        await row.ScrollIntoViewIfNeededAsync();
        var place = (await row.BoundingBoxAsync())!.Y;
        await row.GetByRole(AriaRole.Heading).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync($"{visit.Address}orders/{id}");
        await visit.SettledAsync();

        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Row(id)).ToBeInViewportAsync();
        Assert.InRange((await visit.Row(id).BoundingBoxAsync())!.Y, place - 4, place + 4);
    }

    [Fact]
    public async Task A_stage_is_an_address_that_back_returns_from()
    {
        await using var visit = await Visit.OpenAsync(portal, "/orders");

        await visit.Page.GetByRole(AriaRole.Link).Filter(new() { HasText = "Kargoda" }).First.ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync($"{visit.Address}orders?stage=shipped");
        await visit.Page.GoBackAsync();

        await Assertions.Expect(visit.Page).ToHaveURLAsync($"{visit.Address}orders");
        await Assertions.Expect(visit.Page.Locator(".stage-current")).ToContainTextAsync("Yeni");
    }

    [Fact]
    public async Task Keys_walk_select_open_and_help()
    {
        await using var visit = await Visit.OpenAsync(portal, "/orders?stage=shipped");
        var keyboard = visit.Page.Keyboard;

        await keyboard.PressAsync("j");
        await Assertions.Expect(LinkOf(visit, 0)).ToBeFocusedAsync();
        await keyboard.PressAsync("j");
        await Assertions.Expect(LinkOf(visit, 1)).ToBeFocusedAsync();
        await keyboard.PressAsync("k");
        await Assertions.Expect(LinkOf(visit, 0)).ToBeFocusedAsync();

        await keyboard.PressAsync("x");
        await Assertions.Expect(visit.Page.GetByLabel("Seçilen siparişler")).ToContainTextAsync("1 seçili");
        await keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.GetByLabel("Seçilen siparişler")).ToHaveCountAsync(0);

        await keyboard.PressAsync("?");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Klavye kısayolları" })).ToBeVisibleAsync();
        await keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        var id = await visit.Page.Locator("[data-package]").First.GetAttributeAsync("data-package");
        await LinkOf(visit, 0).FocusAsync();
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync($"{visit.Address}orders/{id}");
    }

    private static ILocator LinkOf(Visit visit, int row) =>
        visit.Page.Locator("[data-package]").Nth(row).GetByRole(AriaRole.Heading).GetByRole(AriaRole.Link);
}
