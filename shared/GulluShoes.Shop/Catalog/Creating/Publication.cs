namespace GulluShoes.Shop.Catalog.Creating;

/// <summary>How far a variant has come at a marketplace. Stored as text.</summary>
public enum PublicationState
{
    /// <summary>Only here.</summary>
    Local,

    /// <summary>It is being handed in, and nobody has said yet what it is worth.</summary>
    Sent,

    /// <summary>The marketplace took it and is looking at it.</summary>
    Waiting,

    /// <summary>It can be sold there.</summary>
    Approved,

    /// <summary>Somebody at the marketplace looked at it and turned it down.</summary>
    Rejected,

    /// <summary>It was not even taken.</summary>
    Refused,
}

/// <summary>What one call to a marketplace does to products. Stored as text.</summary>
public enum ProductCallKind
{
    Create,

    /// <summary>Hands in again what is not approved.</summary>
    Resubmit,

    /// <summary>Title, description, pictures and attributes of approved cards.</summary>
    Content,

    /// <summary>Stock code, VAT and desi of approved variants.</summary>
    Variant,

    Delivery,

    Archive,

    Unarchive,

    Unlock,
}

/// <summary>A variant's way to one marketplace.</summary>
/// <param name="Told">What the marketplace was last told of it and took; null when nothing.</param>
public sealed record Publication(string Barcode, PublicationState State, long? ContentId, ToldMarks? Told);

/// <summary>By which it is seen whether something is to be told anew.</summary>
public sealed record ToldMarks(long Content, long Variant, long Delivery);
