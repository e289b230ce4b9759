using GulluShoes.PortalTests.Looks;
using GulluShoes.StoreTests.Doors;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Packing;

/// <summary>A table without a hand scanner.</summary>
[Collection(StationCollection.Name)]
public sealed class CameraStories(StationShop shop)
{
    /// <summary>A camera that is held over the printed test codes, and moved away when told to.</summary>
    private const string OverThePaper =
        """
        navigator.mediaDevices.getUserMedia = async () => {
          const paper = new Image();
          paper.src = '/api/packing/sheet?kind=tests';
          await paper.decode();
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [1280, 720];
          const pen = canvas.getContext('2d');
          setInterval(() => {
            pen.fillStyle = 'white';
            pen.fillRect(0, 0, 1280, 720);
            if (!window.away) pen.drawImage(paper, 0, 0, paper.naturalWidth, paper.naturalHeight * 0.3, 40, 20, 1200, 1200 * paper.naturalHeight * 0.3 / paper.naturalWidth);
          }, 50);
          return canvas.captureStream(20);
        };
        """;

    private const string Without = "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', window.trouble));";

    [Fact]
    public async Task What_the_camera_sees_is_read_once_until_it_was_away_and_takes_the_way_of_every_scan()
    {
        await using var table = await StationVisit.OpenAsync(shop, "Masa K1");
        await table.Page.AddInitScriptAsync(OverThePaper);
        await table.Page.ReloadAsync();
        var id = await table.OnTableAsync();

        await table.Visit.Button("Kamerayla okut").ClickAsync();

        await Assertions.Expect(table.Page.GetByText("Okundu: ")).ToBeVisibleAsync();
        await Assertions.Expect(table.Band).ToHaveClassAsync("band band-bad");
        await ReadAsync(id, times: 1);
        await Inspection.OfAsync(table.Visit, "station-camera");
        Assert.Equal(1, await CountAsync(id));

        await table.Page.EvaluateAsync("() => new Promise((gone) => { window.away = true; setTimeout(() => { window.away = false; gone(); }, 2500); })");
        await ReadAsync(id, times: 2);
        await table.Visit.Button("Kamerayı kapat").ClickAsync();
        await Assertions.Expect(table.Page.Locator("video")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_camera_that_is_refused_absent_or_busy_says_what_to_do_and_the_scanner_goes_on()
    {
        await using var table = await StationVisit.OpenAsync(shop, "Masa K2");
        var id = await table.OnTableAsync();
        await table.Page.EvaluateAsync($"() => {{ {Without} }}");

        await SaysAsync(table, "NotAllowedError", "Kamera izni verilmedi. Adres çubuğundaki kilit simgesinden kameraya izin verip yeniden açın.");
        await SaysAsync(table, "NotFoundError", "Bu cihazda kamera bulunamadı. Bir kamera takın ya da el tarayıcısıyla okutun.");
        await SaysAsync(table, "NotReadableError", "Kamera başka bir programda açık. O programı kapatıp yeniden açın.");
        await table.Visit.ScanAsync((await table.CodesAsync(id))[0]);
        await Assertions.Expect(table.Band).ToContainTextAsync("DOĞRU");
    }

    private static async Task SaysAsync(StationVisit table, string trouble, string sentence)
    {
        await table.Page.EvaluateAsync("(trouble) => { window.trouble = trouble; }", trouble);
        await table.Visit.Button("Kamerayla okut").ClickAsync();
        await Assertions.Expect(table.Page.Locator(".camera-trouble")).ToHaveTextAsync(sentence);
        await table.Visit.Button("Kamerayı kapat").ClickAsync();
    }

    private Task ReadAsync(long packageId, int times) => Soon.TrueAsync(async () => await CountAsync(packageId) == times, "The reading did not reach the server.");

    private Task<long> CountAsync(long packageId) => shop.Shop.Truth.CountAsync($"scans where package_id = {packageId} and code in ('Test-qwyzi/1=2:3', '985237098231085')");
}
