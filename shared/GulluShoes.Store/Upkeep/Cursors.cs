using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Upkeep;

/// <summary>How far each timer has come; advanced only after its work is durable.</summary>
public sealed class Cursors(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Null when the cursor was never advanced.</summary>
    public async Task<long?> ReadAsync(string name, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select value from cursors where name = $1").With(name);
        return (long?)await command.ExecuteScalarAsync(ct);
    }

    /// <summary>Puts the cursor forward; never back.</summary>
    public async Task AdvanceAsync(string name, long value, CancellationToken ct)
    {
        // Forgotten by a crash of the server, it only makes the next run read again what is durable here.
        await using var batch = database.CreateBatch();
        batch.Add(Commands.Unhurried);
        batch.Add(
            """
            insert into cursors (name, value, changed_at) values ($1, $2, $3)
            on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at
            where cursors.value < excluded.value
            """)
            .With(name).With(value).With(clock.GetUtcNow());
        await batch.ExecuteNonQueryAsync(ct);
    }
}
