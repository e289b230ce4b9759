using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Store.Orders;
using GulluShoes.Trendyol.Orders;

namespace GulluShoes.Functions.Orders.Reconciling;

/// <summary>Reads packages again by their ids and lets Trendyol's word win.</summary>
public sealed class PackageRepair(OrdersClient trendyol, PageKeeper keeper, PackageUptake uptake, PackageMover mover)
{
    /// <summary>Both sides after the repair.</summary>
    public async Task<Census> RepairAsync(PackageCensus census, IReadOnlyCollection<long> ids, RunTally tally, CancellationToken ct)
    {
        var told = new List<ReceivedPackage>();
        foreach (var some in ids.Chunk(OrdersQuery.MostIds))
        {
            var packages = await trendyol.ReadByIdsAsync(some, ct);
            await keeper.KeepAsync(packages, tally, ct);
            await uptake.ApplyAsync(some, ct);
            told.AddRange(packages);
        }

        var after = await census.RetakeAsync(ids, told, ct);
        var moves = MovesOf(after);
        if (moves.Count == 0)
        {
            return after;
        }

        await mover.MoveAsync(moves, ct);
        return await census.RetakeAsync(ids, told, ct);
    }

    private static List<PackageMove> MovesOf(Census census) =>
    [
        .. from state in census.Ours.Values
           let stage = PackageComparison.Lags(state)
           where stage is not null
           select new PackageMove(state.PackageId, stage.Value, MoveSource.Sync, Who: null),
    ];
}
