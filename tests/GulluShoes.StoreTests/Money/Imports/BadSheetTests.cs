using System.IO.Compression;
using System.Text;
using GulluShoes.Store.Money.Imports;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Money.Imports;

/// <summary>What people and programs make of a sheet before it comes.</summary>
public sealed class BadSheetTests(StoreServers servers) : StoreTest(servers)
{
    private ImportRoom Room => new(Store);

    [Fact]
    public async Task Sheets_that_are_no_statement_are_refused_in_words_and_leave_nothing()
    {
        await RefusedAsync("Eksik sütun: 1.Fiyat Alt Limit", await ImportRoom.SheetAsync(["Ürün İsmi", "Barkod", "1.KOMİSYON", "GÜNCEL KOMİSYON", "GÜNCEL TSF"], ["a", "b", 1m, 2m, 3m]));
        await RefusedAsync("Kampanya dosyasının sütunları tanınmadı", await ImportRoom.SheetAsync(["Barkod", "Plus Komisyon Teklifi"], ["b", 1m]));
        await RefusedAsync("Eksik sütun: Para Birimi, Geçerlilik. Maliyetler sayfasındaki Excel şablonunu", await ImportRoom.SheetAsync(["Model", "Maliyet (USD)"], ["099", 8m]));
        await RefusedAsync("Hiçbir satırda maliyet yok", await ImportRoom.SheetAsync(["Model", "Maliyet", "Para Birimi", "Geçerlilik"], ["099", null, "USD", "01.11.2026"]));
        await RefusedAsync("Sayfa tanınmadı", await ImportRoom.SheetAsync(["Ad", "Soyad"], ["a", "b"]));
        await RefusedAsync("hiç satır yok", await ImportRoom.SheetAsync(Said.Headings));
        await RefusedAsync("Sayfa tanınmadı", await ImportRoom.SheetAsync(Array.Empty<string>()));
        await RefusedAsync("Eksik sütun: Komisyon, Net Tutar.", await ImportRoom.SheetAsync([.. Said.Headings.Select(heading => heading is "Komisyon" or "Net Tutar" ? "?" : heading)], new Said("10900000001", -1m).Cells));
        await RefusedAsync("Dosya bozuk", await WithSheetAsync("<row><c t=\"inlineStr\"><is><t>Sipariş No"));
        await RefusedAsync("200.000 satırdan çok", await WithSheetAsync(RowOf(Said.Headings) + string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 1_000_000))));
        await RefusedAsync("50.000 satırdan çok", await WithSheetAsync(RowOf("Model", "Maliyet", "Para Birimi", "Geçerlilik") + string.Concat(Enumerable.Repeat(RowOf("099", "8", "USD", "01.11.2026"), 50_001))));
        await RefusedAsync("Sayfa tanınmadı", await ChangedAsync("xl/workbook.xml", text => text.Replace("sheetId=\"1\"", "sheetId=\"1\" state=\"hidden\"", StringComparison.Ordinal)));
        // Cut off after it had been judged.
        await RefusedAsync("Bu bir Excel dosyası değil", (await ImportRoom.SheetAsync(new Said("10900000001", -1m)))[..400]);
        await RefusedAsync("Dosya bozuk", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]);
        Assert.Equal(0L, await Store.CountAsync("import_rows"));
        Assert.Equal(0L, await Store.CountAsync("cost_rows"));
        Assert.Equal(0L, await Store.CountAsync("order_statements"));
    }

    [Fact]
    public async Task Headings_in_capitals_below_a_title_and_merged_ones_in_any_order_are_found_and_repeated_ones_are_no_row()
    {
        string[] headings = [.. Said.Headings.Reverse().Select(heading => $" {heading.ToUpper(System.Globalization.CultureInfo.GetCultureInfo("tr-TR"))} ")];
        object?[] Row(Said said) => [.. said.Cells.Reverse()];
        var import = await Room.UploadAsync(await ImportRoom.SheetAsync(
            ["Sipariş Kayıtları", .. Enumerable.Repeat("", 17)], new object?[18], [.. new object?[9], "KESİNTİLER", .. new object?[8]], headings, Row(new Said("10900000001", -235m)), headings, Row(new Said("10900000002", -1m))));

        Assert.Equal("0 0 2 0", ImportRoom.Counts(import));
        Assert.Equal("1: -235/0 Yeni Sipariş, 2: -1/0 Yeni Sipariş", await Room.StandingAsync());
    }

    [Fact]
    public async Task A_cell_that_cannot_be_read_makes_its_row_wrong_and_is_never_zero()
    {
        var import = await Room.UploadAsync(
            new Said("10900000001", "−1.235,50 ₺", Net: -235.5m),
            new Said("10900000002", "-0,00", Net: 1000m),
            new Said("10900000003", "yok"),
            new Said("10900000004", ""),
            new Said("10900000005", -235m, Net: 764.98m),
            new Said("1,09E+10", -1m),
            new Said("\u00A010900000007\u00A0", "\u00A0-1,00\u00A0TL", Net: 999m),
            new Said("10900000008", -1m, Date: "2026/11/23"),
            new Said("10900000009", -1m, Date: 46349.5m),
            new Said("", -1m),
            new Said("10900000011", "1.23.4"),
            new Said("10900000012", 123456789012m, Net: 1m));

        var rows = (await Room.Imports.RowsAsync(import.Id, null, 0, 50, None)).Rows;
        Assert.Equal(
            [
                (3, null), (4, "Komisyon"), (5, "Komisyon"), (6, "Net Tutar"), (7, "Sipariş No"), (8, null), (9, "Sipariş Tarihi"), (10, null), (11, "Sipariş No"), (12, "Komisyon"), (13, "Komisyon"),
            ],
            rows.Skip(1).Select(row => (row.Row, row.WrongColumn)));
        Assert.Equal("1: -1235.5/0 Yeni Sipariş, 2: 0/0 Yeni Sipariş, 7: -1/0 Yeni Sipariş, 9: -1/0 Yeni Sipariş", await Room.StandingAsync());
        Assert.Contains("Net Tutar 764,98, kalemlerin toplamı ise 765,00", rows[4].Wrong, StringComparison.Ordinal);
        Assert.Equal(1L, await Store.CountAsync("import_rows where row = 2 and ordered_at = '2026-11-23T06:15:00Z'"));
        Assert.Equal(0L, await Store.CountAsync("import_rows where concat_ws(' ', status, country, company, payment) like '%Y***%'"));
    }

    [Fact]
    public async Task A_date_in_the_place_of_an_amount_and_an_error_of_excel_are_wrong_and_numbers_as_order_numbers_are_exact()
    {
        const string Date = "<c s=\"3\"><v>45000</v></c>";
        const string Failed = "<c t=\"e\"><v>#REF!</v></c>";
        string Row(string number, string commission) =>
            $"<row>{Text("23.11.2026 09:15")}{number}{Text("TR")}{Text("Yeni Sipariş")}{Text("")}{Text("")}{Text("")}{Value(1)}{Value(1000)}{commission}{string.Concat(Enumerable.Repeat(Value(0), 7))}{Value(999)}</row>";
        var sheet = RowOf(Said.Headings) + Row(Text("10900000001"), Date) + Row(Text("10900000002"), Failed) + Row("<c><v>10900000003</v></c>", "<c><f>1-2</f><v>-1</v></c>") + Row("<c><v>1.0900000001234568E+19</v></c>", Value(-1));
        var file = await WithSheetAsync(sheet);
        var import = await Room.UploadAsync(await ChangedAsync("xl/styles.xml", text => text.Replace("</cellXfs>", "<xf numFmtId=\"14\" fontId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>", StringComparison.Ordinal), file));

        Assert.Equal("0 0 1 3", ImportRoom.Counts(import));
        Assert.Equal("3: -1/0 Yeni Sipariş", await Room.StandingAsync());
    }

    [Fact]
    public async Task Files_that_only_bear_the_name_of_a_workbook_are_refused_in_words()
    {
        await RefusedAsync("Bu bir Excel dosyası değil", await ZipAsync("word/document.xml", "<w:document/>"));
        await RefusedAsync("Bu bir Excel dosyası değil", await ZipAsync("siparisler.csv", "Sipariş No;Komisyon"));
        await RefusedAsync("Bu bir Excel dosyası değil", "Sipariş No;Komisyon\n10900000001;-1"u8.ToArray());
        await RefusedAsync("Bu bir Excel dosyası değil", "%PDF-1.7"u8.ToArray());
        await RefusedAsync("Dosya bozuk", await ZipAsync("xl/workbook.xml", "<workbook"));
    }

    [Fact]
    public async Task A_hidden_sheet_before_the_visible_one_is_passed_over_whatever_it_says()
    {
        var import = await Room.UploadAsync(await WithHiddenAsync(new Said("10900000001", -999m), new Said("10900000001", -235m)));

        Assert.Equal("0 0 1 0", ImportRoom.Counts(import));
        Assert.Equal("1: -235/0 Yeni Sipariş", await Room.StandingAsync());
    }

    [Fact]
    public async Task Headings_that_stand_in_two_lines_are_named_as_missing_and_nothing_is_guessed()
    {
        string[] upper = [.. Said.Headings.Select(heading => heading.EndsWith("Kargo Bedeli", StringComparison.Ordinal) ? heading.Split(' ')[0] : heading)];
        string[] lower = [.. Said.Headings.Select(heading => heading.EndsWith("Kargo Bedeli", StringComparison.Ordinal) ? "Kargo Bedeli" : "")];

        await RefusedAsync("Eksik sütun: Gönderi Kargo Bedeli, İade Kargo Bedeli.", await ImportRoom.SheetAsync(upper, lower, new Said("10900000001", -1m).Cells));
    }

    [Fact]
    public async Task A_zero_below_zero_is_zero()
    {
        string Row(string number, string zero) =>
            $"<row>{Text("23.11.2026 09:15")}{Text(number)}{Text("TR")}{Text("Yeni Sipariş")}{Text("")}{Text("")}{Text("")}{Value(1)}{Value(1000)}<c><v>{zero}</v></c>{string.Concat(Enumerable.Repeat(Value(0), 7))}{Value(1000)}</row>";
        var import = await Room.UploadAsync(await WithSheetAsync(RowOf(Said.Headings) + Row("10900000001", "-0") + Row("10900000002", "-0.0") + Row("10900000003", "-1E-320")));

        Assert.Equal("0 0 3 0", ImportRoom.Counts(import));
        Assert.All((await Room.Imports.RowsAsync(import.Id, null, 0, 50, None)).Rows, row => Assert.Equal("0", row.Commission!.Value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)));
    }

    private async Task RefusedAsync(string why, byte[] file)
    {
        var import = await Room.UploadAsync(file);
        Assert.Equal(ImportState.Refused, import.State);
        Assert.Contains(why, import.Refusal, StringComparison.Ordinal);
    }

    private static string Text(string text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static string Value(int number) => $"<c><v>{number}</v></c>";

    private static string RowOf(params string[] texts) => $"<row>{string.Concat(texts.Select(Text))}</row>";

    private static Task<byte[]> WithSheetAsync(string rows) =>
        ChangedAsync("xl/worksheets/sheet1.xml", _ => $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>""");

    private static async Task<byte[]> ChangedAsync(string part, Func<string, string> change, byte[]? book = null)
    {
        using var file = new MemoryStream();
        await file.WriteAsync(book ?? await ImportRoom.SheetAsync(new Said("10900000001", -1m)));
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            string text;
            using (var read = new StreamReader(zip.GetEntry(part)!.Open()))
            {
                text = await read.ReadToEndAsync();
            }

            zip.GetEntry(part)!.Delete();
            await using var written = zip.CreateEntry(part, CompressionLevel.Fastest).Open();
            await written.WriteAsync(Encoding.UTF8.GetBytes(change(text)));
        }

        return file.ToArray();
    }

    private static async Task<byte[]> ZipAsync(string part, string content)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var written = zip.CreateEntry(part).Open();
            await written.WriteAsync(Encoding.UTF8.GetBytes(content));
        }

        return file.ToArray();
    }

    /// <summary>A workbook of two sheets of which the first is hidden.</summary>
    private static async Task<byte[]> WithHiddenAsync(Said hidden, Said shown)
    {
        var book = await ChangedAsync("xl/workbook.xml", text => text.Replace("sheetId=\"1\" r:id=\"rId1\"", "sheetId=\"1\" r:id=\"rId1\" state=\"hidden\"", StringComparison.Ordinal)
            .Replace("</sheets>", "<sheet name=\"Yeni\" sheetId=\"2\" r:id=\"rId9\"/></sheets>", StringComparison.Ordinal), await ImportRoom.SheetAsync(hidden));
        book = await ChangedAsync("xl/_rels/workbook.xml.rels", text => text.Replace(
            "</Relationships>", "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>", StringComparison.Ordinal), book);
        using var other = new ZipArchive(new MemoryStream(await ImportRoom.SheetAsync(shown)));
        using var file = new MemoryStream();
        await file.WriteAsync(book);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            await using var from = other.GetEntry("xl/worksheets/sheet1.xml")!.Open();
            await using var to = zip.CreateEntry("xl/worksheets/sheet2.xml").Open();
            await from.CopyToAsync(to);
        }

        return file.ToArray();
    }
}
