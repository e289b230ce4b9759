namespace GulluShoes.Shop.Catalog.Creating;

/// <summary>What is wrong about what all variants say alike.</summary>
internal static class AttributeCheck
{
    private const int LongestCustom = 50;

    public static IEnumerable<DraftComplaint> Of(ProductDraft draft, TradeCategory? category)
    {
        if (category is null)
        {
            yield break;
        }

        foreach (var attribute in category.Common)
        {
            var said = draft.Attributes.Where(one => one.Id == attribute.Id).ToList();
            if (Wrong(attribute, said) is { } wrong)
            {
                yield return DraftCheck.Sending($"attribute/{attribute.Id}", wrong);
            }
        }

        foreach (var foreign in draft.Attributes.Where(one => !category.Common.Any(known => known.Id == one.Id)))
        {
            yield return DraftCheck.Sending($"attribute/{foreign.Id}", "Bu özellik seçilen kategoride yok; kaldırın.");
        }
    }

    private static string? Wrong(TradeAttribute attribute, IReadOnlyList<DraftAttribute> said) => said switch
    {
        [] => attribute.IsRequired ? $"{attribute.Name} seçin; Trendyol bu kategoride zorunlu tutuyor." : null,
        [_, _, ..] => $"{attribute.Name} iki kez yazılmış.",
        [{ ValueIds: null or { Count: 0 }, Custom: null or "" }] => attribute.IsRequired ? $"{attribute.Name} seçin; Trendyol bu kategoride zorunlu tutuyor." : null,
        [{ Custom: { Length: > 0 } custom } one] => !attribute.AllowsCustom ? $"{attribute.Name} listeden seçilmeli."
            : one.ValueIds is { Count: > 0 } ? $"{attribute.Name} ya listeden seçilir ya da yazılır."
            : custom.Trim().Length is 0 or > LongestCustom ? $"{attribute.Name} en çok {LongestCustom} karakter olabilir." : null,
        [{ ValueIds: { Count: > 1 } }] when !attribute.AllowsMany => $"{attribute.Name} için tek değer seçilebilir.",
        [var one] => one.ValueIds!.All(id => attribute.Values.Any(value => value.Id == id)) ? null : $"{attribute.Name} için seçilen değer Trendyol’un listesinde yok; yeniden seçin.",
    };
}
