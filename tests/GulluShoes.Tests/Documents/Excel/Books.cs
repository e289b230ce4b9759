using System.IO.Compression;
using System.Text;
using GulluShoes.Documents.Excel;

namespace GulluShoes.Tests.Documents.Excel;

/// <summary>Makes workbooks, also such as nobody should send.</summary>
internal static class Books
{
    public static readonly IReadOnlyList<WantedColumn> Wanted = [new("Barkod", IsNeeded: true), new("Fiyat", IsNeeded: false, "Satış fiyatı")];

    public static async Task<MemoryStream> WriteAsync(string[] headings, params object?[][] rows)
    {
        var file = new MemoryStream();
        await SheetWriter.WriteAsync(file, "Ürünler", [.. headings.Select(heading => new SheetColumn(heading, 12))], rows.ToAsyncEnumerable(), CancellationToken.None);
        file.Position = 0;
        return file;
    }

    /// <summary>A good workbook with one part more.</summary>
    public static async Task<MemoryStream> WithPartAsync(string part, byte[] content)
    {
        var file = await WriteAsync(["Barkod"], ["A-1"]);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            await using var added = zip.CreateEntry(part, CompressionLevel.SmallestSize).Open();
            await added.WriteAsync(content);
        }

        file.Position = 0;
        return file;
    }

    /// <summary>A good workbook whose sheet is this.</summary>
    public static async Task<MemoryStream> WithSheetAsync(string rows)
    {
        var file = await WriteAsync(["Barkod"], ["A-1"]);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            await using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            await sheet.WriteAsync(Encoding.UTF8.GetBytes($"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"""));
        }

        file.Position = 0;
        return file;
    }

    public static string Part(Stream file, string part)
    {
        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        using var text = new StreamReader(zip.GetEntry(part)!.Open());
        return text.ReadToEnd();
    }
}
