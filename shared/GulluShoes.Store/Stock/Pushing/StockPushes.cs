using GulluShoes.Shop.Stock;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Stock.Pushing;

/// <summary>
/// The numbers on their way out: a barcode is in one call at a time, from the claim until its fate is known or can no longer matter, so that an older number cannot
/// land after a newer one, whichever processes send.
/// </summary>
public sealed class StockPushes(NpgsqlDataSource database, IOptions<PushSettings> settings, TimeProvider clock)
{
    /// <summary>Barcodes per call.</summary>
    public const int Most = 1000;

    /// <summary>For so long a call belongs to the one who claimed it; nothing may leave later.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(1);

    // Trendyol's quarter of an hour, and some air for a slow road.
    private static readonly TimeSpan BodyIsRemembered = TimeSpan.FromMinutes(17);

    /// <summary>True when a claim would find something.</summary>
    public async Task<bool> AnyDueAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(PushSql.AnyDue).With(clock.GetUtcNow());
        return await command.ExecuteScalarAsync(ct) is true;
    }

    /// <summary>Claims the next numbers that are due, in the order of barcodes; null when there are none.</summary>
    public async Task<PushCall?> ClaimAsync(PushScope scope, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var claim = new NpgsqlBatchCommand(PushSql.Claim)
            .With(now).With(Most).With(scope.After).With(scope.OrdersAsOf is null).With(scope.Only?.ToArray()).With(scope.OrdersAsOf).With(now + Hold);
        var items = await InLineAsync(claim, ct);
        return items.Count == 0 ? null : new PushCall(items[0].CallId, [.. items.Select(one => one.Item)]);
    }

    /// <summary>Adds a variant that need not be told, so that the call says something else than before; null when there is none to add.</summary>
    public async Task<PushItem?> FillAsync(long callId, bool onlyZero, CancellationToken ct) =>
        (await InLineAsync(new NpgsqlBatchCommand(PushSql.Fill).With(callId).With(clock.GetUtcNow()).With(onlyZero), ct)).Select(one => one.Item).SingleOrDefault();

    /// <summary>Call before a call leaves, and send it only when it is ready.</summary>
    public async Task<PushReadiness> PrepareAsync(PushCall call, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var command = database.CreateCommand(PushSql.Prepare)
            .With(call.Id).With(HashOf(call.Items)).With(now).With(now + Hold).With(now - BodyIsRemembered);
        return Enum.Parse<PushReadiness>((string)(await command.ExecuteScalarAsync(ct))!);
    }

    /// <summary>Trendyol has accepted it.</summary>
    public Task SentAsync(long callId, string batchId, CancellationToken ct) => MarkAsync(callId, PushState.Sent, batchId, settings.Value.FirstLook, ct);

    /// <summary>It may have been accepted: nothing newer is sent until it has either happened or never will.</summary>
    public Task UnprovenAsync(long callId, CancellationToken ct) => MarkAsync(callId, PushState.Unproven, null, settings.Value.SettleTime, ct);

    /// <summary>It certainly had no effect: its numbers are told anew after the wait.</summary>
    public Task ReleaseAsync(long callId, TimeSpan wait, CancellationToken ct) =>
        EndAsync(callId, CallEnd.Released, [new NpgsqlBatchCommand(PushSql.GiveBack).With(callId).With(clock.GetUtcNow() + wait).With((string?)null)], ct);

    /// <summary>Trendyol did not even accept it, and would not when it is sent again.</summary>
    /// <param name="reason">For people; Turkish.</param>
    public Task RejectAsync(PushCall call, string reason, CancellationToken ct) =>
        EndAsync(call.Id, CallEnd.Released, [Settle(call.Id, [.. call.Items.Select(item => new ItemReceipt(item.Barcode, reason))])], ct);

    /// <summary>A person wants it told now. False when its stock is not kept.</summary>
    public async Task<bool> RetryAsync(string barcode, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            with again as (update stock_pushes set seen_change = null, not_before = '-infinity' where barcode = $1 and call_id is null)
            select exists (select from stock_items where barcode = $1)
            """).With(barcode);
        return await command.ExecuteScalarAsync(ct) is true;
    }

    /// <summary>Ends an open call with what is to be done to its barcodes; does nothing when it has ended.</summary>
    /// <param name="only">Does nothing in another state either; null for any.</param>
    /// <remarks>A crash of the server may forget it: then the call is open as before, and is ended again.</remarks>
    internal async Task EndAsync(long callId, CallEnd end, IEnumerable<NpgsqlBatchCommand> deeds, CancellationToken ct, PushState? only = null)
    {
        await using var batch = database.CreateBatch();
        batch.Add(Commands.Unhurried);
        batch.Add(PushSql.Lock).With(callId);
        foreach (var deed in deeds)
        {
            batch.BatchCommands.Add(deed);
        }

        batch.BatchCommands.Add(new NpgsqlBatchCommand(PushSql.End).With(callId).With(end.ToString()).With(clock.GetUtcNow()).With(only?.ToString()));
        await batch.ExecuteNonQueryAsync(ct);
    }

    internal NpgsqlBatchCommand Settle(long callId, IReadOnlyCollection<ItemReceipt> items) => new NpgsqlBatchCommand(PushSql.Settle)
        .With(callId)
        .With(items.Select(item => item.Barcode).ToArray())
        .With(items.Select(item => item.Reason).ToArray())
        .With(clock.GetUtcNow())
        .With(clock.GetUtcNow() + settings.Value.RetryRejected);

    // The order of the items makes no other request of it.
    private static long HashOf(IReadOnlyList<PushItem> items) =>
        items.OrderBy(item => item.Barcode, StringComparer.Ordinal).Aggregate(new Mark(), (mark, item) => mark.Add(item.Barcode, item.Quantity)).Hash();

    private async Task MarkAsync(long callId, PushState state, string? batchId, TimeSpan wait, CancellationToken ct)
    {
        await using var command = database.CreateCommand(PushSql.Mark).With(callId).With(state.ToString()).With(batchId).With(clock.GetUtcNow() + wait);
        await command.ExecuteNonQueryAsync(ct);
    }

    // A crash of the server may forget a claim, but not after the call has been prepared: that waits for the disk, and for all before it.
    private async Task<List<(long CallId, PushItem Item)>> InLineAsync(NpgsqlBatchCommand take, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.Add(Commands.Unhurried);
        batch.Add(PushSql.Line);
        batch.BatchCommands.Add(take);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        await reader.NextResultAsync(ct);
        return await reader.ListAsync(row => (row.GetInt64(0), PushSql.Item(row)), ct);
    }
}
