namespace GulluShoes.Shop.Handover;

/// <summary>What became of one parcel code read at the door. Stored as text; the list is closed.</summary>
public enum HandoverResult
{
    /// <summary>The parcel left the house with this hand-over.</summary>
    HandedOver,

    /// <summary>It was read in this hand-over before.</summary>
    AlreadyScanned,

    /// <summary>It left the house with another hand-over.</summary>
    HandedOverBefore,

    /// <summary>Another carrier fetches it.</summary>
    WrongCarrier,

    /// <summary>Its shoes were not verified here.</summary>
    NotPacked,

    /// <summary>The customer cancelled; the box must be emptied.</summary>
    Cancelled,

    /// <summary>Trendyol says that the customer has it.</summary>
    Delivered,

    NoTrackingNumber,

    UnknownCode,

    /// <summary>Several packages carry the code.</summary>
    Ambiguous,

    /// <summary>The hand-over is closed and stays as it is.</summary>
    Closed,
}
