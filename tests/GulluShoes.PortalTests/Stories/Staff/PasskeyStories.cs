using GulluShoes.Local.Processes;
using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using GulluShoes.StoreTests.Doors;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Stories.Staff;

/// <summary>A shop with a name: browsers make no keys for numbers.</summary>
public sealed class NamedShop : PortalShop
{
    private readonly int port = FreePorts.Next();

    internal override Uri Address => new UriBuilder(Uri.UriSchemeHttp, "localhost", port).Uri;

    protected override int Port => port;

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Portal:Url"] = Address.AbsoluteUri.TrimEnd('/') };

    protected override Task FillAsync() => Task.CompletedTask;
}

/// <summary>Somebody makes a key on her device, signs in with it, and throws it away.</summary>
public sealed class PasskeyStories(NamedShop portal) : IClassFixture<NamedShop>
{
    [Fact]
    public async Task A_key_is_made_with_the_password_opens_without_it_and_ends_with_its_sessions()
    {
        await using var visit = await Visit.OpenAsync(portal, "/profile");
        await visit.WithFingerAsync();
        visit.Expects("422");
        visit.Expects("401");
        await MakeAsync(visit, "Atölye telefonu");
        await Inspection.OfAsync(visit, "passkeys");

        await LeaveAsync(visit);
        await Inspection.OfAsync(visit, "sign-in-passkey");
        await visit.Button("Geçiş anahtarıyla gir").ClickAsync();
        await Assertions.Expect(visit.Heading("Giriş")).Not.ToBeVisibleAsync();

        await visit.GoAsync("/profile");
        var row = visit.Page.GetByRole(AriaRole.List, new() { Name = "Geçiş anahtarları" }).GetByRole(AriaRole.Listitem);
        await Assertions.Expect(row).ToContainTextAsync("Bu oturumu açan");
        await visit.Button("Atölye telefonu anahtarının adını değiştir").ClickAsync();
        await visit.Field("Anahtarın adı").FillAsync("Eski telefon");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(row).ToContainTextAsync("Eski telefon");

        await visit.Button("Eski telefon anahtarını kaldır").ClickAsync();
        await Assertions.Expect(visit.Text("Bu oturumu da o açtı")).ToBeVisibleAsync();
        await Inspection.OfAsync(visit, "passkey-remove");
        await visit.Button("Kaldır").Last.ClickAsync();

        await Assertions.Expect(visit.Heading("Giriş")).ToBeVisibleAsync();
        await visit.Button("Geçiş anahtarıyla gir").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("kabul edilmedi");
    }

    private static async Task MakeAsync(Visit visit, string name)
    {
        await visit.Button("Anahtar ekle").ClickAsync();
        await visit.Field("Anahtarın adı").FillAsync(name);
        await visit.Field("Devam etmek için parolanızı yazın").FillAsync("yanlış parola");
        await visit.Button("Anahtarı oluştur").ClickAsync();
        await Assertions.Expect(visit.Text("Şimdiki parola yanlış.")).ToBeVisibleAsync();
        await Inspection.OfAsync(visit, "passkey-add");
        await visit.Field("Devam etmek için parolanızı yazın").FillAsync(ShopWish.Password);
        await visit.Button("Anahtarı oluştur").ClickAsync();
        await Assertions.Expect(visit.Text($"“{name}” eklendi.")).ToBeVisibleAsync();
    }

    private static async Task LeaveAsync(Visit visit)
    {
        await visit.Page.Context.ClearCookiesAsync();
        await visit.GoAsync("/sign-in");
        await Assertions.Expect(visit.Heading("Giriş")).ToBeVisibleAsync();
    }
}
