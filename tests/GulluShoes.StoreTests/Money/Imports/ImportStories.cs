using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Staff;
using GulluShoes.StoreTests.Doors;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Money.Imports;

/// <summary>Sheets that an accountant drops and walks away from, over HTTP.</summary>
[Collection(ShopCollection.Name)]
public sealed class ImportStories(ShopServers servers) : IAsyncLifetime, IDisposable
{
    private TestShop shop = null!;
    private ShopVisitor accountant = null!;

    public async Task InitializeAsync()
    {
        shop = await TestShop.StartAsync(servers, new ShopWish
        {
            Timers = false,
            Settings = new Dictionary<string, string?> { ["AzureWebJobs.MatchStatements.Disabled"] = "false", ["Schedules:MatchStatements"] = "* * * * * *" },
        });
        await shop.Get<People>().AddAsync("muhasebe", "Muhasebe", ShopWish.Password, Role.Accountant, CancellationToken.None);
        accountant = new ShopVisitor(shop.Address);
        await accountant.SignInAsync("muhasebe");
    }

    public void Dispose() => accountant.Dispose();

    public async Task DisposeAsync() => await shop.DisposeAsync();

    [Fact]
    public async Task A_sheet_processes_itself_is_looked_into_row_by_row_and_taken_back()
    {
        await shop.Get<PackageIntake>().ApplyAsync(Packages.Many(1), CancellationToken.None);
        var sheet = await ImportRoom.SheetAsync(new Said(ImportRoom.Number(1), -235m), new Said(ImportRoom.Number(2), -100m), new Said(ImportRoom.Number(3), "yok"));
        var id = (long)(await UploadAsync(sheet))["import"]!["id"]!;
        await Soon.TrueAsync(async () => (string?)(await ShowAsync(id))["state"] == "applied", "The sheet is not applied.");
        Assert.True((bool)(await UploadAsync(sheet))["isKnown"]!);

        var import = await ShowAsync(id);
        Assert.Equal((3, 1, 0, 1, 1), ((int)import["rows"]!, (int)import["applied"]!, (int)import["unchanged"]!, (int)import["noSuchOrder"]!, (int)import["errors"]!));
        Assert.Equal(("muhasebe", "orderStatement"), ((string?)import["madeBy"], (string?)import["kind"]));
        Assert.Equal("Komisyon", (string?)(await accountant.GetJsonAsync($"api/money/imports/{id}/rows?outcome=error"))["rows"]!.AsArray().Single()!["wrongColumn"]);
        var page = await accountant.GetJsonAsync($"api/money/imports/{id}/rows?take=2");
        Assert.Equal((2, 3), (page["rows"]!.AsArray().Count, (int)page["next"]!));
        Assert.Single((await accountant.GetJsonAsync($"api/money/imports/{id}/rows?take=2&after=3"))["rows"]!.AsArray());

        await shop.Get<PackageIntake>().ApplyAsync([Packages.Facts(2)], CancellationToken.None);
        await Soon.TrueAsync(async () => (int)(await ShowAsync(id))["applied"]! == 2, "The order is not matched.");

        Assert.Equal("undone", (string?)JsonNode.Parse(await (await accountant.PostAsync($"api/money/imports/{id}/undo")).Content.ReadAsStringAsync())!["state"]);
        Assert.Equal(0, await shop.Truth.CountAsync("order_statements"));
        var again = await accountant.PostAsync($"api/money/imports/{id}/undo");
        Assert.Equal((HttpStatusCode.Conflict, "import-closed"), (again.StatusCode, await again.CodeAsync()));
    }

    [Fact]
    public async Task One_file_that_comes_several_times_at_once_is_one_import_that_counts_once()
    {
        var sheet = await ImportRoom.SheetAsync(new Said(ImportRoom.Number(1), -235m), new Said(ImportRoom.Number(2), -100m));
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => UploadAsync(sheet)));

        var id = (long)answers.Select(answer => answer["import"]!["id"]!).DistinctBy(one => (long)one).Single();
        Assert.Single(answers, answer => !(bool)answer["isKnown"]!);
        await Soon.TrueAsync(async () => (string?)(await ShowAsync(id))["state"] == "applied", "The sheet is not applied.");
        Assert.Equal((1, 2, 2), (await shop.Truth.CountAsync("money_imports"), await shop.Truth.CountAsync("import_rows"), await shop.Truth.CountAsync("order_statements")));
        Assert.Equal(-335m, (decimal)(await ShowAsync(id))["commission"]!);
    }

    [Fact]
    public async Task What_is_no_workbook_is_refused_at_the_door()
    {
        await RefusedAsync(HttpStatusCode.UnprocessableEntity, "unreadable-sheet", "<html><table>"u8.ToArray());
        await RefusedAsync(HttpStatusCode.UnprocessableEntity, "unreadable-sheet", []);
        await RefusedAsync(HttpStatusCode.RequestEntityTooLarge, "too-large", new byte[(20 * 1024 * 1024) + 1]);
        await RefusedAsync(HttpStatusCode.UnprocessableEntity, "unreadable-sheet", await BombAsync());
        Assert.Equal(0, await shop.Truth.CountAsync("money_imports"));
    }

    /// <summary>Some hundred kilobytes that unpack to more than any list of ours.</summary>
    private static async Task<byte[]> BombAsync()
    {
        using var file = new MemoryStream();
        await file.WriteAsync(await ImportRoom.SheetAsync(new Said("10900000001", -1m)));
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            await using var part = zip.CreateEntry("xl/sharedStrings.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 170; megabyte++)
            {
                await part.WriteAsync(zeros);
            }
        }

        Assert.InRange(file.Length, 1, 2 * 1024 * 1024);
        return file.ToArray();
    }

    private Task RefusedAsync(HttpStatusCode status, string code, byte[] file) => DoorAnswers.RefusedAsync(status, code, null, SendAsync(file));

    private Task<JsonNode> ShowAsync(long id) => accountant.GetJsonAsync($"api/money/imports/{id}");

    private Task<JsonNode> UploadAsync(byte[] file) => DoorAnswers.ReadAsync(SendAsync(file));

    private Task<HttpResponseMessage> SendAsync(byte[] file) => accountant.SendAsync(HttpMethod.Post, "api/money/imports?name=kayitlar.xlsx", null, request =>
    {
        request.Content = new ByteArrayContent(file);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
    });
}
