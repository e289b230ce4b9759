using System.Globalization;
using GulluShoes.Shop.Money.Profit;

namespace GulluShoes.Tests.Money.Profit;

/// <summary>What is paid for a package, as the file has it.</summary>
internal sealed record GoldenPaid(string Packaging, string CargoOut, string CargoBack, string Fees);

/// <summary>A row of the file.</summary>
/// <param name="Order">"34" of "34/a".</param>
/// <param name="State">'c', 'b' or a blank.</param>
/// <param name="Paid">Null but in the first row of a package.</param>
internal sealed record GoldenLine(string Order, string Package, int Quantity, decimal? Price, decimal Discount, string Commission, char State, GoldenPaid? Paid, string Result)
{
    /// <summary>TRY; null when nobody knows it.</summary>
    public decimal? UnitCost { get; init; }

    public decimal? Dollars { get; init; }

    /// <summary>What a dollar cost on the order's day; null when nobody knows it.</summary>
    public decimal? Rate { get; init; }

    public decimal Labour { get; init; }

    public decimal Correction { get; init; }

    public int Returned { get; init; }

    /// <summary>Null while nobody has looked.</summary>
    public int? Resalable { get; init; }
}

/// <summary>Reads the orders whose profit is known.</summary>
internal static class GoldenShop
{
    public static IReadOnlyList<GoldenLine> Read(string path) => [.. File.ReadAllLines(path).Where(row => row.Length > 0 && row[0] != '#').Select(LineOf)];

    /// <summary>Without the mark that says who says it; null for "?".</summary>
    public static decimal? AmountOf(string text) => text == "?" ? null : decimal.Parse(text.TrimStart('~', '='), CultureInfo.InvariantCulture);

    /// <summary>As the file writes a result.</summary>
    public static string TextOf(LineProfit line) =>
        line.Profit is { } profit ? (line.Estimated == ProfitParts.None ? "" : "~") + profit.ToString("0.00##", CultureInfo.InvariantCulture) : line.Missing.ToString();

    private static GoldenLine LineOf(string row)
    {
        var cells = row.Split('|', StringSplitOptions.TrimEntries);
        var (sold, back, paid) = (Words(cells[1]), Words(cells[2]), Words(cells[3]));
        var cost = sold[4].Split('$');
        var (dollars, rate) = cost.Length == 2 ? (AmountOf(cost[0]), AmountOf(cost[1])) : (null, null);
        var isSold = back[0] is not ("c" or "b");
        return new GoldenLine(
            cells[0].Split('/')[0], cells[0], Whole(sold[0]), AmountOf(sold[1]), AmountOf(sold[2])!.Value, sold[3], isSold ? ' ' : back[0][0], paid.Length == 0 ? null : new GoldenPaid(paid[0], paid[1], paid[2], paid[3]), cells[4])
        {
            UnitCost = cost.Length == 1 ? AmountOf(cost[0]) : decimal.Round(dollars!.Value * (rate ?? 0), 4, MidpointRounding.AwayFromZero) is > 0 and var lira ? lira : null,
            Dollars = dollars,
            Rate = rate,
            Labour = sold.Length > 5 ? AmountOf(sold[5])!.Value : 0,
            Correction = sold.Length > 6 ? AmountOf(sold[6])!.Value : 0,
            Returned = isSold ? Whole(back[0]) : 0,
            Resalable = isSold && back[1] != "?" ? Whole(back[1]) : null,
        };
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string[] Words(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
