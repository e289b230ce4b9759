using System.Text.RegularExpressions;

namespace GulluShoes.Documents.Excel;

/// <summary>A line of a sheet.</summary>
/// <param name="Row">Its number as Excel shows it.</param>
/// <param name="Columns">Which of <paramref name="Values"/> each column's is; all lines of a sheet share it.</param>
public sealed record SheetLine(int Row, IReadOnlyDictionary<string, int> Columns, IReadOnlyList<object?> Values)
{
    /// <summary>An empty cell where the column is not there.</summary>
    public SheetCell this[string column] => Columns.TryGetValue(column, out var index) ? new SheetCell(Values[index]) : default;
}

/// <summary>A cell, as it is and not as it looks.</summary>
public readonly partial record struct SheetCell(object? Value)
{
    public bool IsEmpty => Value is null || (Value is string text && string.IsNullOrWhiteSpace(text));

    /// <summary>A code, exactly; null when the cell is empty or may have lost digits: a number has no leading zeros and is rounded after fifteen digits, and so is one that was turned into text as "8,68E+12".</summary>
    public string? Code => Value is string text && !IsEmpty && !Rounded().IsMatch(text.Trim()) ? text.Trim() : null;

    /// <summary>False when it holds anything but a number; an empty cell is true with null.</summary>
    public bool TryNumber(out decimal? number)
    {
        (number, var read) = Value switch
        {
            _ when IsEmpty => ((decimal?)null, true),
            // Excel's own binary fraction: to a decimal of fifteen digits, which is what it shows.
            double binary when Math.Abs(binary) < 1e15 => ((decimal)binary, true),
            int whole => (whole, true),
            decimal exact => (exact, true),
            string text when TypedNumber.TryRead(text, out var typed) => (typed, true),
            _ => (null, false),
        };
        return read;
    }

    [GeneratedRegex(@"^[0-9]+([.,][0-9]+)?E\+?[0-9]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rounded();
}
