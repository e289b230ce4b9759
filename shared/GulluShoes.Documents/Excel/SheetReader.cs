using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace GulluShoes.Documents.Excel;

/// <summary>A column that is looked for.</summary>
/// <param name="Name">As the shop calls it.</param>
/// <param name="OtherNames">How others head the same.</param>
public sealed record WantedColumn(string Name, bool IsNeeded = false, params string[] OtherNames);

/// <summary>Reads the first sheet of an .xlsx file, line by line, by its headings: their order, case, spaces and Turkish letters do not matter.</summary>
public static class SheetReader
{
    // Titles and remarks may stand above the headings.
    private const int HeadingsWithin = 20;

    // The library asks for the encoding of old files before it looks whether this is one.
    static SheetReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="file">Can be sought.</param>
    /// <param name="mostRows">More lines than that are a fault.</param>
    public static SheetReading Read(Stream file, IReadOnlyList<WantedColumn> wanted, int mostRows)
    {
        if (WorkbookGate.FaultOf(file) is { } fault)
        {
            return new SheetReading.Refused(fault);
        }

        try
        {
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(file, new ExcelReaderConfiguration { LeaveOpen = true });
            return Read(reader, wanted, mostRows);
        }
        catch (Exception broken) when (broken is ExcelReaderException or XmlException or InvalidDataException or FormatException or ArgumentException or NullReferenceException or KeyNotFoundException or IndexOutOfRangeException)
        {
            // The library meets forged parts with whatever they break in it.
            return new SheetReading.Refused(WorkbookFault.Broken);
        }
    }

    private static SheetReading Read(IExcelDataReader reader, IReadOnlyList<WantedColumn> wanted, int mostRows)
    {
        if (reader.RowCount > mostRows + HeadingsWithin)
        {
            return new SheetReading.Refused(WorkbookFault.TooManyRows);
        }

        Dictionary<string, int>? places = null;
        var (row, lines) = (0, new List<SheetLine>());
        while (reader.Read())
        {
            row++;
            if (places is null)
            {
                places = PlacesOf(reader, wanted);
                if (places is null && row == HeadingsWithin)
                {
                    break;
                }
            }
            else if (LineOf(reader, places, row) is { } line)
            {
                lines.Add(line);
                if (lines.Count > mostRows)
                {
                    return new SheetReading.Refused(WorkbookFault.TooManyRows);
                }
            }
        }

        return places is null ? new SheetReading.Refused(WorkbookFault.NoHeadings) : new SheetReading.Lines([.. places.Keys], lines);
    }

    /// <summary>Null when this row does not head all that is needed. Of two equal headings the first counts.</summary>
    private static Dictionary<string, int>? PlacesOf(IExcelDataReader reader, IReadOnlyList<WantedColumn> wanted)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < reader.FieldCount; place++)
        {
            var key = HeaderKey.Of(reader.GetValue(place) as string);
            if (key.Length > 0 && wanted.FirstOrDefault(column => column.OtherNames.Prepend(column.Name).Any(name => HeaderKey.Of(name) == key)) is { } found)
            {
                places.TryAdd(found.Name, place);
            }
        }

        return places.Count > 0 && wanted.All(column => !column.IsNeeded || places.ContainsKey(column.Name)) ? places : null;
    }

    /// <summary>Null when all of its cells are empty.</summary>
    private static SheetLine? LineOf(IExcelDataReader reader, Dictionary<string, int> places, int row)
    {
        var cells = places.Where(place => place.Value < reader.FieldCount).ToDictionary(place => place.Key, place => new SheetCell(reader.GetValue(place.Value)), StringComparer.Ordinal);
        return cells.Values.All(cell => cell.IsEmpty) ? null : new SheetLine(row, cells);
    }
}

/// <summary>What came of reading a file.</summary>
public abstract record SheetReading
{
    private SheetReading()
    {
    }

    /// <param name="Columns">Which of the wanted ones are there.</param>
    public sealed record Lines(IReadOnlyList<string> Columns, IReadOnlyList<SheetLine> All) : SheetReading;

    public sealed record Refused(WorkbookFault Fault) : SheetReading;
}
