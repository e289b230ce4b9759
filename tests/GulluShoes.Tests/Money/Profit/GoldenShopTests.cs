using System.Globalization;
using GulluShoes.Shop.Money.Profit;

namespace GulluShoes.Tests.Money.Profit;

/// <summary>Orders that a person has reckoned, in a file that a person can read.</summary>
public sealed class GoldenShopTests
{
    private static readonly string[] Rows = [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Money", "Profit", "golden-shop.txt")).Where(row => row.Length > 0 && row[0] != '#')];

    public static TheoryData<string> PackageNames => [.. Rows.Select(row => Cells(row)[0]).Distinct()];

    [Theory]
    [MemberData(nameof(PackageNames))]
    public void A_package_earns_what_was_reckoned_by_hand(string name)
    {
        var rows = Rows.Select(Cells).Where(row => row[0] == name).ToList();
        var paid = Words(rows[0][3]).Select(Figure).ToList();
        var package = new SoldPackage([.. rows.Select(Line)], paid[0], paid[1], paid[2], paid[3]) { HasLeft = rows.Exists(row => Words(row[2])[0] == "b") };

        Assert.Equal(rows.Select(row => row[4]), ProfitRule.Of(package).Select(Text));
    }

    private static SoldLine Line(string[] row)
    {
        var (sold, back) = (Words(row[1]), Words(row[2]));
        var line = new SoldLine(int.Parse(sold[0], CultureInfo.InvariantCulture), Figure(sold[1]).Amount, Figure(sold[2]).Amount!.Value, Figure(sold[3]), Figure(sold[4]).Amount);
        var rest = line with { UnitLabour = Extra(sold, 5), Correction = Extra(sold, 6) };
        return back[0] is "c" or "b"
            ? rest with { IsCancelled = true }
            : rest with { Returned = int.Parse(back[0], CultureInfo.InvariantCulture), Resalable = back[1] == "?" ? null : int.Parse(back[1], CultureInfo.InvariantCulture) };
    }

    private static decimal Extra(string[] words, int at) => words.Length > at ? decimal.Parse(words[at], CultureInfo.InvariantCulture) : 0;

    private static Figure Figure(string text) =>
        text == "?" ? new Figure(null) : new Figure(decimal.Parse(text.TrimStart('~'), CultureInfo.InvariantCulture), text[0] == '~');

    private static string Text(LineProfit line) =>
        line.Profit is { } profit ? (line.Estimated == ProfitParts.None ? "" : "~") + profit.ToString("0.00##", CultureInfo.InvariantCulture) : line.Missing.ToString();

    private static string[] Cells(string row) => row.Split('|', StringSplitOptions.TrimEntries);

    private static string[] Words(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
