using GulluShoes.Shop.Packing;

namespace GulluShoes.Shop.Catalog.Creating;

/// <summary>Finds the marketplace's word for the shop's: what is the same, before what merely contains it ("TR" is not Trinidad).</summary>
public static class ValueMatch
{
    private const string Several = "Çok Renkli";

    // What the shop says, and what the marketplace's short list has for it.
    private static readonly Dictionary<string, string> Colours = new[]
    {
        ("vizon", "Bej"), ("taba", "Kahverengi"), ("acı kahve", "Kahverengi"), ("kahve", "Kahverengi"), ("camel", "Kahverengi"), ("nude", "Bej"), ("krem", "Bej"), ("pudra", "Pembe"), ("fuşya", "Pembe"),
        ("füme", "Gri"), ("antrasit", "Gri"), ("mürdüm", "Mor"), ("lila", "Mor"), ("saks", "Mavi"), ("kot", "Mavi"), ("mint", "Yeşil"), ("hardal", "Sarı"), ("platin", "Gümüş"), ("bakır", "Metalik"), ("rose", "Metalik"), ("leopar", Several),
    }.ToDictionary(pair => CodeKey.Of(pair.Item1), pair => pair.Item2, StringComparer.Ordinal);

    // What nearly every shoe of the shop says; the first that the marketplace knows is proposed.
    private static readonly Dictionary<string, string[]> Usual = new[]
    {
        ("Cinsiyet", new[] { "Kadın", "Kadın / Kız" }), ("Yaş Grubu", ["Yetişkin"]), ("Menşei", ["TR", "Türkiye"]), ("Desen", ["Düz", "Desensiz"]),
    }.ToDictionary(pair => CodeKey.Of(pair.Item1), pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>The same word, else the only one that contains it as whole words; null when neither is certain.</summary>
    public static TradeValue? Find(IReadOnlyList<TradeValue> values, string wanted)
    {
        var key = CodeKey.Of(wanted);
        if (key.Length == 0)
        {
            return null;
        }

        if (values.FirstOrDefault(value => CodeKey.Of(value.Name) == key) is { } same)
        {
            return same;
        }

        var containing = values.Where(value => Words(value.Name).Intersect(Words(wanted)).Count() == Words(wanted).Count).Take(2).ToList();
        return containing is [var only] ? only : null;
    }

    /// <summary>The marketplace's colour for the shop's: the same, a synonym, the last word ("Koyu Yeşil"), or several colours; null when it has none of these.</summary>
    public static TradeValue? Colour(IReadOnlyList<TradeValue> values, string colour)
    {
        var key = CodeKey.Of(colour);
        return Same(values, colour)
            ?? (Colours.TryGetValue(key, out var word) ? Same(values, word) : null)
            ?? Words(colour).AsEnumerable().Reverse().Select(part => Same(values, part) ?? (Colours.TryGetValue(part, out var other) ? Same(values, other) : null)).FirstOrDefault(found => found is not null)
            ?? Same(values, Several);
    }

    /// <summary>What to propose for an attribute that every variant says alike; null when nothing is usual.</summary>
    public static TradeValue? Proposal(TradeAttribute attribute) => Usual.TryGetValue(CodeKey.Of(attribute.Name), out var words)
        ? words.Select(word => Same(attribute.Values, word)).FirstOrDefault(found => found is not null) ?? words.Select(word => Find(attribute.Values, word)).FirstOrDefault(found => found is not null)
        : null;

    private static TradeValue? Same(IReadOnlyList<TradeValue> values, string word) => values.FirstOrDefault(value => CodeKey.Of(value.Name) == CodeKey.Of(word));

    private static List<string> Words(string text) => [.. CodeKey.Of(text).Split([' ', '/', ',', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries)];
}
