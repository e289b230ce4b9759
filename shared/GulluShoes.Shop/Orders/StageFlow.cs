using static GulluShoes.Shop.Orders.Stage;

namespace GulluShoes.Shop.Orders;

/// <summary>Which stage may follow which, on Trendyol's newer word. The one table; everything that moves a package asks it.</summary>
public static class StageFlow
{
    private static readonly Dictionary<Stage, Stage[]> Ahead = new()
    {
        [Created] = [Picking, Shipped, Delivered, Cancelled],
        [Picking] = [Shipped, Delivered, Cancelled],
        [Shipped] = [Delivered, Cancelled],
        [Delivered] = [Cancelled],
        [Cancelled] = [],
    };

    /// <summary>True when <paramref name="to"/> lies ahead of <paramref name="from"/>. A poll may skip stages.</summary>
    public static bool IsAhead(Stage from, Stage to) => Ahead[from].Contains(to);

    /// <summary>
    /// True when Trendyol's newer word takes a package back (a corrected delivery, a reopened cancel).
    /// It is followed, since Trendyol is the truth about its orders, but never silently: the move is marked as a step back.
    /// </summary>
    public static bool IsStepBack(Stage from, Stage to) => from != to && !IsAhead(from, to);
}
