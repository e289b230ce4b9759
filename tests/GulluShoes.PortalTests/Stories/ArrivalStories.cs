using System.Globalization;
using GulluShoes.PortalTests.Visiting;
using Microsoft.Playwright;
using TrendyolSimulator.Orders;

namespace GulluShoes.PortalTests.Stories;

/// <summary>What reaches the screen by itself.</summary>
[Collection(PortalCollection.Name)]
public sealed class ArrivalStories(PortalShop portal)
{
    // The list is read anew at this pace.
    private const int RefreshSeconds = 15;

    private static readonly (string Stage, string Word)[] Stages =
        [("Created", "Yeni"), ("Picking", "Hazırlanıyor"), ("Shipped", "Kargoda"), ("Delivered", "Teslim edildi"), ("Cancelled", "İptal")];

    [Fact]
    public async Task An_order_appears_by_itself_and_leaves_when_it_ships()
    {
        await using var visit = await Visit.OpenHurriedAsync(portal, "/orders");
        await visit.Page.EvaluateAsync("() => { window.neverReloaded = true; }");
        var (created, shipped) = (await portal.CountAsync("Created"), await portal.CountAsync("Shipped"));

        var id = portal.Shop.Simulator.World.CreateOrders(new OrderBatch(1)).Single();
        await portal.Shop.Truth.BecomesEqualAsync();
        await visit.PassAsync(RefreshSeconds);
        await Assertions.Expect(visit.Row(id)).ToBeVisibleAsync();
        await ExpectCountAsync(visit, "Yeni", created + 1);

        portal.Shop.Simulator.World.SetStatus(id, Statuses.Shipped);
        await portal.Shop.Truth.BecomesEqualAsync();
        await visit.PassAsync(RefreshSeconds);
        await Assertions.Expect(visit.Row(id)).ToHaveCountAsync(0);
        await ExpectCountAsync(visit, "Yeni", created);
        await ExpectCountAsync(visit, "Kargoda", shipped + 1);
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => window.neverReloaded"));
    }

    [Fact]
    public async Task Each_tab_counts_what_its_table_holds()
    {
        await using var visit = await Visit.OpenAsync(portal, "/orders");

        foreach (var (stage, word) in Stages)
        {
            await ExpectCountAsync(visit, word, await portal.CountAsync(stage));
        }
    }

    [Fact]
    public async Task A_wish_for_orders_now_is_confirmed_only_when_they_were_fetched()
    {
        await using var visit = await Visit.OpenAsync(portal, "/orders");

        await visit.Button("Siparişleri şimdi çek").ClickAsync();

        await Assertions.Expect(visit.Text("Siparişler çekildi")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Button("Siparişleri şimdi çek")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Offline_says_how_old_the_orders_are_and_recovers_alone()
    {
        await using var visit = await Visit.OpenHurriedAsync(portal, "/orders?stage=shipped");
        visit.Expects("ERR_INTERNET_DISCONNECTED");
        var shown = visit.Page.Locator("[data-package]");
        var before = await shown.CountAsync();

        await visit.SetOfflineAsync(true);
        await visit.PassAsync(RefreshSeconds);
        var banner = visit.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Sunucuya ulaşılamıyor" });
        await Assertions.Expect(banner).ToContainTextAsync(DateTimeOffset.UtcNow.AddHours(3).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture));
        await Assertions.Expect(visit.Page.GetByText("çevrimdışı", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(shown).ToHaveCountAsync(before);

        await visit.SetOfflineAsync(false);
        await visit.PassAsync(RefreshSeconds);
        await Assertions.Expect(banner).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.GetByText("canlı", new() { Exact = true })).ToBeVisibleAsync();
    }

    private static Task ExpectCountAsync(Visit visit, string word, long count) =>
        Assertions.Expect(visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Sipariş aşamaları" }).GetByRole(AriaRole.Link).Filter(new() { HasText = word }))
            .ToHaveTextAsync($"{word}{count.ToString("N0", CultureInfo.GetCultureInfo("tr-TR"))}");
}
