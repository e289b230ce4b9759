using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Upkeep;

/// <summary>Lets one process at a time do a thing, across all processes on the database; a crash lets go.</summary>
public sealed class SingleFlight(NpgsqlDataSource database)
{
    /// <summary>Null when another holds it. Dispose to let go.</summary>
    public async Task<IAsyncDisposable?> TryEnterAsync(string name, CancellationToken ct)
    {
        var connection = await database.OpenConnectionAsync(ct);
        try
        {
            await using var command = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended($1, 0))", connection).With(name);
            if (await command.ExecuteScalarAsync(ct) is true)
            {
                return new Held(connection, name);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    /// <summary>Waits for its turn.</summary>
    public async Task<IAsyncDisposable> EnterAsync(string name, CancellationToken ct)
    {
        var connection = await database.OpenConnectionAsync(ct);
        try
        {
            await using var command = new NpgsqlCommand("select pg_advisory_lock(hashtextextended($1, 0))", connection) { CommandTimeout = 0 }.With(name);
            await command.ExecuteNonQueryAsync(ct);
            return new Held(connection, name);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private sealed class Held(NpgsqlConnection connection, string name) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using (connection)
            {
                // A broken connection has let go already: the server frees session locks with their session.
                if (connection.FullState.HasFlag(System.Data.ConnectionState.Open))
                {
                    await using var command = new NpgsqlCommand("select pg_advisory_unlock(hashtextextended($1, 0))", connection).With(name);
                    await command.ExecuteNonQueryAsync();
                }
            }
        }
    }
}
