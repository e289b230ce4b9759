namespace GulluShoes.Shop.Handover;

/// <summary>The paper that the courier signs.</summary>
/// <param name="Number">Of the hand-over.</param>
/// <param name="ClosedAt">UTC; null for a draft of one that is still open.</param>
/// <param name="By">Who closed it, else who opened it.</param>
public sealed record Manifest(long Number, string Carrier, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, string By, IReadOnlyList<ManifestParcel> Parcels);

/// <param name="Pairs">In the box.</param>
public sealed record ManifestParcel(string TrackingNumber, string OrderNumber, int Pairs);
