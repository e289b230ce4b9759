namespace GulluShoes.Shop.Packing;

/// <summary>What became of one reading of one code. Stored as text; the list is closed.</summary>
public enum ScanResult
{
    /// <summary>Counted; more scans are needed.</summary>
    Accepted,

    /// <summary>Counted, and it was the last one.</summary>
    Completed,

    /// <summary>A known product that this package does not hold.</summary>
    WrongProduct,

    /// <summary>Nobody knows this code.</summary>
    UnknownCode,

    /// <summary>The product, or this side of its pairs, is already complete.</summary>
    AlreadyComplete,

    /// <summary>Somebody else holds the package.</summary>
    NotYours,

    /// <summary>Cancelled, held, shipped or packed meanwhile.</summary>
    PackageGone,
}
