using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Stock.Pushing;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Pushing;

/// <summary>The calls of one kind, from the moment they are claimed until their fate is known or can no longer matter.</summary>
public abstract class CallBook
{
    /// <summary>Barcodes per call.</summary>
    public const int Most = 1000;

    /// <summary>For so long a call belongs to the one who claimed it; nothing may leave later.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(1);

    // Trendyol's quarter of an hour, and some air for a slow road.
    private static readonly TimeSpan BodyIsRemembered = TimeSpan.FromMinutes(17);

    private readonly IOptionsMonitor<PushSettings> settings;

    private protected CallBook(PushKind kind, NpgsqlDataSource database, IOptionsMonitor<PushSettings> settings, TimeProvider clock)
    {
        this.settings = settings;
        (Sql, Kind, Database, Clock) = (new PushSql(kind), kind, database, clock);
    }

    public PushSubject Subject => Kind.Subject;

    internal PushKind Kind { get; }

    internal PushSql Sql { get; }

    internal NpgsqlDataSource Database { get; }

    internal PushSettings Settings => settings.CurrentValue;

    internal TimeProvider Clock { get; }

    /// <summary>After so long what was refused is told again by itself; null when a person must want it.</summary>
    protected virtual TimeSpan? RetryRejected => Settings.RetryRejected;

    /// <summary>True when a claim would find something.</summary>
    public async Task<bool> AnyDueAsync(CancellationToken ct)
    {
        await using var command = Database.CreateCommand(Sql.AnyDue).With(Clock.GetUtcNow());
        return await command.ExecuteScalarAsync(ct) is true;
    }

    /// <summary>Trendyol has accepted it.</summary>
    public Task SentAsync(long callId, string batchId, CancellationToken ct) => MarkAsync(callId, PushState.Sent, batchId, Settings.FirstLook, ct);

    /// <summary>It may have been accepted: nothing newer is sent until it has either happened or never will.</summary>
    public Task UnprovenAsync(long callId, CancellationToken ct) => MarkAsync(callId, PushState.Unproven, null, Settings.SettleTime, ct);

    /// <summary>It certainly had no effect: its numbers are told anew after the wait.</summary>
    public Task ReleaseAsync(long callId, TimeSpan wait, CancellationToken ct) => EndAsync(callId, CallEnd.Released, [GiveBack(callId, Clock.GetUtcNow() + wait)], ct);

    /// <summary>A person wants it told now. False when the kind does not keep it.</summary>
    public async Task<bool> RetryAsync(string barcode, CancellationToken ct)
    {
        await using var command = Database.CreateCommand(Sql.Retry).With(barcode);
        return await command.ExecuteScalarAsync(ct) is true;
    }

    /// <summary>Ends an open call with what is to be done to its barcodes; does nothing when it has ended.</summary>
    /// <param name="only">Does nothing in another state either; null for any.</param>
    /// <remarks>A crash of the server may forget it: then the call is open as before, and is ended again.</remarks>
    /// <returns>True when <see cref="Settle"/> was among the deeds, and something has changed since its number was claimed.</returns>
    internal async Task<bool> EndAsync(long callId, CallEnd end, IEnumerable<NpgsqlBatchCommand> deeds, CancellationToken ct, PushState? only = null)
    {
        var last = new NpgsqlBatchCommand(Sql.End).With(callId).With(end.ToString()).With(Clock.GetUtcNow()).With(only?.ToString());
        return await DoAsync(callId, [.. deeds, last], ct);
    }

    /// <summary>Does something with a call that nobody else changes meanwhile; returns what the first answer of a deed says, false when none answers.</summary>
    internal async Task<bool> DoAsync(long callId, IEnumerable<NpgsqlBatchCommand> deeds, CancellationToken ct)
    {
        await using var batch = Database.CreateBatch();
        batch.Add(Commands.Unhurried);
        batch.Add(Commands.Merged);
        batch.Add(Sql.Lock).With(callId);
        foreach (var deed in deeds)
        {
            batch.BatchCommands.Add(deed);
        }

        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        await reader.NextResultAsync(ct);
        var said = await reader.NextResultAsync(ct) && (await reader.ListAsync(row => row.GetBoolean(0), ct)).Exists(one => one);
        while (await reader.NextResultAsync(ct))
        {
            // What fails further on is told when it is come to.
        }

        return said;
    }

    /// <param name="rest">What the call still holds and the items do not name is refused for this reason; null when it waits.</param>
    internal NpgsqlBatchCommand Settle(long callId, IReadOnlyCollection<ItemReceipt> items, string? rest = null) => new NpgsqlBatchCommand(Sql.Settle)
        .With(callId)
        .With(items.Select(item => item.Barcode).ToArray())
        .With(items.Select(item => item.Reason).ToArray())
        .With(Clock.GetUtcNow())
        .With(Clock.GetUtcNow() + RetryRejected)
        .With(rest);

    internal NpgsqlBatchCommand GiveBack(long callId, DateTimeOffset notBefore, PushState? only = null) =>
        new NpgsqlBatchCommand(Sql.GiveBack).With(callId).With(notBefore).With(only?.ToString());

    private protected async Task<PushReadiness> PrepareAsync(long callId, long bodyHash, CancellationToken ct)
    {
        var now = Clock.GetUtcNow();
        await using var command = Database.CreateCommand(Sql.Prepare).With(callId).With(bodyHash).With(now).With(now + Hold).With(now - BodyIsRemembered);
        return Enum.Parse<PushReadiness>((string)(await command.ExecuteScalarAsync(ct))!);
    }

    private async Task MarkAsync(long callId, PushState state, string? batchId, TimeSpan wait, CancellationToken ct)
    {
        // A crash of the server may forget it: then the call counts like one whose answer was lost.
        await using var batch = Database.CreateBatch();
        batch.Add(Commands.Unhurried);
        batch.Add(Sql.Mark).With(callId).With(state.ToString()).With(batchId).With(Clock.GetUtcNow() + wait);
        await batch.ExecuteNonQueryAsync(ct);
    }
}
