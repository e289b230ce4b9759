using GulluShoes.PortalTests.Visiting;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Stories;

/// <summary>What a device remembers of a person's taste: colours and columns, and nothing else.</summary>
[Collection(PortalCollection.Name)]
public sealed class DeviceStories(PortalShop portal)
{
    [Fact]
    public async Task A_hidden_column_stays_hidden_and_comes_back()
    {
        await using var visit = await Visit.OpenAsync(portal, "/orders");
        var money = visit.Page.GetByText("₺").First;
        await Assertions.Expect(money).ToBeVisibleAsync();

        await ToggleAsync(visit);
        await Assertions.Expect(money).ToBeHiddenAsync();
        await visit.Page.ReloadAsync();
        await visit.SettledAsync();
        await Assertions.Expect(money).ToBeHiddenAsync();

        await ToggleAsync(visit);
        await Assertions.Expect(money).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_chosen_theme_wins_over_the_device_and_automatic_gives_it_back()
    {
        await using var visit = await Visit.OpenAsync(portal, "/problems");
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        await visit.Button("Hesap").ClickAsync();

        await visit.Button("Koyu").ClickAsync();
        Assert.Equal("rgb(19, 19, 21)", await CanvasAsync(visit));
        await visit.Page.ReloadAsync();
        await visit.SettledAsync();
        Assert.Equal("rgb(19, 19, 21)", await CanvasAsync(visit));

        await visit.Button("Hesap").ClickAsync();
        await visit.Button("Otomatik").ClickAsync();
        Assert.Equal("rgb(244, 244, 242)", await CanvasAsync(visit));
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("() => localStorage.length"));
    }

    private static async Task ToggleAsync(Visit visit)
    {
        await visit.Button("Sütunlar").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = "Tutar", Exact = true }).ClickAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
    }

    private static Task<string> CanvasAsync(Visit visit) => visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
}
