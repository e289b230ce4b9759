using GulluShoes.Shop.Orders;

namespace GulluShoes.Shop.Handover;

/// <summary>Decides whether a parcel may leave with a carrier.</summary>
public static class HandoverJudge
{
    /// <param name="found">The packages that carry the code.</param>
    /// <param name="count">Parcels of the hand-over so far.</param>
    public static HandoverOutcome Judge(HandoverPlace place, IReadOnlyList<Parcel> found, int count)
    {
        if (place.IsClosed)
        {
            return new HandoverOutcome.Refused(HandoverResult.Closed, null);
        }

        if (found.Count == 0)
        {
            return new HandoverOutcome.Refused(HandoverResult.UnknownCode, null);
        }

        if (Only(found) is not { } parcel)
        {
            return new HandoverOutcome.Refused(HandoverResult.Ambiguous, null);
        }

        return Refuse(place, parcel) is { } why ? new HandoverOutcome.Refused(why, parcel) : new HandoverOutcome.HandedOver(parcel, count + 1);
    }

    /// <summary>Of several packages with one number, the one that still waits for the carrier is meant.</summary>
    private static Parcel? Only(IReadOnlyList<Parcel> found) =>
        found is [var only] ? only : found.Where(one => one is { Packed: true, HandoverId: null, Stage: not Stage.Cancelled }).ToList() is [var waiting] ? waiting : null;

    // What was handed over is said first: a parcel that the carrier has cannot be emptied any more. A carrier who reads faster
    // than we do makes a package Shipped before it is read here: it may still go.
    private static HandoverResult? Refuse(HandoverPlace place, Parcel parcel) => parcel switch
    {
        { HandoverId: { } id } => id == place.Id ? HandoverResult.AlreadyScanned : HandoverResult.HandedOverBefore,
        { Stage: Stage.Cancelled } => HandoverResult.Cancelled,
        { Stage: Stage.Delivered } => HandoverResult.Delivered,
        { Packed: false } => HandoverResult.NotPacked,
        { TrackingNumber: null or "" } => HandoverResult.NoTrackingNumber,
        { Carrier: { } carrier } when !string.Equals(carrier, place.Carrier, StringComparison.OrdinalIgnoreCase) => HandoverResult.WrongCarrier,
        _ => null,
    };
}
