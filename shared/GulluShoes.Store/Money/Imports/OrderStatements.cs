using GulluShoes.Shop.Money.Imports;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Money.Campaigns;
using GulluShoes.Store.Money.Costs.Sheets;
using GulluShoes.Store.Money.Tariffs;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Money.Imports;

/// <summary>
/// What each order was charged. Of all applied imports the freshest statement stands (<see cref="StatementRank"/>, then its content), so
/// neither the order of imports nor a repetition matters, and taking one back leaves what the others say.
/// </summary>
public sealed class OrderStatements(NpgsqlDataSource database, CostSheets costs, TimeProvider clock)
{
    // A hundred thousand rows take some seconds.
    private const int Patience = 120;

    private const string Contradiction = "Bu sipariş dosyada birden çok kez, farklı tutarlarla var; hangisinin doğru olduğu bilinemez.";
    private const string CampaignContradiction = "Bu barkod dosyada aynı öneri için birden çok kez, farklı fiyatlarla var; hangisinin doğru olduğu bilinemez.";
    private const string TariffContradiction = "Bu barkod dosyada aynı dönem için birden çok kez, farklı oranlarla var; hangisinin doğru olduğu bilinemez.";

    /// <summary>Keeps rows as they were read; made ready now, done when it is called. Rows that are there stay, so that a reading that died may begin again.</summary>
    public Func<Task> Keeping(long id, IReadOnlyCollection<ReadRow> rows, CancellationToken ct)
    {
        var keep = ImportSql.Keep(id, rows);
        return async () =>
        {
            await using var batch = database.CreateBatch();
            // Lost in a crash of the server, the rows are read again before anything is applied.
            batch.Add(Commands.Unhurried);
            batch.BatchCommands.Add(keep);
            await batch.ExecuteNonQueryAsync(ct);
        };
    }

