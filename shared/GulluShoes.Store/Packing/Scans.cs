using GulluShoes.Shop.Packing;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Packing;

/// <summary>One reading at a station.</summary>
/// <param name="Id">Made by the device: a repeated request is the same scan.</param>
/// <param name="Code">As the scanner sent it.</param>
/// <param name="ReadAt">When the device read it; it may have been offline since.</param>
public sealed record Reading(Guid Id, long PackageId, string Code, DateTimeOffset ReadAt);

/// <summary>What became of the wish to store a scan.</summary>
public abstract record ScanReceipt
{
    private ScanReceipt()
    {
    }

    /// <summary>Stored now or before; the answer is the same.</summary>
    public sealed record Stored(ScanAnswer Answer) : ScanReceipt;

    public sealed record UnknownPackage : ScanReceipt;

    /// <summary>The id is another package's scan: the device made a mistake, and nothing was stored.</summary>
    public sealed record ForeignId : ScanReceipt;
}

/// <summary>Every reading of every station: judged, stored, and only then answered.</summary>
public sealed class Scans(NpgsqlDataSource database, IOptionsMonitor<PackingSettings> settings, TimeProvider clock)
{
    /// <summary>Stores the reading with its outcome, renews the lease, and answers with the whole next state.</summary>
    public async Task<ScanReceipt> StoreAsync(Reading reading, Packer packer, CancellationToken ct)
    {
        var code = CodeReading.Of(reading.Code);
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var seen = await LookAsync(connection, reading, code, ct);
        if (seen.Before is { } before)
        {
            return before.PackageId == reading.PackageId ? new ScanReceipt.Stored(PackingJson.Read<ScanAnswer>(before.Answer)) : new ScanReceipt.ForeignId();
        }

        if (seen.Table is not { } table)
        {
            return new ScanReceipt.UnknownPackage();
        }

        var (outcome, product) = Judge(table, code, seen.Products, packer);
        try
        {
            var answer = await WriteAsync(connection, new Verdict(reading, packer, table, outcome, product), ct);
            await transaction.CommitAsync(ct);
            return new ScanReceipt.Stored(answer);
        }
        // The lock keeps the same package's scans apart, so it was another package's scan that took the id meanwhile.
        catch (PostgresException taken) when (taken is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "pk_scans" })
        {
            return new ScanReceipt.ForeignId();
        }
    }

    private async Task<Look> LookAsync(NpgsqlConnection connection, Reading reading, CodeReading code, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        PackingTable.AddLock(batch, reading.PackageId);
        batch.Add("select package_id, answer from scans where id = $1").With(reading.Id);
        PackingTable.AddRead(batch, reading.PackageId);
        batch.BatchCommands.Add(VariantSql.Lookup(code));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        var before = await reader.ListAsync(row => new Before(row.GetInt64(0), row.GetString(1)), ct);
        await reader.NextResultAsync(ct);
        var table = await PackingTable.ReadAsync(reader, settings.CurrentValue.ScansPerPair, clock.GetUtcNow(), ct);
        await reader.NextResultAsync(ct);
        return new Look(before.SingleOrDefault(), table, await reader.ListAsync(VariantSql.Read, ct));
    }

    private static (ScanOutcome Outcome, ScannedProduct? Product) Judge(
        PackingTable table, CodeReading code, List<(KnownCode Code, ScannedProduct Product)> known, Packer packer)
    {
        var match = code.Match([.. known.Select(one => one.Code)]);
        var product = match is null ? null : known.Find(one => one.Product.Barcode == match.Barcode).Product;
        if (table.State.End is { } end)
        {
            return (new ScanOutcome.PackageGone(end), product);
        }

        if (table.IsHeldByAnother(packer))
        {
            return (new ScanOutcome.NotYours(table.State.Lease!.Name ?? table.State.Lease.UserName, table.State.Lease.Station), product);
        }

        return (ScanJudge.Judge(table.Lines, product, match?.Side, table.ScansPerPair), product);
    }

    private async Task<ScanAnswer> WriteAsync(NpgsqlConnection connection, Verdict verdict, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var until = now + TimeSpan.FromMinutes(settings.CurrentValue.LeaseMinutes);
        var counted = verdict.Outcome as ScanOutcome.Counted;
        var state = counted is null ? verdict.Table.State : verdict.Table.With(counted);
        await using var batch = new NpgsqlBatch(connection);
        if (verdict.Outcome is not (ScanOutcome.PackageGone or ScanOutcome.NotYours))
        {
            batch.BatchCommands.Add(LeaseSql.Take(state.PackageId, verdict.Packer, now, until));
            state = state with { Lease = new PackingLease(verdict.Packer.UserName, state.Lease?.Name, verdict.Packer.Station, until) };
        }

        var answer = new ScanAnswer(
            verdict.Reading.Id, verdict.Outcome.Result, ScanWords.Of(verdict.Outcome), counted?.Line.LineId, verdict.Product?.Barcode, state);
        batch.Add(
            """
            insert into scans (id, package_id, round, code, barcode, side, result, line_id, slot, person, station, read_at, at, answer)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            """)
            .With(verdict.Reading.Id).With(state.PackageId).With(state.Round).With(verdict.Reading.Code).With(verdict.Product?.Barcode)
            .With(counted?.Side?.ToString()).With(verdict.Outcome.Result.ToString()).With(counted?.Line.LineId).With(counted?.Slot)
            .With(verdict.Packer.UserName).With(verdict.Packer.Station).With(verdict.Reading.ReadAt.ToUniversalTime()).With(now).With(PackingJson.Write(answer));
        await batch.ExecuteNonQueryAsync(ct);
        return answer;
    }

    private sealed record Before(long PackageId, string Answer);

    private sealed record Look(Before? Before, PackingTable? Table, List<(KnownCode Code, ScannedProduct Product)> Products);

    private sealed record Verdict(Reading Reading, Packer Packer, PackingTable Table, ScanOutcome Outcome, ScannedProduct? Product);
}
