using GulluShoes.PortalTests.Visiting;
using GulluShoes.StoreTests.Doors;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Stories;

[Collection(PortalCollection.Name)]
public sealed class SignInStories(PortalShop portal)
{
    // Browsers write every 401 to the console themselves; asking who is signed in is how the portal learns that nobody is.
    private const string NobodyIsSignedIn = "/api/session";

    [Fact]
    public async Task Who_signs_in_lands_on_the_page_that_was_asked_for()
    {
        await using var visit = await StrangerAsync("/orders?stage=delivered");

        await TypeAsync(visit, ShopWish.UserName, ShopWish.Password);

        await Assertions.Expect(visit.Page).ToHaveURLAsync($"{visit.Address}orders?stage=delivered");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.List, new() { Name = "Sipariş listesi" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_wrong_password_is_said_and_what_was_typed_stays()
    {
        await using var visit = await StrangerAsync("/");

        await TypeAsync(visit, "kimse", "yanlış");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Kullanıcı adı ya da parola yanlış.");
        await Assertions.Expect(visit.Page.GetByLabel("Kullanıcı adı")).ToHaveValueAsync("kimse");
    }

    [Fact]
    public async Task An_empty_form_says_at_each_field_what_is_missing()
    {
        await using var visit = await StrangerAsync("/");

        await visit.Button("Giriş yap").ClickAsync();

        await Assertions.Expect(visit.Page.GetByText("Kullanıcı adınızı yazın.")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText("Parolanızı yazın.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_expired_session_leads_through_the_sign_in_back_to_the_page()
    {
        await using var visit = await Visit.OpenHurriedAsync(portal, "/runs");
        visit.Expects("401");
        await portal.Shop.Truth.ScalarAsync<object>("update sessions set expires_at = now() - interval '1 minute'");
        await visit.PassAsync(10);

        await Assertions.Expect(visit.Page.GetByText("Oturumunuz sona erdi.")).ToBeVisibleAsync();
        await TypeAsync(visit, ShopWish.UserName, ShopWish.Password);

        await Assertions.Expect(visit.Page).ToHaveURLAsync($"{visit.Address}runs");
        await Assertions.Expect(visit.Heading("Hareketler")).ToBeVisibleAsync();
        await portal.Shop.Visitor.SignInAsync();
    }

    [Fact]
    public async Task Who_signs_out_leaves_nothing_on_the_screen()
    {
        await using var visit = await Visit.OpenAsync(portal, "/orders");
        visit.Expects("401");

        await visit.Button("Hesap").ClickAsync();
        await visit.Button("Çıkış yap").ClickAsync();

        await Assertions.Expect(visit.Heading("Giriş")).ToBeVisibleAsync();
        await visit.GoAsync("/orders");
        await Assertions.Expect(visit.Heading("Giriş")).ToBeVisibleAsync();
    }

    private async Task<Visit> StrangerAsync(string path)
    {
        var visit = await Visit.StrangerAsync(portal);
        visit.Expects(NobodyIsSignedIn);
        await visit.GoAsync(path);
        return visit;
    }

    private static async Task TypeAsync(Visit visit, string userName, string password)
    {
        await visit.Page.GetByLabel("Kullanıcı adı").FillAsync(userName);
        await visit.Page.GetByLabel("Parola", new() { Exact = true }).FillAsync(password);
        await visit.Button("Giriş yap").ClickAsync();
    }
}
