using System.Buffers.Binary;
using GulluShoes.Shop.Packing;
using GulluShoes.Shop.Waves;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Packing;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Waves;

/// <summary>One reading of a picker, or a pair that cannot be found.</summary>
/// <param name="Id">Made by the device: a repeated request is the same pick.</param>
/// <param name="Code">As the scanner sent it; for a missing pair the product's barcode.</param>
/// <param name="Missing">Null for a reading.</param>
public sealed record PickReading(Guid Id, long WaveId, string Code, string UserName, MissingWish? Missing = null);

/// <summary>What became of the wish to store a pick.</summary>
public abstract record PickReceipt
{
    private PickReceipt()
    {
    }

    /// <summary>Stored now or before; the answer is the same.</summary>
    public sealed record Stored(PickAnswer Answer) : PickReceipt;

    public sealed record UnknownWave : PickReceipt;

    /// <summary>The id is another wave's pick: the device made a mistake, and nothing was stored.</summary>
    public sealed record ForeignId : PickReceipt;
}

/// <summary>Every reading of every picker: judged, stored, and only then answered. A wave's picks come one after the other.</summary>
public sealed class WavePicks(NpgsqlDataSource database, IOptionsMonitor<PackingSettings> settings, TimeProvider clock)
{
    public async Task<PickReceipt> StoreAsync(PickReading reading, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var code = CodeReading.Of(reading.Code);
        var (before, known) = await LookAsync(connection, reading, code, ct);
        if (before is not null)
        {
            return before.WaveId == reading.WaveId ? new PickReceipt.Stored(PackingJson.Read<PickAnswer>(before.Answer)) : new PickReceipt.ForeignId();
        }

        if (await WaveReader.ReadAsync(connection, reading.WaveId, ct) is not { } wave)
        {
            return new PickReceipt.UnknownWave();
        }

        var match = code.Match([.. known.Select(one => one.Code)]);
        var product = match is null ? null : known.Find(one => one.Product.Barcode == match.Barcode).Product;
        var (outcome, packageId) = await JudgeAsync(connection, wave, reading, product, ct);
        var answer = await WriteAsync(connection, new Verdict(reading, outcome, product, packageId), ct);
        await transaction.CommitAsync(ct);
        return new PickReceipt.Stored(answer);
    }

    private static async Task<(Before? Before, List<(KnownCode Code, ScannedProduct Product)> Known)> LookAsync(
        NpgsqlConnection connection, PickReading reading, CodeReading code, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        // The wave's lock keeps its picks apart; the id's keeps one pick apart that is sent for two waves.
        batch.Add("select pg_advisory_xact_lock($1)").With(BinaryPrimitives.ReadInt64LittleEndian(reading.Id.ToByteArray()));
        batch.Add("select id from waves where id = $1 for no key update").With(reading.WaveId);
        batch.Add("select wave_id, answer from wave_picks where id = $1").With(reading.Id);
        batch.BatchCommands.Add(VariantSql.Lookup(code));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        await reader.NextResultAsync(ct);
        var before = await reader.ListAsync(row => new Before(row.GetInt64(0), row.GetString(1)), ct);
        await reader.NextResultAsync(ct);
        return (before.SingleOrDefault(), await reader.ListAsync(VariantSql.Read, ct));
    }

    private async Task<(PickOutcome Outcome, long? PackageId)> JudgeAsync(
        NpgsqlConnection connection, WaveReading wave, PickReading reading, ScannedProduct? product, CancellationToken ct)
    {
        if (wave.ClosedAt is not null || wave.Head.Picker != reading.UserName)
        {
            return (new PickOutcome.Refused(wave.ClosedAt is not null ? PickResult.Closed : PickResult.NotYours, product), null);
        }

        if (reading.Missing is { } missing && product is not null)
        {
            return await MissAsync(connection, wave, reading, (product, missing), ct);
        }

        var outcome = PickJudge.Judge(wave.Table, product);
        return (outcome, (outcome as PickOutcome.Picked)?.Need.PackageId);
    }

    /// <summary>Puts the least urgent package aside that waits for the pair.</summary>
    private async Task<(PickOutcome Outcome, long? PackageId)> MissAsync(
        NpgsqlConnection connection, WaveReading wave, PickReading reading, (ScannedProduct Product, MissingWish Wish) missing, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        while (wave.Table.LeastUrgent(missing.Product.Barcode) is { } member)
        {
            var table = await PackingTable.LockAsync(connection, member.PackageId, settings.CurrentValue.ScansPerPair, now, ct);
            var open = table is { State.End: null };
            if (open)
            {
                await using var batch = new NpgsqlBatch(connection);
                Holds.AddAside(batch, table!, new HoldWish(missing.Wish.Reason, missing.Wish.Note, []), reading.UserName, now);
                await batch.ExecuteNonQueryAsync(ct);
            }

            // Cancelled or packed since we looked: the wave is read again, and another one may be meant.
            wave = (await WaveReader.ReadAsync(connection, reading.WaveId, ct))!;
            if (open)
            {
                return (new PickOutcome.MissingPair(missing.Product, member.OrderNumber, wave.Table.IsPicked), member.PackageId);
            }
        }

        var has = wave.Table.Needs.Any(need => need.Barcode == missing.Product.Barcode);
        return (new PickOutcome.Refused(has ? PickResult.AlreadyPicked : PickResult.NotInWave, missing.Product), null);
    }

    private async Task<PickAnswer> WriteAsync(NpgsqlConnection connection, Verdict verdict, CancellationToken ct)
    {
        var (reading, outcome, product, packageId) = verdict;
        var now = clock.GetUtcNow();
        var picked = outcome as PickOutcome.Picked;
        var answer = new PickAnswer(reading.Id, outcome.Result, PickWords.Of(outcome), product?.Barcode, picked?.Need.Slot);
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(
            """
            insert into wave_picks (id, wave_id, code, result, barcode, package_id, quantity, short_reason, person, at, answer)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """)
            .With(reading.Id).With(reading.WaveId).With(reading.Code).With(outcome.Result.ToString()).With(product?.Barcode).With(packageId)
            .With(picked is null ? 0 : 1).With(outcome is PickOutcome.MissingPair ? reading.Missing?.Reason.ToString() : null)
            .With(reading.UserName).With(now).With(PackingJson.Write(answer));
        if (outcome is PickOutcome.Picked { Last: true } or PickOutcome.MissingPair { Last: true })
        {
            batch.Add("update waves set picked_at = $2 where id = $1 and picked_at is null").With(reading.WaveId).With(now);
        }

        await batch.ExecuteNonQueryAsync(ct);
        return answer;
    }

    private sealed record Before(long WaveId, string Answer);

    private sealed record Verdict(PickReading Reading, PickOutcome Outcome, ScannedProduct? Product, long? PackageId);
}
