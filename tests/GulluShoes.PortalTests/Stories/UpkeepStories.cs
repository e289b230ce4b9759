using GulluShoes.PortalTests.Visiting;
using GulluShoes.StoreTests.Doors;
using Microsoft.Playwright;
using TrendyolSimulator.Orders;

namespace GulluShoes.PortalTests.Stories;

/// <summary>What runs by itself, and what needs a person.</summary>
[Collection(PortalCollection.Name)]
public sealed class UpkeepStories(PortalShop portal)
{
    private const string Compared = "run_reports where function = 'ReconcilePackages' and outcome = 'Ok'";

    [Fact]
    public async Task A_comparison_is_asked_for_and_its_result_arrives_in_the_list()
    {
        await using var visit = await Visit.OpenHurriedAsync(portal, "/runs");
        await Assertions.Expect(visit.Heading("Siparişleri çekme").First).ToBeVisibleAsync();

        var before = await portal.Shop.Truth.CountAsync(Compared);
        await visit.Button("Trendyol ile karşılaştır").ClickAsync();
        await Soon.TrueAsync(async () => await portal.Shop.Truth.CountAsync(Compared) > before, "No comparison came.");
        await visit.PassAsync(10);

        var run = visit.Page.Locator(".run").Filter(new() { Has = visit.Heading("Trendyol ile karşılaştırma") }).First;
        await Assertions.Expect(run).ToContainTextAsync("Tamam");
        await run.GetByText("Ayrıntılar").ClickAsync();
        await Assertions.Expect(run).ToContainTextAsync("Fark yok: iki taraf aynı.");
    }

    [Fact]
    public async Task A_problem_rings_the_bell_and_closes_with_a_button()
    {
        await using var visit = await Visit.OpenHurriedAsync(portal, "/problems");
        var id = portal.Shop.Simulator.World.CreateOrders(new OrderBatch(1)).Single();
        portal.Shop.Simulator.World.SetStatus(id, "LostOnTheMoon");
        await portal.Shop.Truth.BecomesEqualAsync();
        await visit.PassAsync(15);
        var problem = visit.Page.Locator(".problem").Filter(new() { HasText = "LostOnTheMoon" });
        await Assertions.Expect(problem).ToContainTextAsync("Tanınmayan durum");
        var open = await portal.Shop.Truth.CountAsync("problems where closed_at is null");
        await Assertions.Expect(visit.Link($"{open} açık sorun")).ToBeVisibleAsync();

        await problem.GetByRole(AriaRole.Button, new() { Name = "Kapat" }).ClickAsync();

        await Assertions.Expect(problem).ToHaveCountAsync(0);
        Assert.Equal(open - 1, await portal.Shop.Truth.CountAsync("problems where closed_at is null"));
        portal.Shop.Simulator.World.SetStatus(id, Statuses.Delivered);
    }

    [Fact]
    public async Task A_change_is_found_by_its_thing_and_names_who_made_it()
    {
        await portal.Shop.Truth.ScalarAsync<object>("insert into shelves values ('Z-Z-99', now(), 'ayse')");
        await using var visit = await Visit.OpenAsync(portal, "/changes");

        await visit.Field("Barkod, raf, numara").FillAsync("Z-Z-99");

        var change = visit.Page.Locator(".change");
        await Assertions.Expect(change).ToHaveCountAsync(1);
        await Assertions.Expect(change).ToContainTextAsync("Eklendi");
        await Assertions.Expect(change.GetByRole(AriaRole.Heading)).ToHaveTextAsync("raf Z-Z-99");
        await Assertions.Expect(change).ToContainTextAsync("ayse");
        await Assertions.Expect(visit.Link("Excel indir")).ToHaveAttributeAsync("href", "/api/changes/sheet?thing=Z-Z-99");

        await visit.Field("Kullanıcı adı").FillAsync("kimse");
        await Assertions.Expect(visit.Heading("Bu aramaya uyan değişiklik yok")).ToBeVisibleAsync();
        await visit.Button("Aramayı temizle").ClickAsync();
        await Assertions.Expect(change.First).ToBeVisibleAsync();
    }
}
