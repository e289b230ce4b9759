using System.Text.RegularExpressions;
using GulluShoes.Shop.Packing;

namespace GulluShoes.Shop.Catalog.Creating;

/// <summary>What the marketplace rejects in a title or a description: advertising, promises of health, other places to buy.</summary>
public static partial class BannedWords
{
    private static readonly string[] Words =
    [
        "trendyol", "hepsiburada", "amazon", "iade", "garanti", "garantili", "kargo", "değişim", "ortopedik", "indirim", "indirimli", "kampanya", "ücretsiz", "bedava", "fiyat", "orjinal", "orijinal", "whatsapp", "instagram",
    ];

    private static readonly Dictionary<string, string> ByKey = Words.ToDictionary(CodeKey.Of, word => word, StringComparer.Ordinal);

    /// <summary>Those that a text says, as whole words, whatever their case; an address or a year counts too.</summary>
    public static IReadOnlyList<string> In(string text) =>
    [
        .. Word().Matches(text).Select(match => ByKey.GetValueOrDefault(CodeKey.Of(match.Value))).OfType<string>()
            .Concat(Address().Matches(text).Select(match => match.Value)).Concat(Year().Matches(text).Select(match => match.Value)).Distinct(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(https?://|www\.)\S+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b20[0-4]\d\b")]
    private static partial Regex Year();
}
