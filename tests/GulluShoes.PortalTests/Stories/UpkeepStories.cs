using System.Text.RegularExpressions;
using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Upkeep;
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
    public async Task The_machine_room_is_live_and_leads_to_what_needs_a_person()
    {
        await using var visit = await Visit.OpenHurriedAsync(portal, "/system");
        var fetch = visit.Page.GetByRole(AriaRole.Row, new() { NameRegex = new("^Siparişleri çekme ") });
        await Assertions.Expect(fetch).ToContainTextAsync("Tamam");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Row, new() { NameRegex = new("^Stok defterini denetleme ") })).ToContainTextAsync("Kapalı");
        var concern = visit.Page.Locator(".concern").Filter(new() { HasText = "Bozulmuş kayıt" });
        await Assertions.Expect(concern).ToHaveCountAsync(0);

        await portal.Shop.Get<Problems>().ReportAsync(ProblemCause.AuditBroken, "machine-room", null, CancellationToken.None);
        await visit.PassAsync(10);

        await Assertions.Expect(concern).ToContainTextAsync("1 sorun, en eskisi");
        await Inspection.OfAsync(visit, "system-concern");
        await concern.GetByRole(AriaRole.Link, new() { Name = "Sorunları aç" }).ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync($"{visit.Address}problems");
        await Assertions.Expect(visit.Page.Locator(".problem").Filter(new() { HasText = "machine-room" })).ToBeVisibleAsync();
        await portal.Shop.Get<Problems>().HealAsync(ProblemCause.AuditBroken, ["machine-room"], CancellationToken.None);
    }

    [Fact]
    public async Task A_problem_closes_with_a_button()
    {
        await using var visit = await Visit.OpenHurriedAsync(portal, "/problems");
        var id = portal.Shop.Simulator.World.CreateOrders(new OrderBatch(1)).Single();
        portal.Shop.Simulator.World.SetStatus(id, "LostOnTheMoon");
        await portal.Shop.Truth.BecomesEqualAsync();
        await visit.PassAsync(15);
        var problem = visit.Page.Locator(".problem").Filter(new() { HasText = "LostOnTheMoon" });
        await Assertions.Expect(problem).ToContainTextAsync("Tanınmayan durum");
        var open = await portal.Shop.Truth.CountAsync("problems where closed_at is null");

        await problem.GetByRole(AriaRole.Link, new() { Name = "Tanınmayan durum" }).ClickAsync();
        await visit.Button("Kapat…").ClickAsync();
        await visit.Field("Neden kapatılıyor?").FillAsync("Trendyol'a soruldu");
        await visit.Page.Locator(".deed-form").GetByRole(AriaRole.Button, new() { Name = "Kapat", Exact = true }).ClickAsync();

        await Assertions.Expect(problem).ToHaveCountAsync(0);
        Assert.Equal(open - 1, await portal.Shop.Truth.CountAsync("problems where closed_at is null"));
        portal.Shop.Simulator.World.SetStatus(id, Statuses.Delivered);
    }

    [Fact]
    public async Task An_alarm_rings_the_bell_until_somebody_has_looked_and_only_for_the_kinds_they_want()
    {
        await portal.Shop.Truth.ScalarAsync<object>("delete from alarm_reads");
        await portal.Shop.Get<Problems>().ReportAsync(ProblemCause.BackupFailed, "BackUp", null, CancellationToken.None);
        await using var visit = await Visit.OpenHurriedAsync(portal, "/profile");
        visit.Expects("/api/alarms/wish");
        var bell = visit.Page.Locator(".top-bar").GetByRole(AriaRole.Button, new() { NameRegex = new("yeni bildirim", RegexOptions.IgnoreCase) });
        await Assertions.Expect(bell).Not.ToHaveAccessibleNameAsync("Yeni bildirim yok");

        await bell.ClickAsync();
        var alarm = visit.Page.Locator(".alarm").Filter(new() { HasText = "Yedek alınamadı" }).First;
        await Assertions.Expect(alarm).ToContainTextAsync("Sürüyor");
        await Assertions.Expect(alarm).ToContainTextAsync("Yeni");
        await Inspection.OfAsync(visit, "bell");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(bell).ToHaveAccessibleNameAsync("Yeni bildirim yok");

        var kind = visit.Page.GetByLabel("Zil: Yedek alınamadı");
        await kind.UncheckAsync();
        await visit.Page.GetByLabel("E-posta adresi").FillAsync("ayse");
        await visit.Button("Kaydet").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#alarm-error")).ToContainTextAsync("geçerli bir e-posta adresi yazın");
        await visit.Page.GetByLabel("E-posta adresi").FillAsync("ayse@ornek.com");
        await visit.Button("Kaydet").ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Bildirim ayarlarınız kaydedildi.")).ToBeVisibleAsync();
        await Inspection.OfAsync(visit, "profile-alarms");

        await bell.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".alarm").Filter(new() { HasText = "Yedek alınamadı" })).ToHaveCountAsync(0);
        await portal.Shop.Get<Problems>().HealAsync(ProblemCause.BackupFailed, ["BackUp"], CancellationToken.None);
        await portal.Shop.Truth.ScalarAsync<object>("delete from alarm_wishes");
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
