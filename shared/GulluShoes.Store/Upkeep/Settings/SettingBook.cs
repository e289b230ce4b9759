using GulluShoes.Store.Audit;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Upkeep.Settings;

/// <summary>A setting that somebody changes.</summary>
/// <param name="Before">What was in force.</param>
/// <param name="After">What is in force now.</param>
/// <param name="Reset">True when the portal says nothing any more, so that the server's own value holds.</param>
public sealed record SettingEntry(string Key, string Before, string After, bool Reset);

/// <summary>One line of the history.</summary>
/// <param name="At">UTC.</param>
public sealed record SettingChange(long Id, SettingEntry Entry, string? Reason, string Who, DateTimeOffset At);

/// <summary>What was said in the portal about how the shop works: nothing is ever overwritten, the last word about a key holds.</summary>
public sealed class SettingBook(NpgsqlDataSource database, TimeProvider clock)
{
    // At most one row a key: there are as many keys as settings, a few dozen.
    private const string Latest = "select distinct on (key) * from settings order by key, id desc";

    /// <summary>The last word about each key; null when nothing came since the change <paramref name="known"/>.</summary>
    public async Task<IReadOnlyList<SettingChange>?> NewsAsync(long known, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.Add("select coalesce(max(id), 0) from settings");
        batch.Add($"select * from ({Latest}) latest where $1 <> (select coalesce(max(id), 0) from settings)").With(known);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        if (reader.GetInt64(0) == known)
        {
            return null;
        }

        await reader.NextResultAsync(ct);
        return await reader.ListAsync(Read, ct);
    }

    /// <summary>The newest first.</summary>
    /// <param name="key">Null for all.</param>
    /// <param name="before">The last that was seen; null for the first page.</param>
    public async Task<IReadOnlyList<SettingChange>> HistoryAsync(string? key, long? before, int take, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"select * from settings where {(key is null ? "$1::text is null" : "key = $1")} and id < $2 order by id desc limit $3")
            .With(key).With(before ?? long.MaxValue).With(take);
        return await command.ListAsync(Read, ct);
    }

    /// <summary>Writes what <paramref name="decide"/> makes of the last words; nobody else changes any in between.</summary>
    /// <param name="decide">Answers what is written, which may be nothing, and what is told the one who asked.</param>
    public async Task<T> ChangeAsync<T>(Func<IReadOnlyList<SettingChange>, (IReadOnlyList<SettingEntry> Entries, T Answer)> decide, string who, string? reason, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using (var locked = new NpgsqlCommand("lock table settings in share row exclusive mode", connection))
        {
            await locked.ExecuteNonQueryAsync(ct);
        }

        await using var latest = new NpgsqlCommand(Latest, connection);
        var (entries, answer) = decide(await latest.ListAsync(Read, ct));
        if (entries.Count > 0)
        {
            await using var batch = new NpgsqlBatch(connection);
            batch.BatchCommands.Add(Deed.Said());
            batch.BatchCommands.Add(Columns.Command(
                $"insert into settings ({Columns.Names}, reason, who, at) select {Columns.Values}, ${Columns.Count + 1}, ${Columns.Count + 2}, ${Columns.Count + 3} from {Columns.Rows}", [.. entries])
                .With(reason).With(who).With(clock.GetUtcNow()));
            await batch.ExecuteNonQueryAsync(ct);
            await transaction.CommitAsync(ct);
        }

        return answer;
    }

    private static readonly ColumnSet<SettingEntry> Columns = new ColumnSet<SettingEntry>()
        .Add("key", "text", entry => entry.Key)
        .Add("before", "text", entry => entry.Before)
        .Add("after", "text", entry => entry.After)
        .Add("reset", "boolean", entry => entry.Reset);

    private static SettingChange Read(NpgsqlDataReader row) => new(
        row.Get<long>("id"),
        new SettingEntry(row.Get<string>("key")!, row.Get<string>("before")!, row.Get<string>("after")!, row.Get<bool>("reset")),
        row.Get<string>("reason"), row.Get<string>("who")!, row.Get<DateTimeOffset>("at"));
}
