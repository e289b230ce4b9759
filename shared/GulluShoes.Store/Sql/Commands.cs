using Npgsql;

namespace GulluShoes.Store.Sql;

/// <summary>Short forms for statements with positional parameters.</summary>
internal static class Commands
{
    public static NpgsqlCommand With<T>(this NpgsqlCommand command, T value)
    {
        command.Parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
        return command;
    }

    public static NpgsqlBatchCommand With<T>(this NpgsqlBatchCommand command, T value)
    {
        command.Parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
        return command;
    }

    /// <summary>
    /// First in a batch whose loss in a crash of the server harms nothing: its commit does not wait for the disk. What was
    /// committed before stays safe, and it never becomes visible before that.
    /// </summary>
    public const string Unhurried = "select set_config('synchronous_commit', 'off', true)";

    /// <summary>
    /// In a batch whose arrays hold a thousand keys: of an array that it cannot read the planner assumes ten, and would go through all the others for each of a thousand rows.
    /// https://www.postgresql.org/docs/current/runtime-config-query.html
    /// </summary>
    public const string Merged = "select set_config('enable_nestloop', 'off', true)";

    public static NpgsqlBatchCommand Add(this NpgsqlBatch batch, string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        batch.BatchCommands.Add(command);
        return command;
    }

    public static T? Get<T>(this NpgsqlDataReader reader, string column)
    {
        var ordinal = reader.GetOrdinal(column);
        return reader.IsDBNull(ordinal) ? default : reader.GetFieldValue<T>(ordinal);
    }

    public static TEnum GetEnum<TEnum>(this NpgsqlDataReader reader, string column)
        where TEnum : struct, Enum => Enum.Parse<TEnum>(reader.GetString(reader.GetOrdinal(column)));

    public static async Task<List<T>> ListAsync<T>(this NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken ct)
    {
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ListAsync(read, ct);
    }

    public static async Task<List<T>> ListAsync<T>(this NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read, CancellationToken ct)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(ct))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
