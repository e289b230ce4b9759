using System.Globalization;
using System.Security;
using System.Text;

namespace GulluShoes.Documents.Excel.Patching;

/// <summary>Changes cells of one row. A cell keeps its style and its formula; one that is not there is put in its place.</summary>
/// <param name="wanted">By column.</param>
/// <param name="name">Of the row's tag, with its prefix.</param>
internal sealed class RowPatch(PatchedBytes output, CellChange[] wanted, string name)
{
    private readonly string prefix = name[..^"row".Length];
    private int next;
    private int column = -1;
    private bool hasPlaces;

    /// <summary>False when the row has no end. Afterwards the tags stand behind the row.</summary>
    public bool Write(ref XmlTags tags)
    {
        hasPlaces = SheetPatch.Attribute(tags.Attributes, "r") is not null;
        if (tags.IsEmpty)
        {
            var open = Encoding.UTF8.GetString(output.Source[tags.Start..(tags.End - 2)]);
            output.Replace(tags.Start, tags.End, $"{open}>{Missing(int.MaxValue)}</{name}>");
            return true;
        }

        while (tags.Next())
        {
            if (tags.IsEnd && tags.Is("row"u8))
            {
                output.Replace(tags.Start, tags.Start, Missing(int.MaxValue));
                return true;
            }

            if (tags.Is("c"u8) && !Cell(ref tags))
            {
                return false;
            }
        }

        return false;
    }

    private bool Cell(ref XmlTags tags)
    {
        var (start, content, said, kept) = (tags.Start, tags.End, SheetPatch.Attribute(tags.Attributes, "r"), SheetPatch.Without(tags.Attributes, "t"));
        hasPlaces |= said is not null;
        column = said is null ? column + 1 : ColumnOf(said);
        if (tags.Leave() is not { } close)
        {
            return false;
        }

        if (Missing(column) is { Length: > 0 } missing)
        {
            output.Replace(start, start, missing);
        }

        if (next < wanted.Length && wanted[next].Column == column)
        {
            output.Replace(start, tags.End, CellOf(kept, FormulaOf(output.Source[content..Math.Max(content, close)]), wanted[next++].Value));
        }

        return true;
    }

    /// <summary>The cells that are wanted before this column and are not there. Without places each cell stands behind the one before, so gaps are filled with empty ones.</summary>
    private string Missing(int before)
    {
        var cells = new StringBuilder();
        for (; next < wanted.Length && wanted[next].Column < before; next++)
        {
            for (; !hasPlaces && before == int.MaxValue && column < wanted[next].Column - 1; column++)
            {
                cells.Append(CultureInfo.InvariantCulture, $"<{prefix}c/>");
            }

            cells.Append(CellOf(hasPlaces ? $" r=\"{NameOf(wanted[next].Column)}{wanted[next].Row}\"" : "", "", wanted[next].Value));
            column = before == int.MaxValue ? wanted[next].Column : column;
        }

        return cells.ToString();
    }

    private string CellOf(string attributes, string formula, CellValue value) => value switch
    {
        CellValue.Number(var number) => FormattableString.Invariant($"<{prefix}c{attributes}>{formula}<{prefix}v>{number:0.####}</{prefix}v></{prefix}c>"),
        // Where a formula says it, Excel has the text beside it; elsewhere it stands in the cell, so that the shared texts stay as they are.
        CellValue.Text(var text) when formula.Length > 0 => $"<{prefix}c{attributes} t=\"str\">{formula}<{prefix}v>{SecurityElement.Escape(text)}</{prefix}v></{prefix}c>",
        CellValue.Text(var text) => $"<{prefix}c{attributes} t=\"inlineStr\"><{prefix}is><{prefix}t>{SecurityElement.Escape(text)}</{prefix}t></{prefix}is></{prefix}c>",
        _ => throw new InvalidOperationException($"Unknown value {value.GetType().Name}."),
    };

    /// <summary>It stays: the list of formulas in another part of the file names it.</summary>
    private static string FormulaOf(ReadOnlySpan<byte> content)
    {
        for (var tags = new XmlTags(content); tags.Next();)
        {
            if (tags.Is("f"u8) && tags.Start is var start && tags.Leave() is not null)
            {
                return Encoding.UTF8.GetString(content[start..tags.End]);
            }
        }

        return "";
    }

    private static int ColumnOf(string place) => place.TakeWhile(char.IsAsciiLetter).Aggregate(0, (sum, letter) => (sum * 26) + char.ToUpperInvariant(letter) - 'A' + 1) - 1;

    private static string NameOf(int column) => column < 26 ? $"{(char)('A' + column)}" : NameOf((column / 26) - 1) + (char)('A' + (column % 26));
}
