using GulluShoes.Shop.Pipeline;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Money.Imports;

/// <summary>Keeps uploaded sheets, each content once, and has them read.</summary>
public sealed class ImportIntake(NpgsqlDataSource database, ImportFiles files, Outbox outbox, TimeProvider clock)
{
    /// <summary>The import's number, and whether this content was there before. Of two that come at once one is kept.</summary>
    public async Task<(long Id, bool IsKnown)> ReceiveAsync(ImportWish wish, string person, CancellationToken ct)
    {
        if (await FindAsync(wish.Hash, ct) is { } known)
        {
            return (known, true);
        }

        await using var next = database.CreateCommand("select nextval(pg_get_serial_sequence('money_imports', 'id'))");
        var id = (long)(await next.ExecuteScalarAsync(ct))!;
        // Before its row, and outside of any transaction: a row never points at nothing, and a slow blob store holds up nobody.
        await files.SaveAsync(id, wish.File, ct);
        var messages = await InsertAsync(id, wish, person, ct);
        await outbox.SendAsync(messages, ct);
        var kept = await FindAsync(wish.Hash, ct) ?? throw new InvalidOperationException("What was just kept is not there.");
        if (kept != id)
        {
            await files.RemoveAsync(id, ct);
        }

        return (kept, kept != id);
    }

    /// <summary>Has a sheet that was refused read again: what could not be read once may be readable by now.</summary>
    public async Task<ImportOutcome> RereadAsync(long id, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.AddDeed($"update money_imports set state = '{ImportState.Received}', kind = null, refusal = null, read_at = null where id = $1 and state = '{ImportState.Refused}' returning id").With(id);
        // Sent in vain when nothing was turned: what is not waiting is not read.
        batch.BatchCommands.Add(outbox.Insert(Queues.CommissionImports, [QueueSender.Body(new ImportDue(id))]));
        batch.Add("select 1 from money_imports where id = $1").With(id);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        var turned = await reader.ReadAsync(ct);
        await reader.NextResultAsync(ct);
        var messages = await reader.ListAsync(Outbox.Read, ct);
        await reader.NextResultAsync(ct);
        var isThere = await reader.ReadAsync(ct);
        await reader.CloseAsync();
        await outbox.SendAsync(messages, ct);
        return turned ? ImportOutcome.Done : isThere ? ImportOutcome.Closed : ImportOutcome.Unknown;
    }

    private async Task<long?> FindAsync(string hash, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select id from money_imports where hash = $1").With(hash);
        return await command.ExecuteScalarAsync(ct) as long?;
    }

    private async Task<IReadOnlyList<OutboxMessage>> InsertAsync(long id, ImportWish wish, string person, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.AddDeed(
            $"""
            insert into money_imports (id, hash, file_name, bytes, state, preview, made_at, made_by) values ($1, $2, $3, $4, '{ImportState.Received}', $5, $6, $7)
            on conflict (hash) do nothing
            """)
            .With(id).With(wish.Hash).With(wish.FileName).With(wish.File.Length).With(wish.IsPreview).With(clock.GetUtcNow()).With(person);
        // The loser of two sends one, too: reading an import that is not there does nothing.
        batch.BatchCommands.Add(outbox.Insert(Queues.CommissionImports, [QueueSender.Body(new ImportDue(id))]));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        return await reader.ListAsync(Outbox.Read, ct);
    }
}
