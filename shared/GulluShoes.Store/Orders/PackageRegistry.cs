using GulluShoes.Shop.Orders;

namespace GulluShoes.Store.Orders;

/// <summary>What the shop holds about a package, for comparison with Trendyol.</summary>
/// <param name="Version">Trendyol's lastModifiedDate that was applied, epoch milliseconds.</param>
/// <param name="Status">Trendyol's status as received.</param>
public sealed record PackageState(long PackageId, long Version, string Status, Stage Stage);

/// <summary>Every package there ever was, with its stage and version.</summary>
public sealed class PackageRegistry
{
    /// <summary>The states of the packages that are known among those asked for.</summary>
    public Task<IReadOnlyList<PackageState>> StatesAsync(IReadOnlyCollection<long> packageIds, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>The states of all packages that Trendyol last changed within the window, both ends included.</summary>
    public Task<IReadOnlyList<PackageState>> StatesAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken ct) => throw new NotImplementedException();
}
