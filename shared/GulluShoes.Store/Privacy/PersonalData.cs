using Azure.Storage.Blobs.Models;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Orders.Applying;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Privacy;

/// <summary>What became of the wish to erase a customer's data.</summary>
public abstract record ErasingOutcome
{
    private ErasingOutcome()
    {
    }

    /// <param name="Packages">That held something to erase; none when it was erased before.</param>
    public sealed record Erased(int Packages) : ErasingOutcome;

    public sealed record UnknownOrder : ErasingOutcome;

    /// <summary>Packages of the order are still to be packed or on their way: what is on their labels is needed.</summary>
    public sealed record StillOpen : ErasingOutcome;
}

/// <summary>Packages that lost their customer's data on one day.</summary>
/// <param name="Day">In Istanbul.</param>
/// <param name="By">User name; null when their time was over.</param>
/// <param name="Photos">Of open boxes, which went too.</param>
public sealed record ErasedDay(DateOnly Day, string? By, int Packages, int Photos);

/// <summary>
/// Takes out of a package who bought it: name, address, telephone, what Trendyol wrote word for word, its label and the photos of its box. Order, products, money and history stay.
/// Backups keep it until they are deleted themselves.
/// </summary>
public sealed class PersonalData(NpgsqlDataSource database, StorageAccount storage, TimeProvider clock)
{
    /// <summary>What stands in the place of the label; Turkish.</summary>
    public const string Notice = "Müşteri bilgileri silindi; etiketi artık yok.";

    /// <summary>Packages of one transaction.</summary>
    private const int Batch = 500;

    // A drawing that began before the erasing may be kept after it: what lies there is deleted once more when no such drawing can be left.
    private static readonly TimeSpan LatestDrawing = TimeSpan.FromHours(12);

    /// <summary>Whether a row has anything to erase; the words of the partial indexes.</summary>
    private const string IsPersonal = "coalesce(o.customer_name, o.ship_name, o.ship_street, o.ship_phone) is not null";

    private const string Finished = "('Shipped', 'Delivered', 'Cancelled')";

    /// <summary>$1 ids, $2 since when they must have rested, $3 now, $4 who, $5 the notice. A payload that is not applied yet belongs to a newer state, which has its own turn.</summary>
    private const string Erase = $$"""
        with erased as (
            update orders o set customer_name = null, ship_name = null, ship_phone = null, ship_street = null, ship_district = null, ship_postal_code = null,
                tracking_link = null, hold_note = null, label_version = null, label_drawn_version = null, label_due_at = null, label_problem = $5
            from packages p
            where p.package_id = any($1) and o.package_id = p.package_id and o.stage = p.stage and o.stage in {{Finished}} and o.stage_since < $2 and {{IsPersonal}}
            returning o.package_id, o.order_number),
        emptied as (
            update package_snapshots s set payload = '{}' from erased e where s.package_id = e.package_id and s.applied_version = s.version),
        photos as (
            delete from package_photos f using erased e where f.package_id = e.package_id returning f.package_id)
        insert into personal_erasures (package_id, order_number, erased_at, erased_by, photos)
        select e.package_id, e.order_number, $3, $4, (select count(*) from photos f where f.package_id = e.package_id) from erased e
        on conflict (package_id) do update
        set erased_at = excluded.erased_at, erased_by = excluded.erased_by, photos = personal_erasures.photos + excluded.photos, blobs_gone = false
        """;

    /// <summary>Erases what has rested for long enough, a batch at a time. Repeated after any end, it does what is left.</summary>
    /// <param name="before">Packages that ended before; UTC.</param>
    /// <returns>How many packages.</returns>
    public async Task<int> EraseDueAsync(DateTimeOffset before, CancellationToken ct)
    {
        var erased = 0;
        int some;
        do
        {
            some = await EraseAsync(await DueAsync(before, ct), before, null, ct);
            erased += some;
        }
        while (some > 0);

        return erased;
    }

    /// <summary>Erases the customer's data of an order at the customer's wish, however new it is.</summary>
    public async Task<ErasingOutcome> EraseOrderAsync(string orderNumber, string userName, CancellationToken ct)
    {
        await using var find = database.CreateCommand($"select o.package_id, o.stage in {Finished} and o.stage <> 'Shipped' from orders o where o.order_number = $1").With(orderNumber);
        var found = await find.ListAsync(row => (Id: row.GetInt64(0), IsOver: row.GetBoolean(1)), ct);
        if (found is [] || found.Any(package => !package.IsOver))
        {
            return found is [] ? new ErasingOutcome.UnknownOrder() : new ErasingOutcome.StillOpen();
        }

        var erased = await EraseAsync([.. found.Select(package => package.Id)], DateTimeOffset.MaxValue, userName, ct);
        await SweepBlobsAsync(ct);
        return new ErasingOutcome.Erased(erased);
    }

    /// <summary>Deletes the labels and photos of erased packages.</summary>
    public async Task SweepBlobsAsync(CancellationToken ct)
    {
        await using var find = database.CreateCommand("select package_id from personal_erasures where not blobs_gone order by package_id");
        foreach (var id in await find.ListAsync(row => row.GetInt64(0), ct))
        {
            await DeleteAsync(StorageAccount.Labels, id, ct);
            await DeleteAsync(StorageAccount.Photos, id, ct);
            await using var done = database.CreateCommand("update personal_erasures set blobs_gone = true where package_id = $1 and erased_at < $2").With(id).With(clock.GetUtcNow() - LatestDrawing);
            await done.ExecuteNonQueryAsync(ct);
        }
    }

    /// <summary>The days on which something was erased, the newest first.</summary>
    /// <param name="since">UTC.</param>
    public async Task<IReadOnlyList<ErasedDay>> ListAsync(DateTimeOffset since, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select (erased_at at time zone 'Europe/Istanbul')::date as day, erased_by, count(*)::int as packages, sum(photos)::int as photos
            from personal_erasures where erased_at >= $1 group by 1, 2 order by 1 desc, 2 nulls first
            """).With(since);
        return await command.ListAsync(row => new ErasedDay(row.Get<DateOnly>("day"), row.Get<string>("erased_by"), row.Get<int>("packages"), row.Get<int>("photos")), ct);
    }

    private async Task<long[]> DueAsync(DateTimeOffset before, CancellationToken ct)
    {
        await using var find = database.CreateCommand(
            $"select o.package_id from orders o where o.stage in {Finished} and o.stage_since < $1 and {IsPersonal} limit {Batch}").With(before);
        return [.. await find.ListAsync(row => row.GetInt64(0), ct)];
    }

    private async Task<int> EraseAsync(long[] ids, DateTimeOffset before, string? userName, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(Deed.Said());
        batch.Add(KnownPackage.RegistryLock).With(ids);
        var erase = batch.Add(Erase).With(ids).With(before).With(clock.GetUtcNow()).With(userName).With(Notice);
        await batch.ExecuteNonQueryAsync(ct);
        return erase.RecordsAffected;
    }

    private async Task DeleteAsync(string container, long packageId, CancellationToken ct)
    {
        var blobs = storage.Container(container);
        await foreach (var blob in blobs.GetBlobsAsync(BlobTraits.None, BlobStates.None, FormattableString.Invariant($"{packageId}/"), ct))
        {
            await blobs.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: ct);
        }
    }
}
