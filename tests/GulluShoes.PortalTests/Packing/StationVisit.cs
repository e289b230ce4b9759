using GulluShoes.PortalTests.Visiting;
using GulluShoes.StoreTests.Doors;
using Microsoft.Playwright;
using Npgsql;

namespace GulluShoes.PortalTests.Packing;

/// <summary>A packer at a table, whose only tools are a scanner and a few keys.</summary>
internal sealed class StationVisit(Visit visit, StationShop shop, string station) : IAsyncDisposable
{
    public Visit Visit => visit;

    public IPage Page => visit.Page;

    public ILocator Band => Page.Locator(".band");

    public ILocator Stop => Page.Locator(".stop-screen");

    /// <summary>Orders come, then somebody opens the station, which asks for its name once.</summary>
    public static async Task<StationVisit> OpenAsync(StationShop shop, string station, int orders = 6, int maxLines = 2, bool hurried = false, bool keepsShell = false)
    {
        await shop.OrderAsync(orders, maxLines);
        var visit = await Visit.StrangerAsync(shop, keepsShell);
        if (hurried)
        {
            await visit.Page.Clock.InstallAsync();
        }

        // A kiosk browser's printer: it takes what lies in the frame, and asks nothing.
        await visit.Page.AddInitScriptAsync("window.print = () => (top.papers ??= []).push(document.images[0].naturalWidth)");
        // Stories are told at any hour; that evenings are dark has a test of its own.
        await visit.Page.AddInitScriptAsync("localStorage.getItem('gullu.evening') ?? localStorage.setItem('gullu.evening', 'off')");
        // A scanner's keys are no touch, without which this browser lets nothing vibrate after a refresh.
        visit.Expects("navigator.vibrate");
        await visit.KnockAsync();
        await visit.GoAsync("/packing");
        await visit.Field("İstasyon adı").FillAsync(station);
        await visit.Page.Keyboard.PressAsync("Enter");
        var table = new StationVisit(visit, shop, station);
        await table.OnTableAsync();
        return table;
    }

    /// <summary>The package on the table, leased to it. Only the screen tells which one that is, for the next ones are leased ahead.</summary>
    /// <param name="after">The one that lay there before.</param>
    public async Task<long> OnTableAsync(long? after = null)
    {
        var id = await ShownAsync(after);
        var leased = $"packings where package_id = {id} and station = '{station}' and lease_until > now()";
        await Soon.TrueAsync(async () => await shop.Shop.Truth.CountAsync(leased) == 1, "The package on the table is not leased to it.");
        return id;
    }

    public async Task<string> NumberOfAsync(long packageId) =>
        (await shop.Shop.Truth.ScalarAsync<string>($"select order_number from orders where package_id = {packageId}"))!;

    /// <summary>Scans every shoe that the package still needs, and waits until the server has the last.</summary>
    public async Task ScanAllAsync(long packageId)
    {
        await ScanEachAsync(packageId);
        await Assertions.Expect(Band).ToContainTextAsync("PAKET TAMAM");
    }

    /// <summary>Scans every shoe of the package, one after the other. How many there were.</summary>
    public async Task<int> ScanEachAsync(long packageId)
    {
        var codes = await CodesAsync(packageId);
        foreach (var code in codes)
        {
            await visit.ScanAsync(code);
        }

        return codes.Count;
    }

    /// <summary>The package that the screen shows, which without a network the server cannot tell.</summary>
    public async Task<long> ShownAsync(long? after = null)
    {
        var number = Page.Locator(".table-order .number");
        if (after is { } before)
        {
            await Assertions.Expect(number).Not.ToHaveTextAsync(await NumberOfAsync(before));
        }

        return await shop.Shop.Truth.ScalarAsync<long>($"select package_id from orders where order_number = '{await number.TextContentAsync()}' order by package_id limit 1");
    }

    /// <summary>The line breaks.</summary>
    public Task BreakAsync()
    {
        visit.Expects("ERR_INTERNET_DISCONNECTED");
        // Which boxes are refused when the line is back is the story itself.
        visit.Expects("409");
        return visit.SetOfflineAsync(true);
    }

    /// <summary>Packs what the screen shows while no server can be asked.</summary>
    public async Task<long> BoxAsync(long? after = null)
    {
        var id = await ShownAsync(after);
        await ScanEachAsync(id);
        await Assertions.Expect(Band).ToContainTextAsync("cihaz saydı");
        await PressAsync("Enter");
        return id;
    }

    /// <summary>Waits until the device itself holds so many packages beforehand.</summary>
    public Task HoldsAsync(int packages) => Soon.TrueAsync(
        async () => await OnDeviceAsync("shelf", "get('kept')", "result?.turn?.packages.length ?? 0") >= packages, "The device holds too few packages.");

    /// <summary>Waits until so many scans and closings lie on the device itself, for the server to come.</summary>
    public Task KeepsAsync(int deeds) => Soon.TrueAsync(async () => await OnDeviceAsync("scans", "count()", "result") == deeds, "The device does not keep what was done.");

    /// <summary>How many labels the browser has put on paper since the page was opened.</summary>
    public Task<int> PapersAsync() => Page.EvaluateAsync<int>("() => (window.papers ?? []).filter((width) => width > 100).length");

    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    public Task PackedAsync(long packageId) => Soon.TrueAsync(
        async () => await shop.Shop.Truth.CountAsync($"orders where package_id = {packageId} and packed_at is not null") == 1, "The package was not packed.");

    /// <summary>What each shoe of the package carries.</summary>
    public async Task<IReadOnlyList<string>> CodesAsync(long packageId)
    {
        await using var command = shop.Shop.Database.CreateCommand("select barcode, quantity from order_lines where package_id = $1 order by line_id");
        command.Parameters.Add(new NpgsqlParameter { Value = packageId });
        await using var reader = await command.ExecuteReaderAsync();
        var codes = new List<string>();
        while (await reader.ReadAsync())
        {
            codes.AddRange(Enumerable.Repeat(reader.GetString(0), reader.GetInt32(1) * 2));
        }

        return codes;
    }

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    private Task<int> OnDeviceAsync(string table, string question, string answer) => Page.EvaluateAsync<int>(
        $$"""
        () => new Promise((resolve, reject) => {
          const open = indexedDB.open('gullu.packing');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const asked = open.result.transaction('{{table}}').objectStore('{{table}}').{{question}};
            asked.onsuccess = () => {
              const { result } = asked;
              open.result.close();
              resolve({{answer}});
            };
          };
        })
        """);
}
