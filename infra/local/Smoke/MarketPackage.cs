namespace GulluShoes.Local.Smoke;

/// <summary>One package as the simulator has it.</summary>
/// <param name="Id">Shipment package id.</param>
/// <param name="Status">Trendyol's status.</param>
/// <param name="LastModified">Its version: milliseconds since 1970, UTC.</param>
/// <param name="TrackingNumber">Null while the carrier has given none; such a package gets no label.</param>
public sealed record MarketPackage(long Id, string Status, long LastModified, string? TrackingNumber);

/// <summary>The simulator's <c>/_sim/state</c>, as much of it as is compared.</summary>
internal sealed record MarketState(IReadOnlyList<MarketPackage> Packages);
