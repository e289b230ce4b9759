using GulluShoes.Store.Sql;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GulluShoes.Store.Pipeline;

/// <summary>A message written together with the change that it follows from.</summary>
public sealed record OutboxMessage(long Id, string Queue, string Body);

/// <summary>Messages that wait for their change to be durable; sent right after the commit, swept when a crash came between.</summary>
public sealed partial class Outbox(NpgsqlDataSource database, QueueSender sender, TimeProvider clock, ILogger<Outbox> log)
{
    /// <summary>How long the sweeper leaves a row to the process that wrote it.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private const int SweptAtOnce = 100;

    /// <summary>Sends the messages and deletes their rows. A message that fails stays for the sweeper; that is logged, not thrown.</summary>
    public async Task SendAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken ct)
    {
        if (messages.Count == 0)
        {
            return;
        }

        try
        {
            foreach (var message in messages)
            {
                await sender.SendJsonAsync(message.Queue, message.Body, ct);
            }

            // Forgotten by a crash of the server, a row is swept and its message sent again.
            await using var batch = database.CreateBatch();
            batch.Add(Commands.Unhurried);
            batch.Add("delete from outbox where id = any($1)").With(Ids(messages));
            await batch.ExecuteNonQueryAsync(ct);
        }
        // The change is durable and so is the promise: failing the caller now would only make it repeat finished work.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LeftForSweeper(failure, messages.Count);
        }
    }

    /// <summary>Sends what is older than ten seconds; safe from several processes at once. Returns how many were sent.</summary>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        var swept = 0;
        for (var batch = await SweepBatchAsync(ct); batch > 0; batch = await SweepBatchAsync(ct))
        {
            swept += batch;
        }

        return swept;
    }

    /// <summary>An insert for a batch of statements; it answers with the new row's id, queue and body.</summary>
    internal NpgsqlBatchCommand Insert(string queue, IReadOnlyList<string> bodies) =>
        new NpgsqlBatchCommand(
            """
            insert into outbox (queue, body, created_at)
            select $1, body, $3 from unnest($2) body
            returning id, queue, body
            """)
            .With(queue).With(bodies.ToArray()).With(clock.GetUtcNow());

    internal static OutboxMessage Read(NpgsqlDataReader reader) => new(reader.GetInt64(0), reader.GetString(1), reader.GetString(2));

    private async Task<int> SweepBatchAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var claim = new NpgsqlCommand(
            "select id, queue, body from outbox where created_at <= $1 order by id limit $2 for update skip locked", connection)
            .With(clock.GetUtcNow() - Grace).With(SweptAtOnce);
        var messages = await claim.ListAsync(Read, ct);
        foreach (var message in messages)
        {
            await sender.SendJsonAsync(message.Queue, message.Body, ct);
        }

        await using var delete = new NpgsqlCommand("delete from outbox where id = any($1)", connection).With(Ids(messages));
        await delete.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
        return messages.Count;
    }

    private static long[] Ids(IEnumerable<OutboxMessage> messages) => [.. messages.Select(message => message.Id)];

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} outbox messages could not be sent and are left for the sweeper")]
    private partial void LeftForSweeper(Exception failure, int count);
}