    /// <summary>It cannot be read: says why, and forgets what was read of it.</summary>
    public async Task RefuseAsync(long id, SheetKind? kind, string refusal, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.AddDeed($"update money_imports set state = '{ImportState.Refused}', kind = $2, refusal = $3, read_at = $4 where id = $1 and state = '{ImportState.Received}'")
            .With(id).With(kind?.ToString()).With(refusal).With(clock.GetUtcNow());
        foreach (var table in new[] { "import_rows", "tariff_rows", "cost_rows", "campaign_rows" })
        {
            batch.Add($"delete from {table} where import_id = $1 and exists (select from money_imports where id = $1 and state = '{ImportState.Refused}')").With(id);
        }

        await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>All of its rows are kept: applies them, or says only what would become of them when it is a preview. Done before, it changes nothing.</summary>
    /// <param name="keyColumn">The heading of what a row is about, for rows that contradict each other.</param>
    public Task FinishAsync(long id, SheetKind kind, string keyColumn, CancellationToken ct) => TurnAsync(
        id,
        command => command.With(kind.ToString()),
        $"""
        update money_imports set state = case when preview then '{ImportState.Read}' else '{ImportState.Applied}' end, kind = $3, read_at = $2,
            applied_at = case when not preview then $2 end, applied_by = case when not preview then made_by end
        where id = $1 and state = '{ImportState.Received}'
        """,
        [
            new NpgsqlBatchCommand(ImportSql.Count),
            new NpgsqlBatchCommand(ImportSql.Contradictions).With(id).With(keyColumn).With(Contradiction),
            new NpgsqlBatchCommand(TariffSql.Contradictions).With(id).With(keyColumn).With(TariffContradiction),
            new NpgsqlBatchCommand(CampaignOffers.Contradictions).With(id).With(keyColumn).With(CampaignContradiction),
            new NpgsqlBatchCommand(CampaignOffers.Judge).With(id),
            new NpgsqlBatchCommand(TariffSql.Judge).With(id),
            new NpgsqlBatchCommand(ImportSql.Judge).With(id),
            new NpgsqlBatchCommand(ImportSql.Stand($"{ImportSql.Judged} and exists (select from money_imports where id = $1 and state = '{ImportState.Applied}')")).With(id),
        ],
        connection => costs.JudgeAsync(connection, id, ct),
        ct);

    /// <summary>Applies a preview, or what was taken back. What it says now stands apart from what it said before by its time, so no two are the same, whatever the clock says.</summary>
    public Task<ImportOutcome> ApplyAsync(long id, string person, CancellationToken ct) => TurnAsync(
        id,
        command => command.With(person),
        $"update money_imports set state = '{ImportState.Applied}', applied_at = greatest($2, applied_at + interval '1 microsecond'), applied_by = $3, undone_at = null, undone_by = null where id = $1 and state in ('{ImportState.Read}', '{ImportState.Undone}')",
        [new NpgsqlBatchCommand(TariffSql.Judge).With(id), new NpgsqlBatchCommand(ImportSql.Judge).With(id), new NpgsqlBatchCommand(ImportSql.Stand(ImportSql.Judged)).With(id)],
        connection => costs.JudgeAsync(connection, id, ct),
        ct);

    /// <summary>Takes the whole import back: where its rows stand, the freshest of all others stands again.</summary>
    public Task<ImportOutcome> UndoAsync(long id, string person, CancellationToken ct) => TurnAsync(
        id,
        command => command.With(person),
        $"update money_imports set state = '{ImportState.Undone}', undone_at = $2, undone_by = $3 where id = $1 and state = '{ImportState.Applied}'",
        [new NpgsqlBatchCommand(ImportSql.Stand(ImportSql.Others)).With(id), new NpgsqlBatchCommand("delete from order_statements where import_id = $1").With(id), .. costs.TakeBack(id)],
        _ => Task.CompletedTask,
        ct);

    /// <summary>Finds the orders that have come since their statement did. Returns how many rows have theirs now.</summary>
    public async Task<int> MatchAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await QueueAsync(connection, ct);
        await using var match = new NpgsqlCommand(
            $"""
            with matched as (
                update import_rows r set outcome = '{RowOutcome.Applied}'
                where r.outcome = '{RowOutcome.NoSuchOrder}' and exists (select from orders o where o.order_number = r.order_number)
                    and exists (select from money_imports m where m.id = r.import_id and m.state <> '{ImportState.Received}')
                returning r.import_id)
            select import_id, count(*)::integer from matched group by import_id
            """,
            connection)
        {
            CommandTimeout = Patience,
        };
        var matched = await match.ListAsync(row => (Import: row.GetInt64(0), Rows: row.GetInt32(1)), ct);
        await CountAsync(connection, matched.Select(found => found.Import), ct);
        await transaction.CommitAsync(ct);
        return matched.Sum(found => found.Rows);
    }

    private static async Task QueueAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var queue = new NpgsqlCommand(ImportSql.Lock, connection) { CommandTimeout = Patience };
        await queue.ExecuteNonQueryAsync(ct);
    }

    private static async Task CountAsync(NpgsqlConnection connection, IEnumerable<long> ids, CancellationToken ct)
    {
        await using var count = new NpgsqlCommand("select count_imports($1)", connection) { CommandTimeout = Patience }.With(ids.ToArray());
        await count.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Sets the state and does what follows from it, both or neither. One at a time in the shop: each may change what stands for any order.</summary>
    private async Task<ImportOutcome> TurnAsync(long id, Action<NpgsqlCommand> rest, string turn, IReadOnlyList<NpgsqlBatchCommand> steps, Func<NpgsqlConnection, Task> judge, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginDeedAsync(ct);
        await QueueAsync(connection, ct);
        await using var first = new NpgsqlCommand(turn, connection).With(id).With(clock.GetUtcNow());
        rest(first);
        if (await first.ExecuteNonQueryAsync(ct) == 0)
        {
            await using var there = new NpgsqlCommand("select 1 from money_imports where id = $1", connection).With(id);
            return await there.ExecuteScalarAsync(ct) is null ? ImportOutcome.Unknown : ImportOutcome.Closed;
        }

        await using var batch = new NpgsqlBatch(connection) { Timeout = Patience };
        foreach (var step in steps)
        {
            batch.BatchCommands.Add(step);
        }

        await batch.ExecuteNonQueryAsync(ct);
        await judge(connection);
        await CountAsync(connection, [id], ct);
        await transaction.CommitAsync(ct);
        return ImportOutcome.Done;
    }
}
