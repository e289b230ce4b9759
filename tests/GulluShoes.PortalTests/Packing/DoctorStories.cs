using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Packing;

/// <summary>A new scanner meets a device.</summary>
[Collection(PortalCollection.Name)]
public sealed class DoctorStories(PortalShop portal)
{
    private static readonly string[] Codes = ["Test-qwyzi/1=2:3", "985237098231085", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "099-37 Siyah", "Güllüayakkabı01"];

    [Fact]
    public async Task A_scanner_that_plays_an_English_keyboard_on_a_Turkish_device_is_recognised_and_proves_itself()
    {
        await using var visit = await Visit.OpenAsync(portal, "/doctor");
        var band = visit.Page.Locator(".band");
        await Assertions.Expect(visit.Page.GetByAltText("Deneme barkodları")).ToBeVisibleAsync();

        await TypeAsync(visit, OnTurkishQ(Codes[0]), "Tab");
        await Assertions.Expect(band).ToContainTextAsync($"Şunu okutun: {Codes[0]}");
        foreach (var code in Codes.Concat(Codes))
        {
            await TypeAsync(visit, OnTurkishQ(code), "Tab");
        }

        await Assertions.Expect(band).ToContainTextAsync("Puan: 100/100");
        await Assertions.Expect(visit.Page.Locator(".doctor-found")).ToContainTextAsync("İngilizce (ABD)");
        await Assertions.Expect(visit.Page.Locator(".doctor-found")).ToContainTextAsync("Türkçe Q");
        await Assertions.Expect(visit.Page.Locator(".doctor-found")).ToContainTextAsync("Tab");
        await Inspection.OfAsync(visit, "doctor-score");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Text("Bu cihazdaki son sonuç: 100/100")).ToBeVisibleAsync();

        // Any page's scan is read with what the doctor found.
        await visit.GoAsync("/runs");
        await visit.ScanAsync(OnTurkishQ("YOK-37/1"), "Tab");
        await Assertions.Expect(visit.Text("“YOK-37/1” hiçbir pakette bulunamadı.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_wrong_reading_costs_points_and_a_hand_is_no_scanner()
    {
        await using var visit = await Visit.OpenAsync(portal, "/doctor");
        var band = visit.Page.Locator(".band");
        await visit.Page.Keyboard.TypeAsync(Codes[0], new() { Delay = 150 });
        await Assertions.Expect(band).ToContainTextAsync("elle yazılmış");

        await TypeAsync(visit, Codes[0], "Enter");
        await Assertions.Expect(band).ToContainTextAsync("Şunu okutun");
        foreach (var code in Codes.Skip(1).Append(Codes[0]).Concat(Codes))
        {
            await TypeAsync(visit, code, "Enter");
        }

        await Assertions.Expect(band).ToContainTextAsync("Puan: 50/100");
    }

    private static async Task TypeAsync(Visit visit, string code, string end)
    {
        var read = visit.Page.Locator(".doctor-found .number").First;
        var before = await read.CountAsync() == 0 ? "" : await read.TextContentAsync();
        await visit.ScanAsync(code, end);
        await Assertions.Expect(read).Not.ToHaveTextAsync(before!);
    }

    /// <summary>What a Turkish Q keyboard shows when the keys of an English one are pressed. A letter that the English one lacks is not sent.</summary>
    private static string OnTurkishQ(string code)
    {
        const string English = "-=/:i";
        const string Turkish = "*-.Şı";
        return string.Concat(code.Where(char.IsAscii).Select(sign => English.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at ? Turkish[at] : sign));
    }
}
