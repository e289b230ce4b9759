using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Caching;
using GulluShoes.Store.Orders.Applying;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Stock;
using Npgsql;

namespace GulluShoes.Store.Orders;

/// <summary>Moves packages between the status tables.</summary>
public sealed class PackageMover(NpgsqlDataSource database, ReadCache cache, TimeProvider clock)
{
    private static readonly ColumnSet<Step> History = new ColumnSet<Step>()
        .Add("package_id", "bigint", step => step.Move.PackageId)
        .Add("from_stage", "text", step => step.From.ToString())
        .Add("to_stage", "text", step => step.Move.To.ToString())
        .Add("source", "text", step => step.Move.Source.ToString())
        .AddText("who", step => step.Move.Who)
        .Add("what", "text", step => StageFlow.IsStepBack(step.From, step.Move.To) ? "moved-back" : "moved");

    /// <summary>Moves a batch in one transaction; each package's move is judged on its own.</summary>
    public async Task<IReadOnlyList<MoveOutcome>> MoveAsync(IReadOnlyList<PackageMove> moves, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var before = await LockAsync(connection, moves, ct);
        var (outcomes, steps, after) = Judge(moves, before);
        if (steps.Count > 0)
        {
            await using var batch = new NpgsqlBatch(connection);
            AddWrites(batch, steps, before, after);
            long[] touched = [.. after.Where(one => StockClaims.MayChange(before[one.Key], one.Value)).Select(one => one.Key)];
            foreach (var write in touched.Length > 0 ? SettlementSql.Settle(touched, steps[^1].Move.Who ?? SettlementSql.Trendyol, clock.GetUtcNow()) : [])
            {
                batch.BatchCommands.Add(write);
            }

            await batch.ExecuteNonQueryAsync(ct);
        }

        await transaction.CommitAsync(ct);
        if (steps.Count > 0)
        {
            await cache.ForgetAsync(CacheKind.Counts, ct);
        }

        return outcomes;
    }

    private static async Task<Dictionary<long, Stage>> LockAsync(NpgsqlConnection connection, IReadOnlyList<PackageMove> moves, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(KnownPackage.RegistryLock, connection)
            .With(moves.Select(move => move.PackageId).Distinct().ToArray());
        var rows = await command.ListAsync(row => (Id: row.GetInt64(0), Stage: row.GetEnum<Stage>("stage")), ct);
        return rows.ToDictionary(row => row.Id, row => row.Stage);
    }

    /// <summary>One after the other, so that a package asked for twice is judged where its first move left it.</summary>
    private static (List<MoveOutcome> Outcomes, List<Step> Steps, Dictionary<long, Stage> After) Judge(
        IReadOnlyList<PackageMove> moves, Dictionary<long, Stage> before)
    {
        var after = new Dictionary<long, Stage>(before);
        var outcomes = new List<MoveOutcome>(moves.Count);
        var steps = new List<Step>(moves.Count);
        foreach (var move in moves)
        {
            var outcome = Judge(move, after);
            outcomes.Add(outcome);
            if (outcome is MoveOutcome.Moved moved)
            {
                steps.Add(new Step(move, moved.From));
                after[move.PackageId] = move.To;
            }
        }

        return (outcomes, steps, after);
    }

    private static MoveOutcome Judge(PackageMove move, Dictionary<long, Stage> stages)
    {
        if (!stages.TryGetValue(move.PackageId, out var from))
        {
            return new MoveOutcome.Unknown(move.PackageId);
        }

        if (from == move.To)
        {
            return new MoveOutcome.AlreadyThere(move.PackageId, from);
        }

        return move.Source == MoveSource.Sync || StageFlow.IsAhead(from, move.To)
            ? new MoveOutcome.Moved(move.PackageId, from, move.To)
            : new MoveOutcome.Refused(move.PackageId, from, move.To);
    }

    /// <summary>One statement per pair of tables; both stages are in its text, so that the planner opens these two only.</summary>
    private void AddWrites(NpgsqlBatch batch, List<Step> steps, Dictionary<long, Stage> before, Dictionary<long, Stage> after)
    {
        var now = clock.GetUtcNow();
        var (ids, at) = ($"${History.Count + 1}", $"${History.Count + 2}");
        foreach (var shift in steps.GroupBy(step => (From: before[step.Move.PackageId], To: after[step.Move.PackageId])))
        {
            batch.BatchCommands.Add(History.Command(
                $"""
                with moved as (
                    update orders set stage = '{shift.Key.To}', stage_since = {at}
                    where stage = '{shift.Key.From}' and package_id = any({ids}) returning package_id, status),
                registered as (
                    update packages set stage = '{shift.Key.To}' where package_id = any({ids}))
                insert into package_history ({History.Names}, at, status)
                select {History.Values}, {at}, moved.status
                from (select row_number() over () as nr, * from {History.Rows}) t join moved on moved.package_id = t.package_id
                order by nr
                """,
                [.. shift]).With(shift.Select(step => step.Move.PackageId).Distinct().Order().ToArray()).With(now));
        }
    }

    private sealed record Step(PackageMove Move, Stage From);
}
