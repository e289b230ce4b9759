using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using Microsoft.Playwright;
using OtpNet;

namespace GulluShoes.PortalTests.Stories.Staff;

/// <summary>Somebody new comes, sets up her telephone, and signs her first device out from the second.</summary>
[Collection(PortalCollection.Name)]
public sealed class PeopleStories(PortalShop portal)
{
    private const string UserName = "yeni.paketci";
    private const string Password = "yağmurda kuru ayak";
    private const string Script = "<img src=x onerror=\"window.ran=1\"><script>window.ran=1</script>";

    [Fact]
    public async Task Who_registers_is_approved_takes_a_second_factor_and_signs_the_first_device_out_from_the_second()
    {
        await using var first = await StrangerAsync("/register");
        await first.Field("Adınız soyadınız").FillAsync($"Yeni {Script}");
        await first.Field("Kullanıcı adı").FillAsync(UserName);
        await first.Field("Parola").FillAsync("Galatasaray1905");
        await first.Button("Devam et").ClickAsync();
        await Assertions.Expect(first.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("çok bilinen");
        await Inspection.OfAsync(first, "register");
        await first.Field("Parola").FillAsync(Password);
        await first.Button("Devam et").ClickAsync();
        await Assertions.Expect(first.Heading("Kaydınız alındı")).ToBeVisibleAsync();
        await first.Link("Giriş sayfasına dön").ClickAsync();
        await SignInAsync(first);
        await Assertions.Expect(first.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Kaydınız yönetici onayı bekliyor.");

        await ApproveAsync();

        await first.Button("Giriş yap").ClickAsync();
        var secret = await EnrolAsync(first);
        await using var second = await StrangerAsync("/orders");
        await SignInAsync(second);
        await Assertions.Expect(second.Heading("Telefonunuzdaki kod")).ToBeVisibleAsync();
        await Inspection.OfAsync(second, "sign-in-code");
        await second.Field("Kod").FillAsync("000000");
        await second.Button("Devam et").ClickAsync();
        await Assertions.Expect(second.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Kod yanlış");
        await second.Page.GetByLabel("Bu cihazı hatırla, kod sorma").CheckAsync();
        // The next step of the clock: the one of the enrolment was used.
        await second.Field("Kod").FillAsync(new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(DateTime.UtcNow.AddSeconds(30)));
        await second.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(second.Page).ToHaveURLAsync($"{second.Address}orders");
        await second.GoAsync("/profile");
        await Inspection.OfAsync(second, "profile");

        await second.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("oturumunu kapat$") }).ClickAsync();
        await Assertions.Expect(second.Text("Kapatıldı.")).ToBeVisibleAsync();

        await first.GoAsync("/orders");
        await Assertions.Expect(first.Heading("Giriş")).ToBeVisibleAsync();
        await Assertions.Expect(second.Text("Kod sorulmayan cihaz")).ToBeVisibleAsync();
        Assert.Null(await second.Page.EvaluateAsync<string?>("() => window.ran ?? null"));
    }

    // Her name is a script: it is shown as she wrote it, and nothing of it runs.
    private async Task ApproveAsync()
    {
        await using var admin = await Visit.OpenAsync(portal, "/people");
        var row = admin.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = UserName });
        await Assertions.Expect(row).ToContainTextAsync(Script);
        await Inspection.OfAsync(admin, "people");
        await row.GetByRole(AriaRole.Combobox).SelectOptionAsync("worker");
        await row.GetByRole(AriaRole.Button, new() { Name = "Onayla" }).ClickAsync();
        await Assertions.Expect(admin.Text("artık girebilir: Paketçi")).ToBeVisibleAsync();
        Assert.Null(await admin.Page.EvaluateAsync<string?>("() => window.ran ?? null"));
    }

    private static async Task<string> EnrolAsync(Visit visit)
    {
        await Assertions.Expect(visit.Page).Not.ToHaveURLAsync($"{visit.Address}sign-in");
        await visit.GoAsync("/profile");
        await visit.Button("İkinci adımı kur").ClickAsync();
        await visit.Field("Devam etmek için parolanızı yazın").FillAsync(Password);
        await visit.Button("Devam et").ClickAsync();
        var key = visit.Page.Locator(".secret");
        await Assertions.Expect(key).ToBeVisibleAsync();
        await Inspection.OfAsync(visit, "enrolment");
        var secret = (await key.InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await visit.Field("Uygulamanın gösterdiği kod").FillAsync(new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp());
        await visit.Button("Devam et").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".recovery-codes li")).ToHaveCountAsync(10);
        await Inspection.OfAsync(visit, "recovery-codes");
        await visit.Button("Sakladım, devam et").ClickAsync();
        await Assertions.Expect(visit.Text("Kullanılmamış 10 kurtarma kodunuz var.")).ToBeVisibleAsync();
        return secret;
    }

    private async Task<Visit> StrangerAsync(string path)
    {
        var visit = await Visit.StrangerAsync(portal);
        // Browsers write refusals to the console themselves.
        visit.Expects("/api/session");
        visit.Expects("/api/people/registration");
        visit.Expects("401");
        await visit.GoAsync(path);
        return visit;
    }

    private static async Task SignInAsync(Visit visit)
    {
        await visit.Field("Kullanıcı adı").FillAsync(UserName);
        await visit.Field("Parola").FillAsync(Password);
        await visit.Button("Giriş yap").ClickAsync();
    }
}
