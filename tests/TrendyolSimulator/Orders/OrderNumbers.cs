using System.Globalization;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Orders;

/// <summary>Ids from a running number: every one beyond 32 bits, all apart, with the gaps that a shared marketplace leaves.</summary>
internal static class OrderNumbers
{
    /// <summary>Package ids grow with time, in uneven steps.</summary>
    public static long Package(long number) => 3_300_112_233 + (number * 37) + (number % 7);

    public static long Line(long number) => 8_800_112_233 + (number * 13);

    public static string Order(long number) => (10_900_112_233 + (number * 41) + (number % 5)).ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// 17 to 20 digits, the longest beyond 64 bits, made unique by the running number in the last nine digits.
    /// </summary>
    public static string Tracking(Dice dice, long number)
    {
        var middle = dice.Between(4, 7);
        return "7280" + dice.Digits(middle) + (number % 1_000_000_000).ToString("D9", CultureInfo.InvariantCulture);
    }
}
