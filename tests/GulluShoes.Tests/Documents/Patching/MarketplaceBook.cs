using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace GulluShoes.Tests.Documents.Patching;

/// <summary>A workbook as the marketplace's own software writes it: texts shared, styles on every cell, sizes behind the data, parts that no reader of ours knows.</summary>
internal static class MarketplaceBook
{
    public const string Sheet = "KomisyonTarifeleriÜrünleri", Part = "xl/worksheets/sheet2.xml";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <param name="rows">Cells by column; null leaves the cell out, "" leaves it empty.</param>
    public static byte[] Of(params object?[][] rows)
    {
        var texts = new List<string>();
        var data = new StringBuilder();
        for (var row = 0; row < rows.Length; row++)
        {
            data.Append(CultureInfo.InvariantCulture, $"""<row r="{row + 1}" spans="1:{rows[row].Length}" ht="15.75" customHeight="1">""");
            data.AppendJoin("", rows[row].Select((cell, column) => CellOf(cell, column, row, texts)));
            data.Append("</row>");
        }

        return Zip(
            $"""<worksheet xmlns="{Main}" xmlns:r="{Office}"><sheetPr filterMode="false"/><dimension ref="A1:{Name(rows[0].Length - 1)}{rows.Length}"/><sheetData>{data}</sheetData><dataValidations count="1"><dataValidation type="list" sqref="A2"><formula1>"7 Günlük Fiyat,&lt;row>"</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>""",
            texts);
    }

    public static byte[] Zip(string sheet, IReadOnlyList<string> texts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(new OneWay(memory), ZipArchiveMode.Create))
        {
            Put(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""");
            Put(zip, "_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Put(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="Gizli" sheetId="1" state="hidden" r:id="rId1"/><sheet name="{Sheet}" sheetId="2" r:id="rId2"/></sheets></workbook>""");
            Put(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/worksheet" Target="/{Part}"/><Relationship Id="rId3" Type="{Office}/styles" Target="styles.xml"/><Relationship Id="rId4" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
            Put(zip, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData/></worksheet>""");
            Put(zip, Part, sheet);
            Put(zip, "xl/styles.xml", $"""<styleSheet xmlns="{Main}"><cellXfs count="4"><xf/><xf/><xf numFmtId="4"/><xf/></cellXfs></styleSheet>""");
            Put(zip, "xl/sharedStrings.xml", $"""<sst xmlns="{Main}" count="{texts.Count}" uniqueCount="{texts.Count}">{string.Concat(texts.Select(text => $"<si><t>{SecurityElement.Escape(text)}</t></si>"))}</sst>""");
            Put(zip, "customXml/item1.xml", "<trendyol sign=\"a1b2c3\"/>");
        }

        return memory.ToArray();
    }

    public static string Name(int column) => column < 26 ? $"{(char)('A' + column)}" : Name((column / 26) - 1) + (char)('A' + (column % 26));

    private static string CellOf(object? cell, int column, int row, List<string> texts)
    {
        var place = $"{Name(column)}{row + 1}";
        switch (cell)
        {
            case null:
                return "";
            case "":
                return $"""<c r="{place}" s="3"/>""";
            case string text when text.StartsWith('='):
                return $"""<c r="{place}" s="3" t="str"><f>{SecurityElement.Escape(text[1..])}</f><v></v></c>""";
            case string text:
                texts.Add(text);
                return $"""<c r="{place}" s="1" t="s"><v>{texts.Count - 1}</v></c>""";
            default:
                return FormattableString.Invariant($"""<c r="{place}" s="2"><v>{cell}</v></c>""");
        }
    }

    private static void Put(ZipArchive zip, string name, string content)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{content}"""));
    }

    /// <summary>A stream that cannot go back: sizes can only be written behind the data.</summary>
    private sealed class OneWay(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
