using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Store.Orders;

namespace GulluShoes.Functions.Stock.Pushing;

/// <summary>What was fetched and is not in the tables yet.</summary>
public sealed class PendingPackages(PackageIntake intake, PackageUptake uptake)
{
    /// <summary>Puts it there now. The queue that would do it may do it at the same time.</summary>
    public async Task ApplyAsync(CancellationToken ct)
    {
        // Until none is left, however many: what is told then counts on all of them.
        while (await intake.PendingAsync(PackageIntake.BatchSize, ct) is { Count: > 0 } some)
        {
            await uptake.ApplyAsync(some, ct);
        }
    }
}
