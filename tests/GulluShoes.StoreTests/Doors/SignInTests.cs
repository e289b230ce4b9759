using System.Net;

namespace GulluShoes.StoreTests.Doors;

[Collection(ShopCollection.Name)]
public sealed class SignInTests(ShopServers servers) : IAsyncLifetime
{
    private TestShop shop = null!;

    public async Task InitializeAsync() => shop = await TestShop.StartAsync(servers, new ShopWish { Timers = false });

    public async Task DisposeAsync() => await shop.DisposeAsync();

    [Fact]
    public async Task A_person_signs_in_looks_around_and_signs_out()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await shop.Visitor.GetAsync("api/session")).StatusCode);
        await shop.Visitor.SignInAsync();

        var session = await shop.Visitor.GetJsonAsync("api/session");
        Assert.Equal("Güllü", (string?)session["name"]);
        Assert.Equal("admin", (string?)session["role"]);
        Assert.Contains("printLabels", session["permissions"]!.AsArray().Select(each => (string?)each));

        Assert.Equal(HttpStatusCode.NoContent, (await shop.Visitor.DeleteAsync("api/session")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await shop.Visitor.GetAsync("api/orders")).StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_for_scripts_and_other_sites()
    {
        var answer = await shop.Visitor.PostAsync("api/session", new { userName = ShopWish.UserName, password = ShopWish.Password });
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));

        Assert.StartsWith("gullu=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_wrong_password_and_a_wrong_name_are_told_alike()
    {
        var password = await shop.Visitor.PostAsync("api/session", new { userName = ShopWish.UserName, password = "yanlış" });
        var name = await shop.Visitor.PostAsync("api/session", new { userName = "kimse", password = "yanlış" });

        Assert.Equal((HttpStatusCode.Unauthorized, "wrong-password"), (password.StatusCode, await password.CodeAsync()));
        Assert.Equal((HttpStatusCode.Unauthorized, "wrong-password"), (name.StatusCode, await name.CodeAsync()));
    }

    [Fact]
    public async Task Guessing_locks_the_name_and_says_for_how_long()
    {
        HttpResponseMessage answer;
        var tries = 0;
        do
        {
            answer = await shop.Visitor.PostAsync("api/session", new { userName = "hedef", password = $"deneme {tries}" });
        }
        while (answer.StatusCode == HttpStatusCode.Unauthorized && ++tries < 10);

        Assert.Equal("locked-out", await answer.CodeAsync());
        Assert.True(answer.Headers.RetryAfter?.Delta > TimeSpan.FromMinutes(1));
        await shop.Visitor.SignInAsync();
    }

    [Fact]
    public async Task A_write_without_the_portals_header_is_refused()
    {
        var answer = await shop.Visitor.SendAsync(
            HttpMethod.Post, "api/session", new { userName = ShopWish.UserName, password = ShopWish.Password }, request => request.Headers.Remove("X-Gullu"));

        Assert.Equal((HttpStatusCode.Forbidden, "foreign-request"), (answer.StatusCode, await answer.CodeAsync()));
    }

    [Fact]
    public async Task A_body_that_is_no_sign_in_is_refused()
    {
        var answer = await shop.Visitor.PostAsync("api/session", new { userName = 5 });

        Assert.Equal((HttpStatusCode.BadRequest, "unreadable"), (answer.StatusCode, await answer.CodeAsync()));
    }
}
