using System.Globalization;
using System.Text;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Upkeep;
using GulluShoes.Trendyol.Orders;

namespace GulluShoes.Functions.Orders.Intake;

/// <summary>Puts pages from Trendyol into the store, unread.</summary>
public sealed class PageKeeper(PackageIntake intake, Problems problems)
{
    /// <summary>The packages are durable when it returns. One without an id or a version is reported and never harms the others.</summary>
    public async Task KeepAsync(IReadOnlyList<ReceivedPackage> packages, RunTally tally, CancellationToken ct)
    {
        var read = packages.Select(package => (Package: package, Snapshot: SnapshotOf(package))).ToList();
        var snapshots = read.Select(one => one.Snapshot).OfType<PackageSnapshot>().ToList();
        tally.Add(await intake.SavePageAsync(snapshots, ct), packages.Count - snapshots.Count);
        foreach (var (package, _) in read.Where(one => one.Snapshot is null))
        {
            var subject = package.PackageId?.ToString(CultureInfo.InvariantCulture) ?? "?";
            await problems.ReportAsync(
                ProblemCause.UnreadablePackage, subject, "The package came without shipmentPackageId or lastModifiedDate.", ct);
        }
    }

    private static PackageSnapshot? SnapshotOf(ReceivedPackage package) => package is { PackageId: { } id, LastModified: { } version }
        ? new PackageSnapshot(id, version, Encoding.UTF8.GetString(package.Raw.Span))
        : null;
}
