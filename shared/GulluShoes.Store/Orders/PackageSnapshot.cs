namespace GulluShoes.Store.Orders;

/// <summary>A package exactly as Trendyol told it.</summary>
/// <param name="PackageId">Trendyol's shipmentPackageId.</param>
/// <param name="Version">Trendyol's lastModifiedDate, epoch milliseconds, UTC.</param>
/// <param name="Payload">The package's raw JSON, unread.</param>
public sealed record PackageSnapshot(long PackageId, long Version, string Payload);

/// <summary>What a page of snapshots brought. The four kinds add up to <paramref name="Received"/>.</summary>
/// <param name="Received">Packages on the page, doubles included.</param>
/// <param name="New">Never seen before.</param>
/// <param name="Changed">Newer than what was kept.</param>
/// <param name="Unchanged">The same version as kept.</param>
/// <param name="Stale">Older than what was kept, or than another copy on the same page: counted and ignored.</param>
public sealed record PageSaved(int Received, int New, int Changed, int Unchanged, int Stale);

/// <summary>What a batch of facts did to the status tables. The kinds add up to the batch without its doubles.</summary>
/// <param name="New">Packages that were not known.</param>
/// <param name="Moved">Known packages that changed their status table.</param>
/// <param name="Updated">Known packages with a newer version in the same table.</param>
/// <param name="Unchanged">The version that the tables already hold.</param>
/// <param name="Stale">Older than what the tables hold: ignored.</param>
public sealed record PageApplied(int New, int Moved, int Updated, int Unchanged, int Stale);
