using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace GulluShoes.Documents.Excel;

/// <param name="Width">In characters.</param>
/// <param name="IsText">True keeps what a person types into it as text, too: leading zeros and long numbers survive.</param>
public sealed record SheetColumn(string Title, int Width, bool IsText = true);

/// <param name="Rows">Cells in the order of the columns: string, decimal, int or null.</param>
public sealed record SheetPart(string Name, IReadOnlyList<SheetColumn> Columns, IAsyncEnumerable<object?[]> Rows);

/// <summary>
/// Writes sheets as .xlsx, row by row, with what .NET has: no row is held. Text is never a formula, whatever it begins with: it is written as text and
/// marked as quoted, so that it stays text when somebody edits the cell.
/// </summary>
public static class SheetWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const int LongestText = 32_767;
    private const string NumberStyle = "0", TextStyle = "1", HeadStyle = "2";

    // The same rows are the same bytes whenever they are written: what is uploaded again is known by its hash.
    private static readonly DateTimeOffset Always = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="output">Need not be seekable.</param>
    /// <param name="rows">See <see cref="SheetPart"/>.</param>
    public static Task WriteAsync(Stream output, string sheet, IReadOnlyList<SheetColumn> columns, IAsyncEnumerable<object?[]> rows, CancellationToken ct) =>
        WriteAsync(output, [new SheetPart(sheet, columns, rows)], ct);

    /// <param name="output">Need not be seekable.</param>
    /// <param name="parts">One sheet each, in this order.</param>
    public static async Task WriteAsync(Stream output, IReadOnlyList<SheetPart> parts, CancellationToken ct)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        PutFrame(zip, parts);
        for (var number = 1; number <= parts.Count; number++)
        {
            var part = parts[number - 1];
            using var content = Entry(zip, $"xl/worksheets/sheet{number}.xml").Open();
            using var xml = XmlWriter.Create(content, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
            Begin(xml, part.Columns);
            await foreach (var row in part.Rows.WithCancellation(ct))
            {
                WriteRow(xml, part.Columns, row);
            }

            xml.WriteEndDocument();
        }
    }

    private static ZipArchiveEntry Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Always;
        return entry;
    }

    /// <summary>What a workbook consists of besides its sheets.</summary>
    private static void PutFrame(ZipArchive zip, IReadOnlyList<SheetPart> parts)
    {
        var (types, relations, sheets) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (var number = 1; number <= parts.Count; number++)
        {
            types.Append(CultureInfo.InvariantCulture, $"""<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""");
            relations.Append(CultureInfo.InvariantCulture, $"""<Relationship Id="rId{number}" Type="{Office}/worksheet" Target="worksheets/sheet{number}.xml"/>""");
            sheets.Append(CultureInfo.InvariantCulture, $"""<sheet name="{parts[number - 1].Name}" sheetId="{number}" r:id="rId{number}"/>""");
        }

        Put(zip, "[Content_Types].xml", $"""
            <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{ContentType}.main+xml"/>{types}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
            """);
        Put(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Put(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships">{relations}<Relationship Id="styles" Type="{Office}/styles" Target="styles.xml"/></Relationships>""");
        Put(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{sheets}</sheets></workbook>""");
        Put(zip, "xl/styles.xml", $"""
            <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" xfId="0"/><xf numFmtId="49" fontId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/><xf numFmtId="49" fontId="1" xfId="0" applyFont="1" applyNumberFormat="1" quotePrefix="1"/></cellXfs></styleSheet>
            """);
    }

    private static void Begin(XmlWriter xml, IReadOnlyList<SheetColumn> columns)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>""");
        for (var place = 1; place <= columns.Count; place++)
        {
            var (column, style) = (columns[place - 1], columns[place - 1].IsText ? TextStyle : NumberStyle);
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<col min="{place}" max="{place}" width="{column.Width}" style="{style}" customWidth="1"/>"""));
        }

        xml.WriteRaw("</cols>");
        xml.WriteStartElement("sheetData");
        xml.WriteStartElement("row");
        foreach (var column in columns)
        {
            WriteText(xml, column.Title, HeadStyle);
        }

        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, IReadOnlyList<SheetColumn> columns, object?[] row)
    {
        xml.WriteStartElement("row");
        for (var place = 0; place < columns.Count; place++)
        {
            switch (row[place])
            {
                case null:
                    xml.WriteStartElement("c");
                    xml.WriteAttributeString("s", columns[place].IsText ? TextStyle : NumberStyle);
                    xml.WriteEndElement();
                    break;
                case string text:
                    WriteText(xml, text, TextStyle);
                    break;
                case IFormattable number:
                    xml.WriteStartElement("c");
                    xml.WriteElementString("v", number.ToString(number is decimal ? "0.####" : null, CultureInfo.InvariantCulture));
                    xml.WriteEndElement();
                    break;
                default:
                    throw new ArgumentException($"A cell cannot hold a {row[place]!.GetType().Name}.", nameof(row));
            }
        }

        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string text, string style)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteAttributeString("s", style);
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Writable(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // XML has no way to say a control character, and Excel calls a file with one damaged.
    private static string Writable(string text)
    {
        var cut = text.Length > LongestText ? text[..LongestText] : text;
        return cut.All(XmlConvert.IsXmlChar) ? cut : string.Concat(cut.EnumerateRunes().Where(rune => rune.Value >= ' ' || rune.Value is '\t' or '\n'));
    }

    private static void Put(ZipArchive zip, string name, string content)
    {
        using var part = Entry(zip, name).Open();
        part.Write(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + content.Trim()));
    }
}
