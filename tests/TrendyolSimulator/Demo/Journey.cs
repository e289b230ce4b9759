using TrendyolSimulator.Orders;
using TrendyolSimulator.Worlds;
using static TrendyolSimulator.Orders.Statuses;

namespace TrendyolSimulator.Demo;

/// <summary>Where a living package goes next and when, thrown from its id and status.</summary>
internal static class Journey
{
    private const double Minute = 60_000;
    private const double Hour = 60 * Minute;

    /// <summary>The next status and the milliseconds until then, at the pace of life; null at the end of the road.</summary>
    public static (string To, double Millis)? Next(Package package, ulong seed, double lateCargo)
    {
        var dice = Dice.For(seed, "journey " + package.Status, package.Id);
        var chance = dice.Fraction();
        // Cargo sometimes reports everything at once: Shipped and Delivered within one poll, or UnDelivered and then Delivered.
        var late = dice.Chance(lateCargo);
        return package.Status switch
        {
            Awaiting => chance < 0.03 ? (Cancelled, dice.Between(30, 240) * 1_000) : (Created, dice.Between(8, 150) * 1_000),
            Created => chance < 0.04 ? (Cancelled, dice.Between(10, 300) * Minute) : (Picking, Between(dice, 1.5, 18)),
            Picking => chance < 0.01 ? (Cancelled, Between(dice, 0.5, 5)) : chance < 0.15 ? (Invoiced, Between(dice, 0.2, 1)) : (Shipped, Between(dice, 2, 20)),
            Invoiced => (Shipped, Between(dice, 2, 16)),
            Shipped when late => (chance < 0.5 ? Delivered : UnDelivered, 900),
            Shipped => chance < 0.08 ? (AtCollectionPoint, Between(dice, 20, 40)) : chance < 0.12 ? (UnDelivered, Between(dice, 24, 50)) : (Delivered, Between(dice, 20, 72)),
            AtCollectionPoint => chance < 0.94 ? (Delivered, Between(dice, 6, 60)) : (UnDelivered, Between(dice, 72, 96)),
            UnDelivered when late => (Delivered, 900),
            UnDelivered => chance < 0.4 ? (Delivered, Between(dice, 8, 30)) : chance < 0.75 ? (UnDeliveredAndReturned, Between(dice, 30, 80)) : (Returned, Between(dice, 30, 80)),
            _ => null,
        };
    }

    private static double Between(Dice dice, double lowHours, double highHours) => (lowHours + (dice.Fraction() * (highHours - lowHours))) * Hour;
}
