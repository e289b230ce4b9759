using System.Buffers.Binary;
using GulluShoes.Shop.Handover;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Orders.Applying;
using GulluShoes.Store.Packing;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Handover;

/// <summary>One reading at the door.</summary>
/// <param name="Id">Made by the device: a repeated request is the same scan.</param>
/// <param name="Code">As the scanner sent it.</param>
public sealed record ParcelReading(Guid Id, long HandoverId, string Code);

/// <summary>What became of the wish to scan a parcel out.</summary>
public abstract record ParcelReceipt
{
    private ParcelReceipt()
    {
    }

    /// <summary>Stored now or before; the answer is the same.</summary>
    public sealed record Stored(ParcelAnswer Answer) : ParcelReceipt;

    public sealed record UnknownHandover : ParcelReceipt;

    /// <summary>The id is another hand-over's scan: the device made a mistake, and nothing was stored.</summary>
    public sealed record ForeignId : ParcelReceipt;
}

/// <summary>Every parcel that leaves the house: judged, stored, and only then answered.</summary>
public sealed class ParcelScans(NpgsqlDataSource database, TimeProvider clock)
{
    public async Task<ParcelReceipt> StoreAsync(ParcelReading reading, string userName, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var (before, place, count) = await LookAsync(connection, reading, ct);
        if (before is not null)
        {
            return before.HandoverId == reading.HandoverId ? new ParcelReceipt.Stored(PackingJson.Read<ParcelAnswer>(before.Answer)) : new ParcelReceipt.ForeignId();
        }

        if (place is null)
        {
            return new ParcelReceipt.UnknownHandover();
        }

        var found = place.IsClosed ? [] : await LockAsync(connection, reading.Code, ct);
        var outcome = HandoverJudge.Judge(place, [.. found.Select(one => one.Parcel)], count);
        var answer = AnswerOf(reading, place, outcome, count);
        await WriteAsync(connection, new Verdict(reading, userName, found, outcome, answer), ct);
        await transaction.CommitAsync(ct);
        return new ParcelReceipt.Stored(answer);
    }

    /// <summary>The hand-over cannot be closed while we hold it; two devices may hold it at once.</summary>
    private static async Task<(Before? Before, HandoverPlace? Place, int Count)> LookAsync(NpgsqlConnection connection, ParcelReading reading, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        // A code that names no package locks none, so the same scan sent twice at once is kept apart by its id.
        batch.Add("select pg_advisory_xact_lock($1)").With(BinaryPrimitives.ReadInt64LittleEndian(reading.Id.ToByteArray()));
        batch.Add("select handover_id, answer from handover_scans where id = $1").With(reading.Id);
        batch.Add("select id, carrier, closed_at is not null from handovers where id = $1 for share").With(reading.HandoverId);
        batch.Add("select count(*)::int from handover_parcels where handover_id = $1").With(reading.HandoverId);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        var before = await reader.ListAsync(row => new Before(row.GetInt64(0), row.GetString(1)), ct);
        await reader.NextResultAsync(ct);
        var place = await reader.ListAsync(row => new HandoverPlace(row.GetInt64(0), row.GetString(1), row.GetBoolean(2)), ct);
        await reader.NextResultAsync(ct);
        return (before.SingleOrDefault(), place.SingleOrDefault(), (await reader.ListAsync(row => row.GetInt32(0), ct)).Single());
    }

    /// <summary>What was found by a look is read again under its lock: another hand-over may have taken it meanwhile.</summary>
    private static async Task<List<FoundParcel>> LockAsync(NpgsqlConnection connection, string code, CancellationToken ct)
    {
        var ids = (await ParcelLookup.FindAsync(connection, ParcelCode.Of(code), ct)).Select(one => one.Parcel.PackageId).ToArray();
        if (ids.Length == 0)
        {
            return [];
        }

        await using (var locking = new NpgsqlCommand(KnownPackage.RegistryLock, connection).With(ids))
        {
            await locking.ExecuteNonQueryAsync(ct);
        }

        return await ParcelLookup.ByIdAsync(connection, ids, ct);
    }

    private static ParcelAnswer AnswerOf(ParcelReading reading, HandoverPlace place, HandoverOutcome outcome, int count)
    {
        var (parcel, parcels) = outcome switch
        {
            HandoverOutcome.HandedOver gone => (gone.Parcel, gone.Count),
            HandoverOutcome.Refused refused => (refused.Parcel, count),
            _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
        };
        return new ParcelAnswer(reading.Id, outcome.Result, HandoverWords.Of(place, outcome), parcel?.PackageId, parcel?.OrderNumber, parcels);
    }

    private async Task WriteAsync(NpgsqlConnection connection, Verdict verdict, CancellationToken ct)
    {
        var (now, reading) = (clock.GetUtcNow(), verdict.Reading);
        await using var batch = new NpgsqlBatch(connection);
        batch.AddDeed(
            """
            insert into handover_scans (id, handover_id, code, result, package_id, person, at, answer) values ($1, $2, $3, $4, $5, $6, $7, $8)
            """)
            .With(reading.Id).With(reading.HandoverId).With(reading.Code).With(verdict.Outcome.Result.ToString()).With(verdict.Answer.PackageId)
            .With(verdict.UserName).With(now).With(PackingJson.Write(verdict.Answer));
        if (verdict.Outcome is HandoverOutcome.HandedOver(var parcel, _))
        {
            batch.Add("insert into handover_parcels (package_id, handover_id, tracking_number, at, person) values ($1, $2, $3, $4, $5)")
                .With(parcel.PackageId).With(reading.HandoverId).With(parcel.TrackingNumber).With(now).With(verdict.UserName);
            var status = verdict.Found.Single(one => one.Parcel.PackageId == parcel.PackageId).Status;
            batch.BatchCommands.Add(HistorySql.Append(
                parcel.PackageId, new HistoryEntry(now, parcel.Stage, parcel.Stage, status, MoveSource.Scan, verdict.UserName, "handed-over")));
        }

        await batch.ExecuteNonQueryAsync(ct);
    }

    private sealed record Before(long HandoverId, string Answer);

    private sealed record Verdict(ParcelReading Reading, string UserName, List<FoundParcel> Found, HandoverOutcome Outcome, ParcelAnswer Answer);
}
