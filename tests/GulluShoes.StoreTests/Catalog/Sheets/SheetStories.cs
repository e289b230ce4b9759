using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using GulluShoes.Documents.Excel;
using GulluShoes.Shop.Catalog;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Staff;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Staff;
using GulluShoes.Store.Stock;
using GulluShoes.StoreTests.Doors;
using static GulluShoes.StoreTests.Doors.DoorAnswers;

namespace GulluShoes.StoreTests.Catalog.Sheets;

/// <summary>The product list out as Excel and in again, over HTTP.</summary>
[Collection(ShopCollection.Name)]
public sealed class SheetStories(ShopServers servers) : IAsyncLifetime
{
    private static readonly string[] Barcodes = ["0001234567890", "Güllüayakkabı01", "=A1"];
    private TestShop shop = null!;

    public async Task InitializeAsync()
    {
        shop = await TestShop.StartSignedInAsync(servers, new ShopWish { Timers = false });
        await shop.Get<Listings>().KeepAsync(
            [.. Barcodes.Select((barcode, at) => new ListingFacts { Barcode = barcode, Variant = new VariantName("099", "Siyah", $"{37 + at}"), Title = "Topuklu", SalePrice = 100, ListPrice = 150 })], CancellationToken.None);
        Assert.IsType<StockOutcome.Done>(await shop.Get<StockLedger>().BookAsync(
            [new StockWish("in", Barcodes[0], ShelfCode.Unsaid, 5, Replaces: true, MovementReason.Count)], "gullu", CancellationToken.None));
    }

    public async Task DisposeAsync() => await shop.DisposeAsync();

