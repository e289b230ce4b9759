using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using GulluShoes.Documents.Excel;
using GulluShoes.Documents.Excel.Patching;

namespace GulluShoes.Tests.Documents.Patching;

/// <summary>Cells that are written into somebody else's file, which stays their file.</summary>
public sealed class WorkbookPatchTests
{
    private static readonly object?[] Headings = ["Barkod", "Fiyat", "Yeni", "Seçim"];

    private static readonly object?[][] Rows = [Headings, ["00123", 799.99m, "", "=IF(C2=\"\",\"\",\"7 Günlük Fiyat\")"], ["<row r=\"2\">", 5m, "", ""], ["A&B", null, null, null], ["son", 1m, 2m, "eski"]];

    [Fact]
    public void Every_other_part_keeps_its_very_bytes_and_the_sheet_all_but_the_chosen_cells()
    {
        var file = MarketplaceBook.Of(Rows);

        var patched = WorkbookPatch.Write(file, MarketplaceBook.Sheet, [Number(2, 2, 689.9m), Text(2, 3, "7 Günlük Fiyat"), Number(5, 2, 1234.5m), Text(5, 3, "3 <Günlük> & \"Fiyat\"")])!;

        var (before, after) = (RawParts(file), RawParts(patched));
        Assert.Equal(before.Select(part => part.Name), after.Select(part => part.Name));
        Assert.All(before.Zip(after).Where(pair => pair.First.Name != MarketplaceBook.Part), pair => Assert.True(pair.First.Bytes.AsSpan().SequenceEqual(pair.Second.Bytes), pair.First.Name));
        Assert.Equal(
            XmlOf(file)
                .Replace("""<c r="C2" s="3"/>""", """<c r="C2" s="3"><v>689.9</v></c>""", StringComparison.Ordinal)
                .Replace("</f><v></v></c>", "</f><v>7 Günlük Fiyat</v></c>", StringComparison.Ordinal)
                .Replace("""<c r="C5" s="2"><v>2</v></c>""", """<c r="C5" s="2"><v>1234.5</v></c>""", StringComparison.Ordinal)
                .Replace("""<c r="D5" s="1" t="s"><v>8</v></c>""", """<c r="D5" s="1" t="inlineStr"><is><t>3 &lt;Günlük&gt; &amp; &quot;Fiyat&quot;</t></is></c>""", StringComparison.Ordinal),
            XmlOf(patched));
        Assert.Equal([(2, "689.9"), (3, ""), (4, ""), (5, "1234.5")], Read(patched, "Yeni"));
    }

    [Fact]
    public void A_cell_that_is_not_there_is_put_in_its_place_between_its_neighbours()
    {
        var patched = WorkbookPatch.Write(MarketplaceBook.Of(Headings, ["a", null, null, 7m], ["b", null, null, null]), MarketplaceBook.Sheet, [Number(2, 2, 3m), Number(3, 1, 4m), Text(3, 3, "x")])!;

        Assert.Contains("""<c r="C2"><v>3</v></c><c r="D2" s="2"><v>7</v></c></row>""", XmlOf(patched), StringComparison.Ordinal);
        Assert.Contains("""<c r="B3"><v>4</v></c><c r="D3" t="inlineStr"><is><t>x</t></is></c></row>""", XmlOf(patched), StringComparison.Ordinal);
        Assert.Equal([(2, "7"), (3, "x")], Read(patched, "Seçim"));
    }

    [Theory]
    [InlineData("""<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><!-- <row r="2"> --><x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>""",
        """<x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c><x:c r="C2"><x:v>9</x:v></x:c></x:row>""")]
    [InlineData("""<worksheet><sheetData><row/><row><c><v>1</v></c></row></sheetData></worksheet>""", """<row/><row><c><v>1</v></c><c/><c><v>9</v></c></row>""")]
    [InlineData("""<worksheet><sheetData><row r="2" s='4'/></sheetData></worksheet>""", """<row r="2" s='4'><c r="C2"><v>9</v></c></row>""")]
    [InlineData("""<worksheet><sheetData><row r="2"><c r="C2" s="1" t="s"><v>3</v><extLst/></c ></row></sheetData></worksheet>""", null)]
    [InlineData("""<worksheet><sheetData><row r="1"/></sheetData></worksheet>""", null)]
    public void Sheets_of_other_hands_are_understood_or_left_alone(string sheet, string? becomes)
    {
        var patched = WorkbookPatch.Write(MarketplaceBook.Zip(sheet, []), MarketplaceBook.Sheet, [Number(2, 2, 9m)]);

        Assert.Equal(becomes is not null, patched is not null);
        Assert.True(becomes is null || XmlOf(patched!).Contains(becomes, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_such_file_is_left_alone()
    {
        var file = MarketplaceBook.Of(Rows);
        Assert.Null(WorkbookPatch.Write(file, "Başka", [Number(2, 2, 1m)]));
        Assert.Null(WorkbookPatch.Write([0xD0, 0xCF, 0x11, 0xE0, 0, 0, 0, 0], MarketplaceBook.Sheet, [Number(2, 2, 1m)]));
        Assert.Null(WorkbookPatch.Write(file[..^10], MarketplaceBook.Sheet, [Number(2, 2, 1m)]));
        Assert.Null(WorkbookPatch.Write(file, MarketplaceBook.Sheet, [Number(99, 2, 1m)]));
    }

    private static CellChange Number(int row, int column, decimal value) => new(row, column, new CellValue.Number(value));

    private static CellChange Text(int row, int column, string value) => new(row, column, new CellValue.Text(value));

    private static string XmlOf(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        using var reader = new StreamReader(zip.GetEntry(MarketplaceBook.Part)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static List<(int Row, string Value)> Read(byte[] file, string column)
    {
        var reading = SheetReader.Read(new MemoryStream(file), [new WantedColumn("Barkod", IsNeeded: true), new WantedColumn(column)], 100);
        return [.. Assert.IsType<SheetReading.Lines>(reading).All.Select(line => (line.Row, FormattableString.Invariant($"{line[column].Value}")))];
    }

    /// <summary>What stands in the file for each part, from its heading to the next one's: compressed bytes and all.</summary>
    private static List<(string Name, byte[] Bytes)> RawParts(byte[] file)
    {
        int Number(int place, bool isLong = true) => isLong ? (int)BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(place)) : BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(place));
        var end = file.Length - 22;
        var table = Number(end + 16);
        var parts = new List<(string Name, int Begin)>();
        for (var place = table; place < end; place += 46 + Number(place + 28, isLong: false) + Number(place + 30, isLong: false) + Number(place + 32, isLong: false))
        {
            parts.Add((Encoding.UTF8.GetString(file, place + 46, Number(place + 28, isLong: false)), Number(place + 42)));
        }

        return [.. parts.Zip(parts.Skip(1).Select(part => part.Begin).Append(table), (part, next) => (part.Name, file[part.Begin..next]))];
    }
}
