using GulluShoes.Shop.Orders;

namespace GulluShoes.Shop.Stock;

/// <summary>What a package means for the pairs that its lines name.</summary>
public enum StockClaim
{
    /// <summary>Nothing: they may be sold to somebody else.</summary>
    Free,

    /// <summary>They lie on a shelf and are promised.</summary>
    Reserved,

    /// <summary>They are in a box, on the road, with the customer, or on their way back.</summary>
    Out,
}

/// <summary>
/// The state of a package decides about its pairs, never the event that brought it there: so news that come twice, late, in
/// another order or not at all end in the same stock.
/// </summary>
public static class StockClaims
{
    /// <summary>Cancelled after they had left the house: the pairs are back when somebody takes them in, not when Trendyol says so. Lower case.</summary>
    public static IReadOnlyList<string> ReturningStatuses { get; } = ["returned", "undeliveredandreturned"];

    /// <summary>False when a move leaves every pair where it is, whatever the status and whether it was packed.</summary>
    public static bool MayChange(Stage from, Stage to) => Place(from) != Place(to);

    /// <param name="status">Trendyol's, as received.</param>
    /// <param name="packed">The packing was confirmed here. A held package keeps its pairs like any other.</param>
    public static StockClaim Of(Stage stage, string status, bool packed) => stage switch
    {
        Stage.Created or Stage.Picking => packed ? StockClaim.Out : StockClaim.Reserved,
        Stage.Shipped or Stage.Delivered => StockClaim.Out,
        Stage.Cancelled => ReturningStatuses.Contains(status.Trim().ToLowerInvariant()) ? StockClaim.Out : StockClaim.Free,
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    private static int Place(Stage stage) => stage switch
    {
        Stage.Created or Stage.Picking => 0,
        Stage.Shipped or Stage.Delivered => 1,
        _ => 2,
    };
}
