using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace GulluShoes.Documents.Excel;

/// <summary>A file cannot be read as a workbook.</summary>
public sealed class WorkbookException(WorkbookFault fault, Exception? inner = null) : Exception($"The workbook cannot be read: {fault}.", inner)
{
    public WorkbookFault Fault => fault;
}

/// <summary>A workbook, sheet by sheet and line by line: nothing but the lines above its headings is held. Formulas are never evaluated; hidden sheets are passed over.</summary>
public sealed class SheetStream : IDisposable
{
    // Titles and remarks may stand above the headings.
    internal const int HeadingsWithin = 20;

    private readonly IExcelDataReader reader;
    private readonly List<object?[]> top = [];
    private bool isFirst = true;

    // The library asks for the encoding of old files before it looks whether this is one.
    static SheetStream() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private SheetStream(IExcelDataReader reader) => this.reader = reader;

    /// <summary>The headings that each of the first lines of this sheet would be.</summary>
    public IEnumerable<IReadOnlySet<string>> Headings => top.Select(row => row.Select(cell => HeaderKey.Of(cell as string)).Where(key => key.Length > 0).ToHashSet(StringComparer.Ordinal));

    /// <summary>As its tab says.</summary>
    public string Sheet => reader.Name;

    /// <summary>As the sheet says; it may be wrong.</summary>
    public int SaidRows => reader.RowCount;

    /// <summary>Null when a file may be opened, as far as can be seen without unpacking it.</summary>
    /// <param name="withOld">Also .xls.</param>
    public static WorkbookFault? FaultOf(Stream file, bool withOld) =>
        WorkbookGate.FaultOf(file) is { } fault && !(withOld && fault == WorkbookFault.OldOrProtected) ? fault : null;

    /// <param name="file">Can be sought; stays open.</param>
    /// <param name="withOld">Also .xls.</param>
    /// <exception cref="WorkbookException">It cannot be read. Everything else here may throw it, too.</exception>
    public static SheetStream Open(Stream file, bool withOld = false)
    {
        if (FaultOf(file, withOld) is { } fault)
        {
            throw new WorkbookException(fault);
        }

        var settings = new ExcelReaderConfiguration { LeaveOpen = true };
        return new SheetStream(Careful(() => withOld ? ExcelReaderFactory.CreateReader(file, settings) : ExcelReaderFactory.CreateOpenXmlReader(file, settings)));
    }

    /// <summary>Goes to the next sheet that people see; false when there is none.</summary>
    public bool Next()
    {
        top.Clear();
        while (isFirst || Careful(reader.NextResult))
        {
            isFirst = false;
            if (reader.VisibleState == "visible")
            {
                while (top.Count < HeadingsWithin && Careful(reader.Read))
                {
                    top.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
                }

                return true;
            }
        }

        return false;
    }

    /// <summary>The lines below the first line that heads all that is needed, without empty ones; null when no line does.</summary>
    public SheetTable? Find(IReadOnlyList<WantedColumn> wanted)
    {
        for (var row = 0; row < top.Count; row++)
        {
            if (PlacesOf(top[row], wanted) is { } places)
            {
                return new SheetTable([.. places.Keys], Lines(places, row + 1)) { Places = places, Titles = [.. top[row].OfType<string>()] };
            }
        }

        return null;
    }

    public void Dispose() => reader.Dispose();

    /// <summary>Null when this row does not head all that is needed. Of two equal headings the first counts, unless the column repeats.</summary>
    private static Dictionary<string, int>? PlacesOf(object?[] row, IReadOnlyList<WantedColumn> wanted)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < row.Length; place++)
        {
            var key = HeaderKey.Of(row[place] as string);
            if (key.Length > 0 && wanted.FirstOrDefault(column => column.OtherNames.Prepend(column.Name).Any(name => HeaderKey.Of(name) == key)) is { } found)
            {
                var time = found.Repeats ? Enumerable.Range(1, row.Length).First(one => !places.ContainsKey(NameOf(found, one))) : 1;
                places.TryAdd(NameOf(found, time), place);
            }
        }

        return places.Count > 0 && wanted.All(column => !column.IsNeeded || places.ContainsKey(column.Name)) ? places : null;
    }

    private static string NameOf(WantedColumn column, int time) => time == 1 ? column.Name : FormattableString.Invariant($"{column.Name} {time}");

    /// <summary>Lines hold what is wanted only: a forged sheet may say that it has sixteen thousand columns.</summary>
    private IEnumerable<SheetLine> Lines(Dictionary<string, int> places, int row)
    {
        var columns = places.Keys.Select((name, index) => (name, index)).ToDictionary(StringComparer.Ordinal);
        var cells = places.Values.ToArray();
        for (; row < top.Count; row++)
        {
            if (LineOf(place => top[row].ElementAtOrDefault(place)) is { } line)
            {
                yield return line;
            }
        }

        for (; Careful(reader.Read); row++)
        {
            if (Careful(() => LineOf(place => place < reader.FieldCount ? reader.GetValue(place) : null)) is { } line)
            {
                yield return line;
            }
        }

        // Null when all of its cells are empty.
        SheetLine? LineOf(Converter<int, object?> cell) =>
            Array.ConvertAll(cells, cell) is var values && Array.TrueForAll(values, value => new SheetCell(value).IsEmpty) ? null : new SheetLine(row + 1, columns, values);
    }

    /// <summary>The library meets forged parts with whatever they break in it.</summary>
    private static T Careful<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (InvalidPasswordException locked)
        {
            throw new WorkbookException(WorkbookFault.OldOrProtected, locked);
        }
        catch (Exception broken) when (broken is ExcelReaderException or XmlException or InvalidDataException or FormatException or ArgumentException or NullReferenceException or KeyNotFoundException or IndexOutOfRangeException or EndOfStreamException or OverflowException)
        {
            throw new WorkbookException(WorkbookFault.Broken, broken);
        }
    }
}

/// <summary>What stands below headings.</summary>
/// <param name="Columns">Which of the wanted ones are there.</param>
/// <param name="Lines">Can be gone through once.</param>
public sealed record SheetTable(IReadOnlyList<string> Columns, IEnumerable<SheetLine> Lines)
{
    /// <summary>Where each of them stands; the first is 0.</summary>
    public required IReadOnlyDictionary<string, int> Places { get; init; }

    /// <summary>Everything that the line of the headings says.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];
}
