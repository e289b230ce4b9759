namespace GulluShoes.Shop.Orders;

/// <summary>Where a package stands in the shop. Each stage is one status table; a package is in exactly one.</summary>
public enum Stage
{
    /// <summary>New, or waiting for payment: to be packed.</summary>
    Created,

    /// <summary>Packed or being packed; Trendyol knows that we work on it.</summary>
    Picking,

    /// <summary>With the carrier.</summary>
    Shipped,

    /// <summary>With the customer.</summary>
    Delivered,

    /// <summary>Will not reach the customer: cancelled, unsupplied, replaced by a split, or returned undelivered.</summary>
    Cancelled,
}
