using System.Globalization;
using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using Microsoft.Playwright;
using TrendyolSimulator.Orders;

namespace GulluShoes.PortalTests.Stories;

/// <summary>What Trendyol is told about a package, as people see and decide it.</summary>
[Collection(PortalCollection.Name)]
public sealed class CommandStories(PortalShop portal)
{
    [Fact]
    public async Task A_command_that_was_refused_says_why_and_is_tried_again_by_a_button()
    {
        var id = await ArrivedAsync(lines: 1);
        portal.Shop.Simulator.World.SetQuirks(quirks => quirks with { ExpressQuotaFull = true });
        (await portal.Shop.Visitor.PostAsync($"api/orders/{id}/commands", new { kind = "cargoProvider", cargoProvider = "TEXMP" })).EnsureSuccessStatusCode();
        await using var visit = await Visit.OpenAsync(portal, $"/orders/{id}");
        var told = visit.Page.Locator(".told > li");

        await Assertions.Expect(told).ToContainTextAsync("Kabul edilmedi");
        await Assertions.Expect(told).ToContainTextAsync("kotası dolu");
        portal.Shop.Simulator.World.SetQuirks(quirks => quirks with { ExpressQuotaFull = false });
        await told.GetByRole(AriaRole.Button, new() { Name = "Yeniden dene" }).ClickAsync();

        await Assertions.Expect(told).ToContainTextAsync("Yapıldı");
        await Assertions.Expect(told).ToContainTextAsync("2 deneme");
        await Assertions.Expect(told.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Units_that_cannot_be_supplied_are_told_after_a_second_yes_and_the_rest_is_found_from_the_old_package()
    {
        var id = await ArrivedAsync(lines: 2);
        await using var visit = await Visit.OpenAsync(portal, $"/orders/{id}");
        await visit.Button("Askıya al").ClickAsync();
        await visit.Text("Yalnız bazı ürünler").ClickAsync();
        await visit.Page.Locator(".units > li").First.GetByRole(AriaRole.Button).Last.ClickAsync();
        await visit.Page.Locator(".hold-reasons button").First.ClickAsync();
        await Assertions.Expect(visit.Button("Sıraya geri koy")).ToBeVisibleAsync();

        await visit.GoAsync($"/hold?q={id}");
        var row = visit.Page.Locator(".held");
        await Assertions.Expect(row).ToContainTextAsync("×1");
        await row.GetByRole(AriaRole.Button, new() { Name = "Tedarik edilemedi" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".units output").First).ToHaveTextAsync("1 / 1");
        await visit.Button("Devam").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Trendyol ceza kesebilir");
        Assert.Equal(0, await portal.Shop.Truth.CountAsync($"trendyol_commands where package_id = {id}"));
        Assert.Empty(await Axe.SeriousAsync(visit.Page, colours: true));
        Assert.Empty(await Axe.SeriousAsync(visit.Page, colours: false));
        await visit.Button("Evet, Trendyol’a bildir").ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync("Trendyol’a bildirildi");

        // The page may still ask for the label of a package that Trendyol has just replaced.
        visit.Expects($"409 (Conflict) at {new Uri(visit.Address, $"api/labels/{id}")}");
        // Both sides are equal before the command has left, too: the other package is there only afterwards.
        await visit.GoAsync($"/orders/{id}");
        await Assertions.Expect(visit.Page.Locator(".told > li")).ToContainTextAsync("Yapıldı");
        await portal.Shop.Truth.BecomesEqualAsync();
        var replacement = await portal.Shop.Truth.ScalarAsync<long>($"select package_id from orders where origin_package_ids @> array[{id}::bigint]");
        Assert.NotEqual(0, replacement);
        await visit.GoAsync($"/orders/{id}");
        var relative = visit.Page.Locator(".relatives > li", new() { HasText = "Bunun yerine açıldı" });
        await relative.GetByRole(AriaRole.Link).ClickAsync();
        await visit.Page.WaitForURLAsync($"**/orders/{replacement}");
        await Assertions.Expect(visit.Page.Locator(".line")).ToHaveCountAsync(1);
    }

    /// <summary>A new package with so many lines of one pair each, known to the shop.</summary>
    private async Task<string> ArrivedAsync(int lines)
    {
        var world = portal.Shop.Simulator.World;
        while (true)
        {
            var id = world.CreateOrders(new OrderBatch(1) { MaxLines = lines, Lives = false })[0];
            await portal.Shop.Truth.BecomesEqualAsync();
            var text = id.ToString(CultureInfo.InvariantCulture);
            if (await portal.Shop.Truth.CountAsync($"order_lines where package_id = {text} and quantity = 1") == lines)
            {
                return text;
            }
        }
    }
}
