using static TrendyolSimulator.Orders.Statuses;

namespace TrendyolSimulator.Orders;

/// <summary>Who may cause a change of status.</summary>
[Flags]
public enum Authors
{
    None = 0,
    Seller = 1,
    Cargo = 2,
    Customer = 4,
    Trendyol = 8,
}

/// <summary>Which status may follow which, and by whose hand (trendyol "Package life cycle").</summary>
public static class LifeCycle
{
    private const Authors AnyCanceller = Authors.Customer | Authors.Trendyol | Authors.Seller;

    private static readonly Dictionary<(string From, string To), Authors> Allowed = new()
    {
        [(Awaiting, Created)] = Authors.Trendyol,
        [(Awaiting, Cancelled)] = Authors.Customer | Authors.Trendyol,
        [(Created, Picking)] = Authors.Seller,
        [(Created, Cancelled)] = AnyCanceller,
        [(Created, UnSupplied)] = Authors.Seller,
        [(Created, UnPacked)] = Authors.Trendyol,
        [(Created, Shipped)] = Authors.Cargo,
        [(Picking, Invoiced)] = Authors.Seller,
        [(Picking, Cancelled)] = AnyCanceller,
        [(Picking, UnSupplied)] = Authors.Seller,
        [(Picking, UnPacked)] = Authors.Trendyol,
        [(Picking, Shipped)] = Authors.Cargo,
        [(Invoiced, Cancelled)] = AnyCanceller,
        [(Invoiced, UnSupplied)] = Authors.Seller,
        [(Invoiced, UnPacked)] = Authors.Trendyol,
        [(Invoiced, Shipped)] = Authors.Cargo,
        [(Shipped, AtCollectionPoint)] = Authors.Cargo,
        [(Shipped, Delivered)] = Authors.Cargo,
        [(Shipped, UnDelivered)] = Authors.Cargo,
        [(AtCollectionPoint, Delivered)] = Authors.Cargo,
        [(AtCollectionPoint, UnDelivered)] = Authors.Cargo,
        [(UnDelivered, Delivered)] = Authors.Cargo,
        [(UnDelivered, Returned)] = Authors.Cargo,
        [(UnDelivered, UnDeliveredAndReturned)] = Authors.Cargo,
    };

    /// <summary>True when <paramref name="author"/> may take a package from one status to the other.</summary>
    public static bool Allows(string from, string to, Authors author) =>
        Allowed.TryGetValue((from, to), out var authors) && (authors & author) != 0;

    /// <summary>Whether lines can still leave the package: before the carrier has it.</summary>
    public static bool IsOpen(string status) => status is Created or Picking or Invoiced;
}
