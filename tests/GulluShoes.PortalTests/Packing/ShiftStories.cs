using GulluShoes.PortalTests.Visiting;
using GulluShoes.StoreTests.Doors;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Packing;

/// <summary>A whole shift of somebody whose only tools are a keyboard and a scanner that plays one.</summary>
[Collection(StationCollection.Name)]
public sealed class ShiftStories(StationShop shop)
{
    private const int MostSteps = 60;

    [Fact]
    public async Task A_shift_from_the_sign_in_to_the_hand_over_touches_no_mouse()
    {
        await shop.OrderAsync(4, maxLines: 1);
        await using var visit = await Visit.StrangerAsync(shop);
        visit.Expects("/api/session");
        await visit.Page.AddInitScriptAsync("window.print = () => {}; addEventListener('pointerdown', () => sessionStorage.setItem('pointer', 'used'), true)");

        await visit.GoAsync("/");
        await visit.Page.Keyboard.TypeAsync(ShopWish.UserName);
        await ToAsync(visit, "Parola");
        await visit.Page.Keyboard.TypeAsync(ShopWish.Password);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("#content")).ToBeVisibleAsync();

        await ToAsync(visit, "Sipariş Hazırla");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Field("İstasyon adı")).ToBeFocusedAsync();
        // As a hand types: keys that come faster are a scanner's.
        await visit.Page.Keyboard.TypeAsync("Masa T", new() { Delay = 120 });
        await visit.Page.Keyboard.PressAsync("Enter");
        var packed = await PackAsync(new StationVisit(visit, shop, "Masa T"));
        await HandOverAsync(visit, packed);

        Assert.Null(await visit.Page.EvaluateAsync<string?>("() => sessionStorage.getItem('pointer')"));
    }

    /// <summary>One package is put aside, one skipped, and two are packed: by a key, and by a command on paper.</summary>
    private async Task<long> PackAsync(StationVisit table)
    {
        var held = await table.ShownAsync();
        await table.PressAsync("h");
        await table.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await table.PressAsync("2");
        var skipped = await table.ShownAsync(held);
        await table.PressAsync("s");
        var first = await table.ShownAsync(skipped);
        await table.ScanAllAsync(first);
        await table.PressAsync("Enter");
        var second = await table.ShownAsync(first);
        await table.ScanAllAsync(second);
        await table.Visit.ScanAsync("KOMUT-ONAYLA");
        await table.PackedAsync(second);
        await table.PackedAsync(first);
        // While a box is still being closed, Enter belongs to it.
        await table.ShownAsync(second);
        Assert.Equal(1, await shop.Shop.Truth.CountAsync($"orders where package_id = {held} and hold_reason = 'Defective'"));
        Assert.Equal(4, new[] { held, skipped, first, second }.Distinct().Count());
        Assert.Equal(0, await shop.Shop.Truth.CountAsync($"orders where package_id in ({held}, {skipped}) and packed_at is not null"));
        return second;
    }

    private async Task HandOverAsync(Visit visit, long packageId)
    {
        var carrier = await shop.Shop.Truth.ScalarAsync<string>($"select carrier from orders where package_id = {packageId}");
        await ToAsync(visit, "Siparişler");
        await visit.Page.Keyboard.PressAsync("Enter");
        await ToAsync(visit, "Kargo Teslim");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Heading(carrier!).First.WaitForAsync();
        await ToAsync(visit, "Teslime başla", within: $".pile:has(h2:text-is('{carrier}'))");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".band")).ToContainTextAsync("Koliyi okutun");
        await visit.ScanAsync((await shop.Shop.Truth.ScalarAsync<string>($"select tracking_number from orders where package_id = {packageId}"))!);
        await Assertions.Expect(visit.Page.Locator(".band")).ToContainTextAsync("teslim edildi (1. koli)");

        await ToAsync(visit, "Teslimi kapat");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await ToAsync(visit, "Teslimi kapat", within: "dialog");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByText("Artık değişmez")).ToBeVisibleAsync();
        Assert.Equal(1, await shop.Shop.Truth.CountAsync($"handovers h join handover_parcels p on p.handover_id = h.id where p.package_id = {packageId} and h.closed_at is not null"));
    }

    /// <summary>Walks with Tab until what is called so has the focus.</summary>
    private static async Task ToAsync(Visit visit, string name, string within = "body")
    {
        for (var step = 0; step < MostSteps; step++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var isThere = await visit.Page.Locator(within).First.EvaluateAsync<bool>(
                """
                (place, name) => {
                  const at = document.activeElement;
                  const called = [at.getAttribute('aria-label'), at.labels?.[0]?.textContent, at.textContent].find((text) => text?.trim());
                  return place.contains(at) && called?.trim() === name;
                }
                """,
                name);
            if (isThere)
            {
                return;
            }
        }

        Assert.Fail($"'{name}' is not reached by Tab.");
    }
}
