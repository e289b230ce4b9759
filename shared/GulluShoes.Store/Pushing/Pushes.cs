using GulluShoes.Shop.Stock;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Stock.Pushing;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Pushing;

/// <summary>
/// What is on its way out: a barcode is in one call of a kind at a time, from the claim until its fate is known or can no longer matter, so that an older number
/// cannot land after a newer one, whichever processes send.
/// </summary>
public abstract class Pushes<TItem> : CallBook
    where TItem : PushItem
{
    private protected Pushes(PushKind kind, NpgsqlDataSource database, IOptionsMonitor<PushSettings> settings, TimeProvider clock)
        : base(kind, database, settings, clock)
    {
    }

    /// <summary>Claims the next numbers that are due, in the order of barcodes; null when there are none.</summary>
    public async Task<PushCall<TItem>?> ClaimAsync(PushScope scope, CancellationToken ct)
    {
        var now = Clock.GetUtcNow();
        var claim = new NpgsqlBatchCommand(Sql.Claim(onlyHarmless: scope.OrdersAsOf is null, onlySome: scope.Only is not null))
            .With(now).With(scope.After).With(scope.OrdersAsOf).With(now + Hold);
        if (scope.Only is { } only)
        {
            claim.With(only.ToArray());
        }

        var items = await InLineAsync(claim, ct);
        return items.Count == 0 ? null : new PushCall<TItem>(items[0].CallId, [.. items.Select(one => one.Item)]);
    }

    /// <summary>Adds a variant that need not be told, so that the call says something else than before; null when there is none to add.</summary>
    public async Task<TItem?> FillAsync(long callId, bool onlyHarmless, CancellationToken ct) =>
        (await InLineAsync(new NpgsqlBatchCommand(Sql.Fill).With(callId).With(Clock.GetUtcNow()).With(onlyHarmless), ct)).Select(one => one.Item).SingleOrDefault();

    /// <summary>Call before a call leaves, and send it only when it is ready.</summary>
    public Task<PushReadiness> PrepareAsync(PushCall<TItem> call, CancellationToken ct) => PrepareAsync(call.Id, HashOf(call.Items), ct);

    /// <summary>Trendyol did not even accept it, and would not when it is sent again.</summary>
    /// <param name="reason">For people; Turkish.</param>
    public Task RejectAsync(PushCall<TItem> call, string reason, CancellationToken ct) =>
        EndAsync(call.Id, CallEnd.Released, [Settle(call.Id, [.. call.Items.Select(item => new ItemReceipt(item.Barcode, reason))])], ct);

    /// <summary>A row of barcode and values.</summary>
    private protected abstract TItem Read(NpgsqlDataReader row);

    // The order of the items makes no other request of it.
    private static long HashOf(IReadOnlyList<TItem> items) =>
        items.OrderBy(item => item.Barcode, StringComparer.Ordinal).Aggregate(new Mark(), (mark, item) => mark.Add(item.Barcode).Add(item.Says)).Hash();

    // A crash of the server may forget a claim, but not after the call has been prepared: that waits for the disk, and for all before it.
    private async Task<List<(long CallId, TItem Item)>> InLineAsync(NpgsqlBatchCommand take, CancellationToken ct)
    {
        await using var batch = Database.CreateBatch();
        batch.Add(Commands.Unhurried);
        batch.Add(Commands.Merged);
        batch.Add(Sql.Line);
        batch.BatchCommands.Add(take);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        await reader.NextResultAsync(ct);
        await reader.NextResultAsync(ct);
        return await reader.ListAsync(row => (row.GetInt64(0), Read(row)), ct);
    }
}
