using System.Text.Json;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Audit;

/// <summary>On whose behalf and through which door something is done; what is written within it says so in <c>audit_log</c>.</summary>
/// <param name="Who">The user name; null when nobody is signed in or no person acts.</param>
/// <param name="Door">The function's name.</param>
/// <param name="From">A class of addresses or what woke the function, never an address: that would be personal data.</param>
/// <param name="Run">The invocation, which the log's scope names too.</param>
public sealed record Deed(string? Who, string Door, string From, string Run)
{
    private static readonly AsyncLocal<Deed?> Current = new();

    /// <summary>Everything that is awaited from here on is done within this deed.</summary>
    public void Begin() => Current.Value = this;

    /// <summary>What is done from here on is done by this person: who he is came out within the deed.</summary>
    internal static void SaidBy(string userName) => Current.Value = Current.Value is { } deed ? deed with { Who = userName } : null;

    /// <summary>First in a batch that writes: for its transaction the database knows the deed, at no further round trip.</summary>
    internal static NpgsqlBatchCommand Said() => new NpgsqlBatchCommand("select set_config('app.deed', $1, true)")
        .With(Current.Value is { } deed ? JsonSerializer.Serialize(deed, JsonSerializerOptions.Web) : "");
}

/// <summary>Statements that say the deed they are done in.</summary>
internal static class Deeds
{
    /// <summary>The deed, and the statement that is done in it; an otherwise empty batch is a transaction of its own.</summary>
    public static NpgsqlBatchCommand AddDeed(this NpgsqlBatch batch, string sql)
    {
        batch.BatchCommands.Add(Deed.Said());
        return batch.Add(sql);
    }

    /// <summary>A transaction whose statements are all done in the deed.</summary>
    public static async Task<NpgsqlTransaction> BeginDeedAsync(this NpgsqlConnection connection, CancellationToken ct)
    {
        var transaction = await connection.BeginTransactionAsync(ct);
        await using var said = new NpgsqlBatch(connection);
        said.BatchCommands.Add(Deed.Said());
        await said.ExecuteNonQueryAsync(ct);
        return transaction;
    }

    /// <summary>The first value that the statement after the deed returned; null when it returned no row.</summary>
    public static async Task<object?> AnswerAsync(this NpgsqlBatch deed, CancellationToken ct)
    {
        await using var reader = await deed.ExecuteReaderAsync(ct);
        return await reader.NextResultAsync(ct) && await reader.ReadAsync(ct) ? reader.GetValue(0) : null;
    }

    /// <summary>The rows that the statement after the deed returned.</summary>
    public static async Task<List<T>> AnswersAsync<T>(this NpgsqlBatch deed, Func<NpgsqlDataReader, T> read, CancellationToken ct)
    {
        await using var reader = await deed.ExecuteReaderAsync(ct);
        return await reader.NextResultAsync(ct) ? await reader.ListAsync(read, ct) : [];
    }
}
