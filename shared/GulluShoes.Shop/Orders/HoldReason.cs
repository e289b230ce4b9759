namespace GulluShoes.Shop.Orders;

/// <summary>Why a package is out of the packing queue. Stored as text.</summary>
public enum HoldReason
{
    /// <summary>Stok tükendi.</summary>
    OutOfStock,

    /// <summary>Kusurlu ürün.</summary>
    Defective,

    /// <summary>Paket içeriği eksik.</summary>
    Incomplete,

    /// <summary>Ürün sorunu gideriliyor (atölyede).</summary>
    AtWorkshop,

    /// <summary>Diğer: the note says what.</summary>
    Other,

    /// <summary>Tedarik edilemedi: Trendyol is told so, and the package waits for its end.</summary>
    Unsupplied,

    /// <summary>The system's own: Trendyol sent a status that has no reading.</summary>
    UnknownStatus,
}
