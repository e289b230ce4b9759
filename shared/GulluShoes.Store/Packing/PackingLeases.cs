using GulluShoes.Shop.Packing;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Packing;

/// <summary>What became of a wish about a package on the table.</summary>
public abstract record PackingOutcome
{
    private PackingOutcome()
    {
    }

    /// <summary>Done; the state afterwards.</summary>
    public sealed record Done(PackingState State) : PackingOutcome;

    public sealed record UnknownPackage : PackingOutcome;

    /// <summary>Somebody else holds it.</summary>
    public sealed record NotYours(PackingState State) : PackingOutcome;

    /// <summary>It can no longer be packed.</summary>
    public sealed record Gone(PackageEnd End, PackingState State) : PackingOutcome;

    /// <summary>Trendyol is being told that it cannot be supplied: it does not come back.</summary>
    public sealed record GivenUp(PackingState State) : PackingOutcome;

    /// <summary>Shoes are missing.</summary>
    public sealed record Incomplete(PackingState State) : PackingOutcome;
}

/// <summary>Takes packages, gives them back, and starts them again.</summary>
public sealed class PackingLeases(NpgsqlDataSource database, IOptionsMonitor<PackingSettings> settings, TimeProvider clock)
{
    private TimeSpan Lease => TimeSpan.FromMinutes(settings.CurrentValue.LeaseMinutes);

    /// <summary>Takes one package, with the scans it has.</summary>
    /// <param name="takeOver">True to take it out of somebody's hands.</param>
    public Task<PackingOutcome> TakeAsync(long packageId, Packer packer, bool takeOver, CancellationToken ct) =>
        ChangeAsync(packageId, table => table.IsHeldByAnother(packer) && !takeOver, Take(packageId, packer), ct);

    /// <summary>Gives the package back to the queue; its scans stay.</summary>
    /// <param name="skip">True to put it behind all others for a while.</param>
    public Task<PackingOutcome> ReleaseAsync(long packageId, Packer packer, bool skip, CancellationToken ct)
    {
        DateTimeOffset? skippedUntil = skip ? clock.GetUtcNow().AddMinutes(settings.CurrentValue.SkipMinutes) : null;
        return ChangeAsync(packageId, table => table.IsHeldByAnother(packer), LeaseSql.Free(packageId, skippedUntil), ct);
    }

    /// <summary>Begins again from nothing: a new round, in which earlier scans no longer count. They stay on record.</summary>
    public Task<PackingOutcome> RestartAsync(long packageId, Packer packer, CancellationToken ct) =>
        ChangeAsync(
            packageId,
            table => !table.IsHeldBy(packer),
            new NpgsqlBatchCommand("update packings set round = round + 1 where package_id = $1").With(packageId),
            ct);

    private NpgsqlBatchCommand Take(long packageId, Packer packer)
    {
        var now = clock.GetUtcNow();
        return LeaseSql.Take(packageId, packer, now, now + Lease);
    }

    private async Task<PackingOutcome> ChangeAsync(long packageId, Predicate<PackingTable> isForeign, NpgsqlBatchCommand change, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var table = await LockAsync(connection, packageId, ct);
        if (table is null)
        {
            return new PackingOutcome.UnknownPackage();
        }

        if (table.State.End is { } end)
        {
            return new PackingOutcome.Gone(end, table.State);
        }

        if (isForeign(table))
        {
            return new PackingOutcome.NotYours(table.State);
        }

        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(change);
        PackingTable.AddRead(batch, packageId);
        await using (var reader = await batch.ExecuteReaderAsync(ct))
        {
            table = await PackingTable.ReadAsync(reader, settings.CurrentValue.ScansPerPair, clock.GetUtcNow(), ct);
        }

        await transaction.CommitAsync(ct);
        return new PackingOutcome.Done(table!.State);
    }

    private Task<PackingTable?> LockAsync(NpgsqlConnection connection, long packageId, CancellationToken ct) =>
        PackingTable.LockAsync(connection, packageId, settings.CurrentValue.ScansPerPair, clock.GetUtcNow(), ct);
}
