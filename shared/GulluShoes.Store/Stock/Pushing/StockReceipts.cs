using GulluShoes.Shop.Stock;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Stock.Pushing;

/// <summary>What becomes of calls that have left. Each may be looked at by several at once: the first word about a barcode counts.</summary>
public sealed class StockReceipts(NpgsqlDataSource database, StockPushes pushes, IOptions<PushSettings> settings, TimeProvider clock)
{
    /// <summary>Trendyol keeps a result for four hours; what is not known then never will be.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(4);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>The call, when its result is to be looked at now; null when not yet, or not any more. Others leave it alone for a moment.</summary>
    public async Task<PendingReceipt?> TakeAsync(long callId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var command = database.CreateCommand(
            $"""
            update stock_calls set next_look_at = $3, looks = looks + 1
            where id = $1 and ended_at is null and state = '{PushState.Sent}' and next_look_at <= $2
            returning id, batch_id, sent_at, looks - 1
            """).With(callId).With(now).With(now + LongestPause);
        return (await command.ListAsync(row => new PendingReceipt(row.GetInt64(0), row.GetString(1), row.GetFieldValue<DateTimeOffset>(2), row.GetInt32(3)), ct)).SingleOrDefault();
    }

    /// <summary>True when something has changed since its number was claimed, so that the next one waits for this call.</summary>
    public async Task<bool> HasChangedAsync(long callId, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select exists (
                select from stock_calls c cross join unnest(c.barcodes) as t(barcode) join stock_pushes p on p.barcode = t.barcode join stock_items i on i.barcode = t.barcode
                where c.id = $1 and p.call_id = c.id and p.seen_change is distinct from i.changes)
            """).With(callId);
        return await command.ExecuteScalarAsync(ct) is true;
    }

    /// <summary>
    /// Keeps what is known so far. Done ends the call, and what it holds that was not named counts as refused; not done is looked at again after a pause, until the
    /// result can no longer be there.
    /// </summary>
    /// <param name="items">Those of which the marketplace has spoken; none when it could not be asked.</param>
    /// <param name="unnamed">The reason of those of which it never spoke; Turkish.</param>
    /// <returns>After how long to look again; null when the call has ended.</returns>
    public async Task<TimeSpan?> KeepAsync(PendingReceipt receipt, bool isDone, IReadOnlyCollection<ItemReceipt> items, string unnamed, CancellationToken ct)
    {
        var told = pushes.Settle(receipt.CallId, items);
        if (isDone)
        {
            await pushes.EndAsync(receipt.CallId, CallEnd.Settled, [told, new NpgsqlBatchCommand(RejectRest).With(receipt.CallId).With(unnamed).With(clock.GetUtcNow() + settings.Value.RetryRejected)], ct);
            return null;
        }

        if (clock.GetUtcNow() - receipt.SentAt >= KeptFor)
        {
            await pushes.EndAsync(receipt.CallId, CallEnd.Expired, [told, GiveBack(receipt.CallId)], ct);
            return null;
        }

        return await LaterAsync(receipt, told, ct);
    }

    /// <summary>
    /// Those whose sender died or whose answer was lost are given back once they can do nothing any more. Answers with the calls whose results are to be looked at
    /// although no message came for them.
    /// </summary>
    public async Task<IReadOnlyList<long>> SweepAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var lapse = database.CreateCommand(PushSql.LapseSending).With(now).With(now + settings.Value.SettleTime);
        await lapse.ExecuteNonQueryAsync(ct);
        await using var open = database.CreateCommand("select id, state from stock_calls where ended_at is null and next_look_at <= $1 order by next_look_at limit 1000").With(now);
        var calls = await open.ListAsync(row => (Id: row.GetInt64(0), State: row.GetEnum<PushState>("state")), ct);
        foreach (var (id, _) in calls.Where(call => call.State == PushState.Unproven))
        {
            await pushes.EndAsync(id, CallEnd.Lost, [GiveBack(id, PushState.Unproven)], ct, PushState.Unproven);
        }

        return [.. calls.Where(call => call.State == PushState.Sent).Select(call => call.Id)];
    }

    private static readonly string RejectRest =
        $"update stock_pushes set call_id = null, outcome = '{PushState.Rejected}', reason = $2, again_at = $3 where {PushSql.OfCall}";

    private NpgsqlBatchCommand GiveBack(long callId, PushState? only = null) => new NpgsqlBatchCommand(PushSql.GiveBack).With(callId).With(clock.GetUtcNow()).With(only?.ToString());

    private async Task<TimeSpan?> LaterAsync(PendingReceipt receipt, NpgsqlBatchCommand told, CancellationToken ct)
    {
        var growing = settings.Value.FirstLook * Math.Pow(1.6, Math.Min(receipt.Looks, 20));
        var pause = growing < LongestPause ? growing : LongestPause;
        await using var batch = database.CreateBatch();
        batch.Add(Commands.Unhurried);
        batch.Add(PushSql.Lock).With(receipt.CallId);
        batch.BatchCommands.Add(told);
        batch.Add("update stock_calls set next_look_at = $2 where id = $1 and ended_at is null").With(receipt.CallId).With(clock.GetUtcNow() + pause);
        await batch.ExecuteNonQueryAsync(ct);
        return pause;
    }
}
