using GulluShoes.Shop.Money.Costs;

namespace GulluShoes.Store.Money.Costs.Sheets;

/// <summary>Turkish: why a line of a list means no product, and what to do.</summary>
internal static class CostSheetTexts
{
    public const string Contradiction = "Aynı ürün aynı gün için dosyada birden çok kez, farklı maliyetlerle var; hangisinin doğru olduğu bilinemez.";

    private const int MostNames = 4;

    /// <summary>Null for a product that was found.</summary>
    public static string? Of(ProductMatch match) => match switch
    {
        ProductMatch.Found => null,
        ProductMatch.Unknown(var name) => $"“{name}” diye bir ürün yok. Ürün listesindeki gibi yazın.",
        ProductMatch.Ambiguous(var names) => $"Birden çok ürün olabilir: {string.Join(", ", names.Take(MostNames))}{(names.Count > MostNames ? "…" : "")}. Barkodunu yazın ya da modeli tam olarak, metin hücresine yazın.",
        ProductMatch.Other(var name) => $"Bu barkod başka bir ürünün: {name}.",
        _ => throw new InvalidOperationException($"Unknown match {match.GetType().Name}."),
    };
}
