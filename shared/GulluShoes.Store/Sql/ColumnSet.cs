using Npgsql;

namespace GulluShoes.Store.Sql;

/// <summary>
/// The columns of a set-based write: each column travels as one array, and <c>unnest</c> makes rows of them, so a
/// batch of any size is one statement of fixed text.
/// </summary>
internal sealed class ColumnSet<T>
{
    private readonly List<Column> columns = [];

    /// <summary>"a, b, c".</summary>
    public string Names => string.Join(", ", columns.Select(column => column.Name));

    /// <summary>"t.a, t.b, t.c", cast where an array cannot carry the type.</summary>
    public string Values => string.Join(", ", columns.Select(column => column.Value));

    /// <summary>"a = t.a, b = t.b".</summary>
    public string Assignments => string.Join(", ", columns.Select(column => $"{column.Name} = {column.Value}"));

    /// <summary>"a = excluded.a, b = excluded.b".</summary>
    public string ExcludedAssignments => string.Join(", ", columns.Select(column => $"{column.Name} = excluded.{column.Name}"));

    /// <summary>
    /// The rows, as table "t"; parameters count from $1. In the select list the arrays are unrolled side by side, row by row; in
    /// the from clause each would first be written out to a store of its own.
    /// </summary>
    public string Rows =>
        $"(select {string.Join(", ", columns.Select((column, index) => $"unnest(${index + 1}::{column.Type}[]) as {column.Name}"))}) as t";

    public int Count => columns.Count;

    /// <param name="type">PostgreSQL's type of one array element.</param>
    public ColumnSet<T> Add<TValue>(string name, string type, Func<T, TValue> read)
    {
        columns.Add(new Column(name, type, $"t.{name}", rows => new NpgsqlParameter<TValue[]>
        {
            TypedValue = [.. rows.Select(read)],
        }));
        return this;
    }

    /// <summary>A text; NUL, which JSON can carry and PostgreSQL's text cannot, is left out.</summary>
    public ColumnSet<T> AddText(string name, Func<T, string?> read) =>
        Add(name, "text", row => read(row)?.Replace("\0", "", StringComparison.Ordinal));

    /// <summary>Arrays of arrays must be rectangular, so an array column travels as its literal.</summary>
    public ColumnSet<T> AddArray(string name, string type, Func<T, IEnumerable<long>> read)
    {
        columns.Add(new Column(name, "text", $"t.{name}::{type}", rows => new NpgsqlParameter<string[]>
        {
            TypedValue = [.. rows.Select(row => $"{{{string.Join(',', read(row))}}}")],
        }));
        return this;
    }

    /// <summary>A statement over the rows, ready to run.</summary>
    public NpgsqlBatchCommand Command(string sql, IReadOnlyCollection<T> rows)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var column in columns)
        {
            command.Parameters.Add(column.Parameter(rows));
        }

        return command;
    }

    private sealed record Column(string Name, string Type, string Value, Func<IReadOnlyCollection<T>, NpgsqlParameter> Parameter);
}
