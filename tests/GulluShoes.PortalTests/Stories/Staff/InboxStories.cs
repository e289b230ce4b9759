using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Upkeep;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Stories.Staff;

/// <summary>What needs a person, and what people do with it.</summary>
[Collection(PortalCollection.Name)]
public sealed class InboxStories(PortalShop portal)
{
    [Fact]
    public async Task Problems_are_chosen_with_the_keyboard_taken_explained_and_closed_with_a_reason()
    {
        foreach (var subject in new[] { "Durum-A", "Durum-B", "Durum-C" })
        {
            await portal.Shop.Get<Problems>().ReportAsync(ProblemCause.UnknownStatus, subject, "status", CancellationToken.None);
        }

        await using var visit = await Visit.OpenHurriedAsync(portal, "/problems?cause=unknownStatus");
        var rows = visit.Page.Locator(".problem").Filter(new() { HasText = "Durum-" });
        await Assertions.Expect(rows).ToHaveCountAsync(3);
        var first = rows.First.GetByRole(AriaRole.Link, new() { Name = "Tanınmayan durum" });

        await first.FocusAsync();
        await visit.Page.Keyboard.PressAsync("x");
        await visit.PassAsync(1);
        await visit.Page.Keyboard.PressAsync("j");
        await visit.PassAsync(1);
        await visit.Page.Keyboard.PressAsync("x");
        await visit.PassAsync(1);
        var bar = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Seçilen sorunlar" });
        await Assertions.Expect(bar).ToContainTextAsync("2 sorun seçili");
        await Inspection.OfAsync(visit, "problems-chosen");
        await bar.GetByRole(AriaRole.Button, new() { Name = "Üstlen" }).ClickAsync();
        await Assertions.Expect(visit.Text("2 sorunu üstlendiniz.")).ToBeVisibleAsync();
        await Assertions.Expect(rows.First).ToContainTextAsync("Güllü bakıyor");
        await Assertions.Expect(rows.Last).ToContainTextAsync("Sahipsiz");

        await visit.Field("Sahibi").SelectOptionAsync("me");
        await Assertions.Expect(visit.Page).ToHaveURLAsync($"{visit.Address}problems?cause=unknownStatus&owner=me");
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await first.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        var drawer = visit.Page.GetByRole(AriaRole.Dialog).First;
        await Assertions.Expect(drawer).ToContainTextAsync("Bu ne demek?");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Not yaz…" }).ClickAsync();
        await visit.Field("Not").FillAsync("Trendyol’a soruldu");
        await visit.Button("Notu kaydet").ClickAsync();
        await Assertions.Expect(drawer).ToContainTextAsync("“Trendyol’a soruldu”");
        await Inspection.OfAsync(visit, "problem-story");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(first).ToBeFocusedAsync();
        await Assertions.Expect(rows.First).ToContainTextAsync("1 not");

        await visit.Button("Süzgeçleri kaldır").ClickAsync();
        await rows.First.GetByRole(AriaRole.Checkbox).CheckAsync();
        await rows.Nth(1).GetByRole(AriaRole.Checkbox).CheckAsync();
        await portal.Shop.Get<Problems>().HealAsync(ProblemCause.UnknownStatus, ["Durum-B"], CancellationToken.None);
        await bar.GetByRole(AriaRole.Button, new() { Name = "Kapat…" }).ClickAsync();
        var yes = visit.Page.Locator(".deed-form").GetByRole(AriaRole.Button, new() { Name = "Kapat", Exact = true });
        await Assertions.Expect(yes).ToHaveAttributeAsync("aria-disabled", "true");
        await visit.Field("Neden kapatılıyor?").FillAsync("Trendyol açıkladı");
        await yes.ClickAsync();
        var result = visit.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(result).ToContainTextAsync("Durum-BBu arada kapanmış");
        await Assertions.Expect(result).ToContainTextAsync("Durum-AYapıldı");
        await Inspection.OfAsync(visit, "problems-result");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(rows).ToHaveCountAsync(1);

        await visit.Field("Durum").SelectOptionAsync("closed");
        await Assertions.Expect(rows.Filter(new() { HasText = "Durum-A" })).ToContainTextAsync("gullu kapattı");
        await portal.Shop.Get<Problems>().HealAsync(ProblemCause.UnknownStatus, ["Durum-C"], CancellationToken.None);
    }
}