    [Fact]
    public async Task The_list_goes_out_and_comes_back_unchanged_then_changed_with_errors_then_is_applied_and_taken_back()
    {
        var answer = await shop.Visitor.GetAsync("api/products/sheet");
        Assert.Equal((HttpStatusCode.OK, SheetWriter.ContentType), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var sheet = await answer.Content.ReadAsByteArrayAsync();
        var untouched = await ReadAsync(UploadAsync(sheet));
        Assert.Equal((3, 0, 0), Counts(untouched));

        var read = await ReadAsync(UploadAsync(await BookAsync(
            ["LİSTE FİYATI", "Barkod", "Satis Fiyati", "Tampon"],
            [160m, Barcodes[0], "110,00 ₺", 2m], [null, Barcodes[1], 70m, null], [null, Barcodes[2], "pahalı", null], [null, 1234567890123m, 1m, null], [90m, "nobody", 1m, null], [null, Barcodes[0], 1m, null])));
        Assert.Equal((6, 2, 4), Counts(read));
        Assert.Equal(
            ["4 Satış fiyatı: Sayı okunamadı.", "5 Barkod: Barkod sayı olarak kayıtlı: baştaki sıfırlar ya da son haneler kaybolmuş olabilir. Hücreyi metin yapıp barkodu yeniden yazın.", "6 Barkod: Bu barkod tanınmıyor.", "7 Barkod: Bu barkod 2. satırda da var."],
            read["lines"]!.AsArray().Take(4).Select(line => $"{line!["row"]} {line["wrongColumn"]}: {line["wrong"]}"));
        Assert.Equal("100, 150 → 110, 160 · 0 → 2", Diff(read["lines"]![4]!));
        Assert.Equal((1, 0), ((int)read["import"]!["needSecond"]!, (int)await shop.Truth.CountAsync("price_changes")));

        var id = (long)read["import"]!["id"]!;
        Assert.Equal("applied", (string)(await ReadAsync(shop.Visitor.PostAsync($"api/products/imports/{id}/apply")))["import"]!["state"]!);
        Assert.Equal(("110.0000, 2", 1), (await StandsAsync(Barcodes[0]), (int)await shop.Truth.CountAsync("price_changes where state = 'Asked'")));
        await RefusedAsync(HttpStatusCode.Conflict, "import-closed", null, shop.Visitor.PostAsync($"api/products/imports/{id}/apply"));

        var undone = (await ReadAsync(shop.Visitor.PostAsync($"api/products/imports/{id}/undo")))["import"]!;
        Assert.Equal(("undone", 0), ((string)undone["state"]!, (int)undone["skipped"]!));
        Assert.Equal(("100.0000, 0", 0), (await StandsAsync(Barcodes[0]), (int)await shop.Truth.CountAsync("price_changes where state = 'Asked'")));
        await RefusedAsync(HttpStatusCode.Conflict, "import-closed", null, shop.Visitor.PostAsync($"api/products/imports/{id}/undo"));
        Assert.Equal("undone", (string)(await ReadAsync(shop.Visitor.GetAsync("api/products/imports")))[0]!["state"]!);
    }

    [Fact]
    public async Task What_somebody_changed_meanwhile_is_neither_overwritten_nor_taken_back()
    {
        var first = (long)(await ReadAsync(UploadAsync(await BookAsync(["Barkod", "Satış fiyatı"], [Barcodes[0], 110m], [Barcodes[1], 110m]))))["import"]!["id"]!;
        var second = (long)(await ReadAsync(UploadAsync(await BookAsync(["Barkod", "Satış fiyatı"], [Barcodes[0], 105m]))))["import"]!["id"]!;
        await ReadAsync(shop.Visitor.PostAsync($"api/products/imports/{first}/apply"));

        await RefusedAsync(HttpStatusCode.Conflict, "price-moved", null, shop.Visitor.PostAsync($"api/products/imports/{second}/apply"));
        var third = (long)(await ReadAsync(UploadAsync(await BookAsync(["Barkod", "Satış fiyatı"], [Barcodes[0], 105m]))))["import"]!["id"]!;
        await ReadAsync(shop.Visitor.PostAsync($"api/products/imports/{third}/apply"));
        var undone = (await ReadAsync(shop.Visitor.PostAsync($"api/products/imports/{first}/undo")))["import"]!;

        Assert.Equal(1, (int)undone["skipped"]!);
        Assert.Equal(("105.0000, 0", "100.0000"), (await StandsAsync(Barcodes[0]), await shop.Truth.ScalarAsync<string>($"select sale_price::text from price_items where barcode = '{Barcodes[1]}'")));
    }

    [Fact]
    public async Task What_is_no_list_is_refused_in_words_and_who_may_not_brings_none()
    {
        await RefusedAsync(HttpStatusCode.UnprocessableEntity, "unreadable-sheet", null, UploadAsync("PK not a zip"u8.ToArray()));
        await RefusedAsync(HttpStatusCode.UnprocessableEntity, "unreadable-sheet", null, UploadAsync(await BookAsync(["Barkod"])));
        await RefusedAsync(HttpStatusCode.RequestEntityTooLarge, "too-large", null, UploadAsync(new byte[(20 * 1024 * 1024) + 1]));
        await RefusedAsync(HttpStatusCode.NotFound, "unknown-import", null, shop.Visitor.GetAsync("api/products/imports/77"));
        await RefusedAsync(HttpStatusCode.NotFound, "unknown-import", null, shop.Visitor.PostAsync("api/products/imports/77/apply"));
        await shop.Get<People>().AddAsync("paketci", "Paketçi", ShopWish.Password, Role.Worker, CancellationToken.None);
        await shop.Visitor.SignInAsync("paketci");

        Assert.Equal(HttpStatusCode.OK, (await shop.Visitor.GetAsync("api/products/sheet")).StatusCode);
        await RefusedAsync(HttpStatusCode.Forbidden, "not-allowed", null, UploadAsync([1]));
        await RefusedAsync(HttpStatusCode.Forbidden, "not-allowed", null, shop.Visitor.GetAsync("api/products/imports"));
        await RefusedAsync(HttpStatusCode.Forbidden, "not-allowed", null, shop.Visitor.PostAsync("api/products/imports/1/apply"));
        await RefusedAsync(HttpStatusCode.Forbidden, "not-allowed", null, shop.Visitor.PostAsync("api/products/imports/1/undo"));
    }

    private static (int Lines, int Changes, int Wrong) Counts(JsonNode view) => ((int)view["import"]!["lines"]!, (int)view["import"]!["changes"]!, (int)view["import"]!["wrong"]!);

    private static string Diff(JsonNode line) =>
        $"{Plain(line["old"]!["sale"]!)}, {Plain(line["old"]!["list"]!)} → {Plain(line["wanted"]!["sale"]!)}, {Plain(line["wanted"]!["list"]!)} · {line["oldBuffer"]} → {line["buffer"]}";

    private static string Plain(JsonNode amount) => FormattableString.Invariant($"{(decimal)amount:0.##}");

    private Task<string?> StandsAsync(string barcode) =>
        shop.Truth.ScalarAsync<string>($"select concat_ws(', ', (select sale_price from price_items where barcode = '{barcode}'), (select buffer from stock_items where barcode = '{barcode}'))");

    private static async Task<byte[]> BookAsync(string[] headings, params object?[][] rows)
    {
        await using var file = new MemoryStream();
        await SheetWriter.WriteAsync(file, "Liste", [.. headings.Select(heading => new SheetColumn(heading, 12))], rows.ToAsyncEnumerable(), CancellationToken.None);
        return file.ToArray();
    }

    private Task<HttpResponseMessage> UploadAsync(byte[] file) => shop.Visitor.SendAsync(HttpMethod.Post, "api/products/imports?name=liste.xlsx", null, request =>
    {
        request.Content = new ByteArrayContent(file);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(SheetWriter.ContentType);
    });
}
