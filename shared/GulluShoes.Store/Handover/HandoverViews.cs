using GulluShoes.Shop.Handover;

namespace GulluShoes.Store.Handover;

/// <summary>What waits at the door for one carrier.</summary>
/// <param name="Carrier">Null while Trendyol has not said who fetches the parcels.</param>
/// <param name="OldestPackedAt">UTC; since when the oldest of them waits.</param>
public sealed record CarrierPile(string? Carrier, int Waiting, DateTimeOffset OldestPackedAt);

/// <summary>A parcel that is packed and still in the house. Instants are UTC.</summary>
public sealed record WaitingParcel(
    long PackageId, string OrderNumber, string? TrackingNumber, string? Carrier, DateTimeOffset PackedAt, string? PackedBy, DateTimeOffset? HandOverBy, int Pairs);

/// <summary>Parcels given to one carrier at one time. Instants are UTC.</summary>
/// <param name="OpenedBy">User name.</param>
/// <param name="ClosedAt">Null while parcels are still being scanned out.</param>
public sealed record HandoverHead(
    long Id, string Carrier, DateTimeOffset OpenedAt, string OpenedBy, DateTimeOffset? ClosedAt, string? ClosedBy, int Parcels);

/// <param name="At">When it was scanned out, UTC.</param>
/// <param name="Person">User name.</param>
public sealed record HandedOverParcel(long PackageId, string OrderNumber, string TrackingNumber, int Pairs, DateTimeOffset At, string Person);

/// <param name="Parcels">The last one scanned first.</param>
public sealed record HandoverDetail(HandoverHead Head, IReadOnlyList<HandedOverParcel> Parcels);

/// <param name="Piles">The largest first.</param>
/// <param name="Parcels">Those of the piles, the longest waiting first; at most a thousand.</param>
/// <param name="Open">Hand-overs that go on, the newest first.</param>
/// <param name="Closed">The last twenty that ended, the newest first.</param>
public sealed record HandoverOverview(
    IReadOnlyList<CarrierPile> Piles, IReadOnlyList<WaitingParcel> Parcels, IReadOnlyList<HandoverHead> Open, IReadOnlyList<HandoverHead> Closed);

/// <summary>What a reading at the door was answered with; the same scan again is answered with the same.</summary>
/// <param name="ScanId">Made by the device.</param>
/// <param name="Sentence">Turkish; the one thing to show.</param>
/// <param name="PackageId">Null when no package was recognised.</param>
/// <param name="Parcels">Parcels of the hand-over afterwards.</param>
public sealed record ParcelAnswer(Guid ScanId, HandoverResult Result, string Sentence, long? PackageId, string? OrderNumber, int Parcels);
