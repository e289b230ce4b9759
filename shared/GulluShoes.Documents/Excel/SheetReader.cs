namespace GulluShoes.Documents.Excel;

/// <summary>A column that is looked for.</summary>
/// <param name="Name">As the shop calls it.</param>
/// <param name="OtherNames">How others head the same.</param>
public sealed record WantedColumn(string Name, bool IsNeeded = false, params string[] OtherNames)
{
    /// <summary>Of equal headings each counts; the second is named "Name 2".</summary>
    public bool Repeats { get; init; }
}

/// <summary>Reads the first visible sheet of an .xlsx file as a whole, by its headings: their order, case, spaces and Turkish letters do not matter.</summary>
public static class SheetReader
{
    /// <param name="file">Can be sought.</param>
    /// <param name="mostRows">More lines than that are a fault.</param>
    public static SheetReading Read(Stream file, IReadOnlyList<WantedColumn> wanted, int mostRows)
    {
        try
        {
            using var sheet = SheetStream.Open(file);
            return !sheet.Next() ? new SheetReading.Refused(WorkbookFault.NoHeadings)
                : sheet.SaidRows > mostRows + SheetStream.HeadingsWithin ? new SheetReading.Refused(WorkbookFault.TooManyRows)
                : sheet.Find(wanted) is { } table ? Held(table, mostRows)
                : new SheetReading.Refused(WorkbookFault.NoHeadings);
        }
        catch (WorkbookException unreadable)
        {
            return new SheetReading.Refused(unreadable.Fault);
        }
    }

    private static SheetReading Held(SheetTable table, int mostRows)
    {
        var lines = table.Lines.Take(mostRows + 1).ToList();
        return lines.Count > mostRows ? new SheetReading.Refused(WorkbookFault.TooManyRows) : new SheetReading.Lines(table.Columns, lines);
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
