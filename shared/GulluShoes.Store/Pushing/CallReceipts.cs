using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Pushing;

/// <summary>What becomes of calls that have left. Each may be looked at by several at once: the first word about a barcode counts.</summary>
public abstract class CallReceipts(CallBook book)
{
    /// <summary>Trendyol keeps a result for four hours; what is not known then never will be.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(4);

    // A queue counts whole seconds.
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    public PushSubject Subject => book.Kind.Subject;

    /// <summary>The call, when its result is to be looked at now; null when not yet, or not any more. Others leave it alone for a moment.</summary>
    /// <remarks>A crash of the server may forget it: then somebody looks once more.</remarks>
    public async Task<PendingReceipt?> TakeAsync(long callId, CancellationToken ct)
    {
        var now = book.Clock.GetUtcNow();
        await using var batch = book.Database.CreateBatch();
        batch.Add(Commands.Unhurried);
        batch.Add(
            $"""
            update {book.Kind.Name}_calls set next_look_at = $3, looks = looks + 1
            where id = $1 and ended_at is null and state = '{PushState.Sent}' and next_look_at <= $2
            returning id, batch_id, sent_at, looks - 1
            """).With(callId).With(now).With(now + LongestPause);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        return (await reader.ListAsync(row => new PendingReceipt(row.GetInt64(0), row.GetString(1), row.GetFieldValue<DateTimeOffset>(2), row.GetInt32(3)), ct)).SingleOrDefault();
    }

    /// <summary>
    /// Keeps what is known so far. Done ends the call, and what it holds that was not named counts as refused; not done is looked at again after a pause, until the
    /// result can no longer be there.
    /// </summary>
    /// <param name="items">Those of which the marketplace has spoken; none when it could not be asked.</param>
    /// <param name="unnamed">The reason of those of which it never spoke; Turkish.</param>
    public async Task<ReceiptKept> KeepAsync(PendingReceipt receipt, bool isDone, IReadOnlyCollection<ItemReceipt> items, string unnamed, CancellationToken ct)
    {
        if (isDone)
        {
            return new ReceiptKept(null, await book.EndAsync(receipt.CallId, CallEnd.Settled, [book.Settle(receipt.CallId, items, unnamed)], ct));
        }

        var told = book.Settle(receipt.CallId, items);
        if (book.Clock.GetUtcNow() - receipt.SentAt >= KeptFor)
        {
            return new ReceiptKept(null, await book.EndAsync(receipt.CallId, CallEnd.Expired, [told, book.GiveBack(receipt.CallId, book.Clock.GetUtcNow())], ct));
        }

        return await LaterAsync(receipt, told, ct);
    }

    /// <summary>
    /// Those whose sender died or whose answer was lost are given back once they can do nothing any more. Answers with the calls whose results are to be looked at
    /// although no message came for them.
    /// </summary>
    public async Task<IReadOnlyList<long>> SweepAsync(CancellationToken ct)
    {
        var now = book.Clock.GetUtcNow();
        await using var lapse = book.Database.CreateCommand(LapseSending).With(now).With(now + book.Settings.SettleTime);
        await lapse.ExecuteNonQueryAsync(ct);
        await using var open = book.Database.CreateCommand($"select id, state from {book.Kind.Name}_calls where ended_at is null and next_look_at <= $1 order by next_look_at limit 1000").With(now);
        var calls = await open.ListAsync(row => (Id: row.GetInt64(0), State: row.GetEnum<PushState>("state")), ct);
        foreach (var (id, _) in calls.Where(call => call.State == PushState.Unproven))
        {
            await book.EndAsync(id, CallEnd.Lost, [book.GiveBack(id, book.Clock.GetUtcNow(), PushState.Unproven)], ct, PushState.Unproven);
        }

        return [.. calls.Where(call => call.State == PushState.Sent).Select(call => call.Id)];
    }

    // Whoever sent these has died or waits in vain: they may have left, or not.
    private string LapseSending =>
        $"update {book.Kind.Name}_calls set state = '{PushState.Unproven}', next_look_at = $2 where ended_at is null and state = '{PushState.Sending}' and next_look_at <= $1";

    private async Task<ReceiptKept> LaterAsync(PendingReceipt receipt, NpgsqlBatchCommand told, CancellationToken ct)
    {
        var growing = book.Settings.FirstLook * Math.Pow(1.6, Math.Min(receipt.Looks, 20));
        var pause = TimeSpan.FromTicks(Math.Clamp(growing.Ticks, ShortestPause.Ticks, LongestPause.Ticks));
        var later = new NpgsqlBatchCommand($"update {book.Kind.Name}_calls set next_look_at = $2 where id = $1 and ended_at is null").With(receipt.CallId).With(book.Clock.GetUtcNow() + pause);
        return new ReceiptKept(pause, await book.DoAsync(receipt.CallId, [told, later], ct));
    }
}

/// <summary>What was kept of a result.</summary>
/// <param name="Again">After how long to look again; null when the call has ended.</param>
/// <param name="Changed">Something of what is known now has changed since its number was claimed, so that its next number waited for this.</param>
public sealed record ReceiptKept(TimeSpan? Again, bool Changed);
