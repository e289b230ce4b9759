namespace GulluShoes.Shop.Stock;

/// <summary>Why a pair came to a shelf or left it. Stored as text.</summary>
public enum MovementReason
{
    /// <summary>The first number that was known of a variant.</summary>
    Opening,

    /// <summary>Came into the house.</summary>
    GoodsIn,

    /// <summary>Counted: the difference to what the ledger said, which may be 0.</summary>
    Count,

    /// <summary>Cannot be sold.</summary>
    Damage,

    /// <summary>From one shelf to another: two movements with one reference.</summary>
    Transfer,

    /// <summary>Packed into a box here.</summary>
    PackOut,

    /// <summary>Shipped without having been packed here.</summary>
    ShipOut,

    /// <summary>Back on the shelf: the package that took it will not leave the house.</summary>
    CancelReturn,

    /// <summary>Came back from a customer, fit for sale.</summary>
    ReturnIn,

    ExchangeOut,

    ExchangeIn,

    /// <summary>From a barcode that became an alias to the one it names.</summary>
    AliasMerge,
}
