using System.IO.Compression;
using System.Text;
using GulluShoes.Documents.Excel;

namespace GulluShoes.Tests.Documents.Excel;

/// <summary>Sheets out and in again, and files that want to do harm.</summary>
public sealed class SheetTests
{
    [Fact]
    public async Task What_is_written_is_read_again_to_the_letter_and_to_the_kurus()
    {
        string[] barcodes = ["0001234567890", "Güllüayakkabı01", "=1+1", "-5", "+90", "@SUM(A1)", "\tTAB", " a  b ", "985237098231085512345", "<&>\"'"];
        await using var file = await Books.WriteAsync(["Barkod", "Fiyat"], [.. barcodes.Select((barcode, at) => new object?[] { barcode, 449.90m + at })]);

        var lines = Assert.IsType<SheetReading.Lines>(SheetReader.Read(file, Books.Wanted, 100)).All;

        Assert.Equal(barcodes.Select(barcode => barcode.Trim()), lines.Select(line => line["Barkod"].Code));
        Assert.Equal(barcodes.Select((_, at) => (decimal?)449.90m + at), lines.Select(line => line["Fiyat"].TryNumber(out var price) ? price : null));
        Assert.Equal(2, lines[0].Row);
    }

    [Fact]
    public async Task The_same_rows_are_the_same_bytes_whenever_they_are_written()
    {
        await using var file = await Books.WriteAsync(["Barkod"], ["A-1"]);

        using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(2000, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public async Task No_text_is_a_formula_and_each_stays_text_when_it_is_edited()
    {
        await using var file = await Books.WriteAsync(["Barkod"], ["=HYPERLINK(\"http://x\")"], ["-1+1"], ["@x"], ["a\u0001b"]);

        var sheet = Books.Part(file, "xl/worksheets/sheet1.xml");
        Assert.DoesNotContain("<f", sheet, StringComparison.Ordinal);
        Assert.Equal(5, sheet.Split("t=\"inlineStr\"").Length - 1);
        Assert.Contains("<t xml:space=\"preserve\">ab</t>", sheet, StringComparison.Ordinal);
        Assert.Equal(2, Books.Part(file, "xl/styles.xml").Split("numFmtId=\"49\"").Count(style => style.Contains("quotePrefix=\"1\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Headings_are_found_in_any_order_below_a_title_and_a_missing_one_is_named()
    {
        await using var file = await Books.WriteAsync(["Liste 2026", ""], [null, null], ["SATIS FIYATI (TL)", "BARKOD "], ["1.234,50 ₺", "A-1"], [null, null]);
        var lines = Assert.IsType<SheetReading.Lines>(SheetReader.Read(file, Books.Wanted, 100));
        Assert.True(Assert.Single(lines.All)["Fiyat"].TryNumber(out var price));
        Assert.Equal(("A-1", 1234.50m, 4), (lines.All[0]["Barkod"].Code, price, lines.All[0].Row));

        await using var other = await Books.WriteAsync(["Fiyat"], [1m]);
        Assert.Equal(new SheetReading.Refused(WorkbookFault.NoHeadings), SheetReader.Read(other, Books.Wanted, 100));
    }

    [Fact]
    public async Task A_barcode_that_may_have_lost_digits_is_no_barcode()
    {
        await using var file = await Books.WithSheetAsync(
            "<row><c t=\"inlineStr\"><is><t>Barkod</t></is></c></row><row><c><v>8680000000001</v></c></row><row><c><v>9.85237098231086E+20</v></c></row>"
            + "<row><c t=\"inlineStr\"><is><t>8,68E+12</t></is></c></row><row><c t=\"b\"><v>1</v></c></row><row><c t=\"e\"><v>#REF!</v></c></row>");

        var lines = Assert.IsType<SheetReading.Lines>(SheetReader.Read(file, Books.Wanted, 100)).All;

        Assert.True(lines.Count >= 4);
        Assert.All(lines, line => Assert.Null(line["Barkod"].Code));
    }

    [Fact]
    public async Task Files_that_want_to_do_harm_are_refused_before_they_are_unpacked()
    {
        async Task Refused(WorkbookFault fault, Task<MemoryStream> making)
        {
            await using var file = await making;
            Assert.Equal(new SheetReading.Refused(fault), SheetReader.Read(file, Books.Wanted, 50_000));
        }

        await Refused(WorkbookFault.TooLarge, Books.WithPartAsync("xl/media/a.bin", new byte[170 * 1024 * 1024]));
        await Refused(WorkbookFault.Macros, Books.WithPartAsync("xl/vbaProject.bin", [1]));
        await Refused(WorkbookFault.ExternalLinks, Books.WithPartAsync("xl/externalLinks/externalLink1.xml", [1]));
        await Refused(WorkbookFault.OldOrProtected, Task.FromResult(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])));
        await Refused(WorkbookFault.NotExcel, Task.FromResult(new MemoryStream(Encoding.UTF8.GetBytes("<html>"))));
        await Refused(WorkbookFault.NotExcel, Task.FromResult(new MemoryStream()));
        await Refused(WorkbookFault.NotExcel, RenamedZipAsync());
        await Refused(WorkbookFault.Broken, Books.WithSheetAsync("<row><c t=\"inlineStr\"><is><t>Barkod"));
        await Refused(WorkbookFault.TooManyRows, Books.WithSheetAsync(
            "<row><c t=\"inlineStr\"><is><t>Barkod</t></is></c></row>" + string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 1_000_000))));
    }

    [Fact]
    public async Task Fifty_thousand_rows_pass_without_being_held()
    {
        var most = 0L;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        async IAsyncEnumerable<object?[]> Rows()
        {
            for (var row = 0; row < 50_000; row++)
            {
                if (row % 5000 == 0)
                {
                    most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
                    await Task.Yield();
                }

                yield return [$"Güllüayakkabı{row:00000}", "099", "Siyah", "37", "Kadın Siyah Rugan Topuklu Ayakkabı", 449.90m, 599.90m, 3, 12, null];
            }
        }

        await using var output = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 65536, FileOptions.DeleteOnClose);
        await SheetWriter.WriteAsync(output, "Ürünler", [new SheetColumn("Barkod", 12), .. Enumerable.Range(0, 9).Select(at => new SheetColumn($"S{at}", 12))], Rows(), CancellationToken.None);

        Assert.InRange(most, long.MinValue, 16 * 1024 * 1024);
        var lines = Assert.IsType<SheetReading.Lines>(SheetReader.Read(output, Books.Wanted, 50_000)).All;
        Assert.Equal((50_000, "Güllüayakkabı49999"), (lines.Count, lines[^1]["Barkod"].Code));
    }

    private static async Task<MemoryStream> RenamedZipAsync()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var part = zip.CreateEntry("readme.txt").Open();
            await part.WriteAsync("not a workbook"u8.ToArray());
        }

        file.Position = 0;
        return file;
    }
}
