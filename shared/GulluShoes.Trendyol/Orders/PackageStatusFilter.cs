namespace GulluShoes.Trendyol.Orders;

/// <summary>Statuses that Trendyol accepts in a query. Closed on purpose: a status that it does not know answers 200 and no packages. Answers stay open strings.</summary>
public enum PackageStatusFilter
{
    Awaiting,
    Created,
    Picking,
    Invoiced,
    Shipped,
    AtCollectionPoint,
    Delivered,
    UnDelivered,
    Returned,
    Cancelled,
    UnSupplied,
    UnPacked,
    Verified,
}
