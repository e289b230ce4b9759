using System.IO.Compression;
using System.Net;
using System.Text;
using GulluShoes.Documents.Excel;
using GulluShoes.StoreTests.Doors;

namespace GulluShoes.StoreTests.Money;

/// <summary>What is taken out of the money pages as files, over HTTP.</summary>
[Collection(ShopCollection.Name)]
public sealed class MoneyPaperStories(ShopServers servers) : IAsyncLifetime
{
    private TestShop shop = null!;

    public async Task InitializeAsync() => shop = await TestShop.StartSignedInAsync(servers, new ShopWish { Timers = false });

    public async Task DisposeAsync() => await shop.DisposeAsync();

    [Fact]
    public async Task Payments_go_out_as_a_sheet_of_payments_and_one_of_rows_of_which_no_text_is_a_formula()
    {
        await shop.Truth.ScalarAsync<object>(
            """
            insert into finance_rows (list, id, type, text, description, transacted_at, debt, credit, commission, revenue, payment_order_id, paid_at, seen_at, changed_at)
            values ('Settlements', 's1', 'Sale', 'Satış', '=HYPERLINK("http://kotu")', timestamptz '2026-11-01 10:00+3', 0, 1000, 200, 800, 77, timestamptz '2026-11-25 00:30+3', now(), now()),
                ('OtherFinancials', 'p1', 'PaymentOrder', 'Ödeme', null, timestamptz '2026-11-25 00:30+3', 800, 0, null, null, 77, timestamptz '2026-11-25 00:30+3', now(), now())
            """);
        var answer = await shop.Visitor.GetAsync("api/money/payouts/sheet?from=2026-11-25&to=2026-11-25");
        Assert.Equal((HttpStatusCode.OK, SheetWriter.ContentType), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        await using var book = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));

        var (frame, payments, rows) = (await PartAsync(book, "xl/workbook.xml"), await PartAsync(book, "xl/worksheets/sheet1.xml"), await PartAsync(book, "xl/worksheets/sheet2.xml"));
        Assert.Contains("<sheet name=\"Ödemeler\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Kayıtlar\" sheetId=\"2\" r:id=\"rId2\"/>", frame, StringComparison.Ordinal);
        Assert.Contains("25.11.2026", payments, StringComparison.Ordinal);
        Assert.Contains("<v>800</v>", payments, StringComparison.Ordinal);
        Assert.Contains("t=\"inlineStr\" s=\"1\"><is><t xml:space=\"preserve\">=HYPERLINK", rows, StringComparison.Ordinal);
        Assert.DoesNotContain("<f", rows, StringComparison.Ordinal);

        // The day before, in Istanbul, nothing was paid.
        await using var empty = new ZipArchive(await (await shop.Visitor.GetAsync("api/money/payouts/sheet?from=2026-11-24&to=2026-11-24")).Content.ReadAsStreamAsync());
        Assert.DoesNotContain("25.11.2026", await PartAsync(empty, "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("api/money/payouts/sheet")]
    [InlineData("api/money/payouts/sheet?from=2026-11-25&to=2026-11-24")]
    [InlineData("api/money/payouts/sheet?from=2020-01-01&to=2026-11-24")]
    [InlineData("api/money/payouts?take=53")]
    [InlineData("api/money/payouts?after=x")]
    [InlineData("api/money/profits/print?from=2026-11-01")]
    public async Task What_is_asked_wrong_is_said_to_be(string address) => Assert.Equal(HttpStatusCode.BadRequest, (await shop.Visitor.GetAsync(address)).StatusCode);

    [Fact]
    public async Task What_was_earned_goes_out_as_a_PDF_that_is_shown_in_its_own_page()
    {
        var answer = await shop.Visitor.GetAsync("api/money/profits/print?from=2026-11-01&to=2026-11-30&by=model&model=099");

        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("inline; filename=\"kar-2026-11-01-2026-11-30.pdf\"", $"{answer.Content.Headers.ContentDisposition}");
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
    }

    private static async Task<string> PartAsync(ZipArchive book, string name)
    {
        await using var part = await book.GetEntry(name)!.OpenAsync();
        return await new StreamReader(part).ReadToEndAsync();
    }
}
