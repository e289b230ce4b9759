using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace GulluShoes.Documents.Excel.Patching;

/// <summary>Writes cells into an .xlsx file as it came: all other parts keep their very bytes, and so does everything else in the sheet.</summary>
public static class WorkbookPatch
{
    private static readonly XNamespace Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <param name="sheet">As its tab says.</param>
    /// <returns>Null when the file cannot be changed so: it is an old one, or not made as Excel's are.</returns>
    public static byte[]? Write(byte[] file, string sheet, IReadOnlyCollection<CellChange> changes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (PartOf(zip, sheet) is not { } part || zip.GetEntry(part) is not { } entry)
            {
                return null;
            }

            var xml = new byte[entry.Length];
            using var content = entry.Open();
            content.ReadExactly(xml);
            return SheetPatch.Write(xml, changes) is { } patched ? ZipPatch.Replace(file, part, patched) : null;
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException)
        {
            return null;
        }
    }

    /// <summary>The part of the file that holds a sheet.</summary>
    private static string? PartOf(ZipArchive zip, string sheet)
    {
        var id = Read(zip, "xl/workbook.xml")?.Descendants().FirstOrDefault(one => one.Name.LocalName == "sheet" && one.Attribute("name")?.Value == sheet)?.Attributes()
            .FirstOrDefault(attribute => attribute.Name.LocalName == "id" && attribute.Name.Namespace == Office)?.Value;
        var target = id is null ? null : Read(zip, "xl/_rels/workbook.xml.rels")?.Root!.Elements().FirstOrDefault(one => one.Attribute("Id")?.Value == id)?.Attribute("Target")?.Value;
        return target is null ? null : target.StartsWith('/') ? target[1..] : $"xl/{target}";
    }

    private static XDocument? Read(ZipArchive zip, string part)
    {
        if (zip.GetEntry(part) is not { } entry)
        {
            return null;
        }

        using var content = entry.Open();
        using var xml = XmlReader.Create(content);
        return XDocument.Load(xml);
    }
}
