using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Upkeep;

/// <summary>What became of a retry.</summary>
public enum RetryOutcome
{
    /// <summary>The message was sent again and the problem is closed.</summary>
    Sent,

    /// <summary>No such problem.</summary>
    Unknown,

    /// <summary>It was sent again before, or closed.</summary>
    Over,

    /// <summary>The problem carries no message to send again.</summary>
    NotRetryable,
}

/// <summary>Messages that failed too often: each becomes a Problem that keeps its body, so that a person can send it again.</summary>
public sealed class PoisonQueues(NpgsqlDataSource database, StorageAccount storage, Outbox outbox, TimeProvider clock)
{
    private const int ReadAtOnce = 32;

    /// <summary>Turns all poison messages into problems; the problem is durable before the message is deleted. Returns how many.</summary>
    public async Task<int> CollectAsync(CancellationToken ct)
    {
        var collected = 0;
        foreach (var queue in Queues.All)
        {
            for (var batch = await CollectBatchAsync(queue, ct); batch > 0; batch = await CollectBatchAsync(queue, ct))
            {
                collected += batch;
            }
        }

        return collected;
    }

    public async Task<RetryOutcome> RetryAsync(long problemId, string who, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var find = new NpgsqlCommand(
            "select queue, body, closed_at is not null as over from problems where id = $1 for no key update", connection).With(problemId);
        var found = await find.ListAsync(row => (Queue: row.Get<string>("queue"), Body: row.Get<string>("body"), Over: row.Get<bool>("over")), ct);
        if (found is not [var problem])
        {
            return RetryOutcome.Unknown;
        }

        if (problem.Over)
        {
            return RetryOutcome.Over;
        }

        if (problem is not (string queue, string body, _))
        {
            return RetryOutcome.NotRetryable;
        }

        await using var batch = new NpgsqlBatch(connection);
        // First, since its rows are what is read from the batch.
        batch.BatchCommands.Add(outbox.Insert(queue, [body]));
        batch.BatchCommands.Add(Deed.Said());
        batch.Add("update problems set closed_at = $2, closed_by = $3 where id = $1").With(problemId).With(clock.GetUtcNow()).With(who);
        batch.Add("insert into problem_deeds (problem_id, deed, who, at) values ($1, 'Retry', $3, $2)").With(problemId).With(clock.GetUtcNow()).With(who);
        List<OutboxMessage> promised;
        await using (var reader = await batch.ExecuteReaderAsync(ct))
        {
            promised = await reader.ListAsync(Outbox.Read, ct);
        }

        await transaction.CommitAsync(ct);
        await outbox.SendAsync(promised, ct);
        return RetryOutcome.Sent;
    }

    private async Task<int> CollectBatchAsync(string queue, CancellationToken ct)
    {
        var poison = storage.Queue(Queues.PoisonOf(queue));
        var messages = (await poison.ReceiveMessagesAsync(ReadAtOnce, cancellationToken: ct)).Value;
        if (messages.Length == 0)
        {
            return 0;
        }

        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(Problems.Reported(
            [.. messages.Select(message => new ProblemReport(
                ProblemCause.PoisonMessage, $"{queue}/{message.MessageId}", null, queue, message.Body.ToString()))],
            clock.GetUtcNow()));
        await batch.ExecuteNonQueryAsync(ct);
        foreach (var message in messages)
        {
            await poison.DeleteMessageAsync(message.MessageId, message.PopReceipt, ct);
        }

        return messages.Length;
    }
}
