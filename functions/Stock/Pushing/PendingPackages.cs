using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Store.Orders;

namespace GulluShoes.Functions.Stock.Pushing;

/// <summary>What was fetched and is not in the tables yet.</summary>
public sealed class PendingPackages(PackageIntake intake, PackageUptake uptake)
{
    /// <summary>Puts it there now. The queue that would do it may do it at the same time.</summary>
    public async Task ApplyAsync(CancellationToken ct)
    {
        foreach (var some in (await intake.PendingAsync(ct)).Chunk(PackageIntake.BatchSize))
        {
            await uptake.ApplyAsync(some, ct);
        }
    }
}
