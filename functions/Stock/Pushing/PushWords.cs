using System.Globalization;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Inventory;

namespace GulluShoes.Functions.Stock.Pushing;

/// <summary>What a person reads about a number that Trendyol did not take.</summary>
internal static class PushWords
{
    private const int Longest = 500;

    public const string Unnamed = "Trendyol bu barkod için sonuç bildirmedi.";

    /// <summary>Trendyol's own words: a call holds barcodes and quantities only, so they can repeat nothing personal.</summary>
    public static string Refused(TrendyolException refused) =>
        string.Create(CultureInfo.InvariantCulture, $"Trendyol kabul etmedi ({refused.Status}): {refused.Detail ?? "neden bildirilmedi"}");

    public static string Failed(StockResultItem item)
    {
        var words = item.Reasons.Count > 0 ? string.Join("; ", item.Reasons) : "Trendyol reddetti, neden bildirmedi.";
        return words.Length <= Longest ? words : words[..Longest];
    }
}
