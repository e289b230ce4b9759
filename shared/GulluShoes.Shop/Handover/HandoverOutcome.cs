using GulluShoes.Shop.Orders;

namespace GulluShoes.Shop.Handover;

/// <summary>Parcels that one carrier fetches at one time.</summary>
public sealed record HandoverPlace(long Id, string Carrier, bool IsClosed);

/// <summary>A parcel whose code was read.</summary>
/// <param name="Carrier">Null while Trendyol has not said it.</param>
/// <param name="Packed">Its shoes were verified here.</param>
/// <param name="HandoverId">The hand-over with which it left; null while it is in the house.</param>
public sealed record Parcel(long PackageId, string OrderNumber, string? TrackingNumber, string? Carrier, Stage Stage, bool Packed, long? HandoverId);

/// <summary>What one reading at the door means; every caller looks at all of them.</summary>
public abstract record HandoverOutcome
{
    private HandoverOutcome()
    {
    }

    public abstract HandoverResult Result { get; }

    /// <param name="Count">Parcels of the hand-over, this one included.</param>
    public sealed record HandedOver(Parcel Parcel, int Count) : HandoverOutcome
    {
        public override HandoverResult Result => HandoverResult.HandedOver;
    }

    /// <param name="Why">Anything but <see cref="HandoverResult.HandedOver"/>.</param>
    /// <param name="Parcel">Null when none was recognised.</param>
    public sealed record Refused(HandoverResult Why, Parcel? Parcel) : HandoverOutcome
    {
        public override HandoverResult Result => Why;
    }
}
