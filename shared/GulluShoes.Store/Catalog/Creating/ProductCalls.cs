using System.Text.Json;
using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Catalog.Creating;

/// <summary>A call that somebody is at.</summary>
/// <param name="State">Sending, Unproven or Sent.</param>
/// <param name="Attempts">How often it was let go, this time counted.</param>
/// <param name="IsChecked">True when the marketplace had none of its barcodes before it first left: what is there now is ours.</param>
/// <param name="Sheets">Only those whose fate is open.</param>
/// <param name="Looks">How often its result was looked at, this time counted.</param>
public sealed record TakenCall(long Id, ProductCallKind Kind, ProductCallState State, int Attempts, bool IsChecked, IReadOnlyList<SentSheet> Sheets, string? BatchId, DateTimeOffset SentAt, int Looks);

/// <summary>What the marketplace said of one variant.</summary>
/// <param name="Reasons">Turkish; empty when it took it.</param>
public sealed record ProductReceipt(string Barcode, IReadOnlyList<string> Reasons);

/// <summary>The calls to the marketplace about products: one at a time holds a variant, from the wish until its fate is known, whichever processes work.</summary>
public sealed class ProductCalls(NpgsqlDataSource database, IOptionsMonitor<CreatingSettings> settings, TimeProvider clock)
{
    /// <summary>For so long a call belongs to the one who took it; nothing may leave later.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(2);

    /// <summary>Trendyol keeps a result for four hours.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(4);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>Null when it is not time, when it has ended, or when somebody else is at it.</summary>
    public async Task<TakenCall?> TakeAsync(long id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var command = database.CreateCommand(ProductCallSql.Take).With(id).With(now).With(now + Hold);
        return (await command.ListAsync(Read, ct)).SingleOrDefault();
    }

    /// <summary>Calls that are due, the longest first.</summary>
    public async Task<IReadOnlyList<long>> DueAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand($"select c.id from product_calls c where c.ended_at is null and c.next_at <= $1 and {ProductCallSql.IsFirst} order by c.next_at limit 100").With(clock.GetUtcNow());
        return await command.ListAsync(row => row.GetInt64(0), ct);
    }

    /// <summary>Nobody else has its barcodes at the marketplace. Comes before it first leaves.</summary>
    public async Task CheckedAsync(long id, CancellationToken ct)
    {
        await using var command = database.CreateCommand("update product_calls set checked = true where id = $1").With(id);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The marketplace has accepted it. Answers with when to look.</summary>
    public async Task<TimeSpan> SentAsync(long id, string batchId, CancellationToken ct)
    {
        await MarkAsync(id, ProductCallState.Sent, batchId, settings.CurrentValue.FirstLook, ct);
        return settings.CurrentValue.FirstLook;
    }

    /// <summary>It may have been accepted: what it could do is done after a while, and then it is looked up.</summary>
    public Task UnprovenAsync(long id, CancellationToken ct) => MarkAsync(id, ProductCallState.Unproven, null, settings.CurrentValue.SettleTime, ct);

    /// <summary>It certainly had no effect, or what it had was found: the rest is sent after the wait.</summary>
    public Task AgainAsync(long id, TimeSpan wait, CancellationToken ct) => MarkAsync(id, ProductCallState.Waiting, null, wait, ct);

    /// <summary>Its result is not there yet. Answers with when to look again.</summary>
    public async Task<TimeSpan> LaterAsync(TakenCall call, CancellationToken ct)
    {
        var growing = settings.CurrentValue.FirstLook * Math.Pow(1.5, Math.Min(call.Looks, 20));
        var pause = growing < LongestPause ? growing : LongestPause;
        await using var command = database.CreateCommand(ProductCallSql.Later).With(call.Id).With(clock.GetUtcNow() + pause);
        await command.ExecuteNonQueryAsync(ct);
        return pause;
    }

    /// <summary>Gives variants their fate; the call ends when none is left.</summary>
    public async Task SettleAsync(TakenCall call, IReadOnlyCollection<ProductReceipt> receipts, CancellationToken ct)
    {
        var sheets = call.Sheets.ToDictionary(sent => sent.Sheet.Barcode, StringComparer.Ordinal);
        var fates = receipts.Where(one => sheets.ContainsKey(one.Barcode)).DistinctBy(one => one.Barcode).Select(one => Fate.Of(call.Kind, one, sheets[one.Barcode].Marks)).ToList();
        var now = clock.GetUtcNow();
        await using var batch = database.CreateBatch();
        batch.Add(ProductCallSql.Settle).With(call.Id)
            .With(fates.Select(one => one.Barcode).ToArray()).With(fates.Select(one => one.State?.ToString()).ToArray()).With(fates.Select(one => one.Reasons).ToArray())
            .With(fates.Select(one => one.Content).ToArray()).With(fates.Select(one => one.Variant).ToArray()).With(fates.Select(one => one.Delivery).ToArray())
            .With(fates.Select(one => one.Archived).ToArray()).With(now).With(now + settings.CurrentValue.FirstLook);
        batch.Add(ProductCallSql.End).With(call.Id).With(now);
        await batch.ExecuteNonQueryAsync(ct);
    }

    private async Task MarkAsync(long id, ProductCallState state, string? batchId, TimeSpan wait, CancellationToken ct)
    {
        await using var command = database.CreateCommand(ProductCallSql.Mark).With(id).With(state.ToString()).With(batchId).With(clock.GetUtcNow() + wait);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static TakenCall Read(NpgsqlDataReader row)
    {
        var open = row.Get<string[]>("open")!.ToHashSet(StringComparer.Ordinal);
        var sheets = JsonSerializer.Deserialize<List<SentSheet>>(row.Get<string>("body")!, JsonSerializerOptions.Web)!;
        return new TakenCall(
            row.Get<long>("id"), row.GetEnum<ProductCallKind>("kind"), row.GetEnum<ProductCallState>("state"), row.Get<int>("attempts"), row.Get<bool>("checked"), [.. sheets.Where(sent => open.Contains(sent.Sheet.Barcode))],
            row.Get<string>("batch_id"), row.Get<DateTimeOffset>("sent_at"), row.Get<int>("looks"));
    }

    private sealed record Fate(string Barcode, PublicationState? State, string? Reasons, long? Content, long? Variant, long? Delivery, bool? Archived)
    {
        public static Fate Of(ProductCallKind kind, ProductReceipt receipt, ToldMarks marks)
        {
            var isTaken = receipt.Reasons.Count == 0;
            var reasons = isTaken ? null : string.Join('\n', receipt.Reasons.Select(reason => reason.ReplaceLineEndings(" ").Replace("\0", "", StringComparison.Ordinal)));
            var none = new Fate(receipt.Barcode, null, reasons, null, null, null, null);
            return (kind, isTaken) switch
            {
                (ProductCallKind.Create or ProductCallKind.Resubmit, true) => new Fate(receipt.Barcode, PublicationState.Waiting, null, marks.Content, marks.Variant, marks.Delivery, null),
                (ProductCallKind.Create, false) => none with { State = PublicationState.Refused },
                (ProductCallKind.Resubmit, false) => none with { State = PublicationState.Rejected },
                (ProductCallKind.Content, true) => none with { Content = marks.Content },
                (ProductCallKind.Variant, true) => none with { Variant = marks.Variant },
                (ProductCallKind.Delivery, true) => none with { Delivery = marks.Delivery },
                (ProductCallKind.Archive, true) => none with { Archived = true },
                (ProductCallKind.Unarchive, true) => none with { Archived = false },
                _ => none,
            };
        }
    }
}
