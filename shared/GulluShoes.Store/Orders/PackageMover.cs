using GulluShoes.Shop.Orders;
using GulluShoes.Store.Orders.Applying;
using GulluShoes.Store.Orders.Listing;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Orders;

/// <summary>Moves packages between the status tables.</summary>
public sealed class PackageMover(NpgsqlDataSource database, CountsCache counts, TimeProvider clock)
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
            await batch.ExecuteNonQueryAsync(ct);
        }

        await transaction.CommitAsync(ct);
        if (steps.Count > 0)
        {
            await counts.ForgetAsync(ct);
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

    private void AddWrites(NpgsqlBatch batch, List<Step> steps, Dictionary<long, Stage> before, Dictionary<long, Stage> after)
    {
        var now = clock.GetUtcNow();
        // Both stages are in the text of the statement, so that the planner opens two tables only.
        var shifts = after.Where(row => before[row.Key] != row.Value).GroupBy(row => (From: before[row.Key], To: row.Value), row => row.Key);
        foreach (var shift in shifts)
        {
            var ids = shift.Order().ToArray();
            batch.Add($"update orders set stage = '{shift.Key.To}', stage_since = $2 where stage = '{shift.Key.From}' and package_id = any($1)")
                .With(ids).With(now);
            batch.Add($"update packages set stage = '{shift.Key.To}' where package_id = any($1)").With(ids);
        }

        // The status is read after the move, from the table where the package stands now.
        batch.BatchCommands.Add(History.Command(
            $"""
            insert into package_history ({History.Names}, at, status)
            select {History.Values}, ${History.Count + 1}, o.status
            from {History.Rows}
            join packages p on p.package_id = t.package_id
            join orders o on o.stage = p.stage and o.package_id = p.package_id
            """,
            steps).With(now));
    }

    private sealed record Step(PackageMove Move, Stage From);
}
