using GulluShoes.Shop.Orders;

namespace GulluShoes.Store.Orders;

/// <summary>Trendyol's word on its way in: pages become snapshots, snapshots become rows of the status tables.</summary>
public sealed class PackageIntake
{
    /// <summary>
    /// Keeps the newest version of each package of a page and wakes ApplyPackages for those that are new or changed,
    /// in one statement; durable when it returns. Saving a page twice changes nothing.
    /// </summary>
    public Task<PageSaved> SavePageAsync(IReadOnlyList<PackageSnapshot> page, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Those of the packages whose snapshot is newer than what was applied.</summary>
    public Task<IReadOnlyList<PackageSnapshot>> ReadPendingAsync(IReadOnlyCollection<long> packageIds, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>
    /// Turns facts into rows, lines, history, due labels and problems, in one transaction. At most 200 packages.
    /// Applying twice, out of order, or from several processes at once is harmless: the newest version wins.
    /// </summary>
    public Task<PageApplied> ApplyAsync(IReadOnlyList<PackageFacts> facts, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>
    /// Lets go of a snapshot that cannot be read: its payload stays, a Problem is raised, and the next version gets its own chance.
    /// </summary>
    /// <param name="reason">What could not be read, without personal data.</param>
    public Task RejectAsync(long packageId, long version, string reason, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Wakes ApplyPackages again for snapshots that have waited longer than a minute. Returns how many packages.</summary>
    public Task<int> RequeueLaggingAsync(CancellationToken ct) => throw new NotImplementedException();
}
