using System.Globalization;
using GulluShoes.Shop.Orders.Commands;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Stock;
using GulluShoes.Store.Upkeep;
using Npgsql;

namespace GulluShoes.Store.Orders.Commands;

/// <summary>
/// What Trendyol must be told, one row a wish. A row is taken, sent outside of any transaction, and then ended or put off; whoever dies in between leaves it
/// Sent, which means: look at the package before sending again.
/// </summary>
public sealed class TrendyolCommands(NpgsqlDataSource database, Outbox outbox, TimeProvider clock)
{
    /// <summary>How long a taken command is left to the one who took it.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(2);

    /// <summary>Trendyol changes a package's carrier at most this often.</summary>
    public static readonly TimeSpan CarrierCoolDown = TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(5);

    /// <summary>Writes wishes of packages that we know; each wakes its package. Returns how many packages have a new one.</summary>
    public async Task<int> QueueAsync(IReadOnlyCollection<CommandWish> wishes, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(CommandSql.Queue(wishes, clock.GetUtcNow()));
        List<OutboxMessage> promised;
        await using (var reader = await batch.ExecuteReaderAsync(ct))
        {
            promised = await reader.ListAsync(Outbox.Read, ct);
        }

        await SendAsync(promised, ct);
        return promised.Count;
    }

    /// <summary>The same within the caller's transaction; the statement answers with messages for <see cref="SendAsync"/> after the commit.</summary>
    internal NpgsqlBatchCommand Queue(params IReadOnlyCollection<CommandWish> wishes) => CommandSql.Queue(wishes, clock.GetUtcNow());

    /// <summary>The same for those of the packages that pairs are there for.</summary>
    internal NpgsqlBatchCommand QueueCovered(IReadOnlyCollection<CommandWish> wishes) =>
        CommandSql.Queue(wishes, clock.GetUtcNow(), $"o.stage in ('Created', 'Picking') and {CoverageSql.Covered}");

    internal Task SendAsync(IReadOnlyList<OutboxMessage> promised, CancellationToken ct) => outbox.SendAsync(promised, ct);

    /// <summary>Takes the package's oldest command when it is due. Null when there is none, it must wait, or somebody works on it.</summary>
    public async Task<DueCommand?> TakeAsync(long packageId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var take = database.CreateCommand(CommandSql.Take).With(packageId).With(now).With(now + Hold).With(now - CarrierCoolDown);
        return (await take.ListAsync(CommandSql.Due, ct)).SingleOrDefault();
    }

    /// <summary>Holds a taken command for another <see cref="Hold"/>. False when it was held too long and somebody else may have it: then nothing may be sent.</summary>
    public async Task<bool> HoldAsync(DueCommand due, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var hold = database.CreateCommand(
            "update trendyol_commands set next_attempt_at = $3, sent_at = $4 where id = $1 and attempts = $2 and ended_at is null")
            .With(due.Id).With(due.Attempt).With(now + Hold).With(now);
        return await hold.ExecuteNonQueryAsync(ct) == 1;
    }

    /// <summary>Ends it, unless somebody else has taken it since. Problems that it kept open are closed; a refusal opens one.</summary>
    /// <param name="state">Confirmed, Failed or Superseded.</param>
    /// <param name="answer">For people; Turkish, without personal data.</param>
    public async Task EndAsync(DueCommand due, CommandState state, string answer, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var end = new NpgsqlCommand(
            """
            update trendyol_commands set state = $3, ended_at = $4, next_attempt_at = null, last_answer = $5
            where id = $1 and attempts = $2 and ended_at is null
            """,
            connection).With(due.Id).With(due.Attempt).With(state.ToString()).With(now).With(answer);
        if (await end.ExecuteNonQueryAsync(ct) == 0)
        {
            return;
        }

        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(CommandSql.Heal(due.PackageId, now, now - CommandWatch.Patience));
        if (state == CommandState.Failed)
        {
            var subject = due.PackageId.ToString(CultureInfo.InvariantCulture);
            batch.BatchCommands.Add(Problems.Reported([new ProblemReport(ProblemCause.CommandRefused, subject, due.Command.Kind.ToString())], now));
        }

        await batch.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Puts it off.</summary>
    /// <param name="mayHaveHappened">True when the attempt may have taken effect: the next one looks first.</param>
    public async Task PostponeAsync(DueCommand due, bool mayHaveHappened, TimeSpan wait, string answer, CancellationToken ct)
    {
        await using var postpone = database.CreateCommand(
            """
            update trendyol_commands set state = $3, next_attempt_at = $4, last_answer = $5
            where id = $1 and attempts = $2 and ended_at is null
            """)
            .With(due.Id).With(due.Attempt).With((mayHaveHappened ? CommandState.Sent : CommandState.Pending).ToString()).With(clock.GetUtcNow() + wait).With(answer);
        await postpone.ExecuteNonQueryAsync(ct);
    }

    /// <summary>A person wants it tried now: one that waits, or one that was refused. False when there is no such command.</summary>
    public async Task<bool> RetryAsync(long id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var again = new NpgsqlCommand(CommandSql.Retry, connection).With(id).With(now);
        if (await again.ExecuteScalarAsync(ct) is not long packageId)
        {
            return false;
        }

        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(CommandSql.Heal(packageId, now, now - CommandWatch.Patience));
        batch.BatchCommands.Add(outbox.Insert(Queues.TrendyolCommands, [QueueSender.Body(new CommandsDue([packageId]))]));
        List<OutboxMessage> promised;
        await using (var reader = await batch.ExecuteReaderAsync(ct))
        {
            promised = await reader.ListAsync(Outbox.Read, ct);
        }

        await transaction.CommitAsync(ct);
        await outbox.SendAsync(promised, ct);
        return true;
    }
}
