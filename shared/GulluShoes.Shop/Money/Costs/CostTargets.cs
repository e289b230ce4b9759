namespace GulluShoes.Shop.Money.Costs;

/// <summary>Which product people mean who write it into a list. Nothing is guessed: what may mean two things means none.</summary>
/// <param name="shoes">Without those that became other codes of a product.</param>
/// <param name="aliases">Other codes, and whose they are.</param>
public sealed class CostTargets(IReadOnlyCollection<NamedShoe> shoes, IReadOnlyDictionary<string, string> aliases)
{
    private readonly Dictionary<string, NamedShoe> byBarcode = shoes.ToDictionary(shoe => shoe.Barcode, StringComparer.Ordinal);
    private readonly ILookup<string, NamedShoe> byModel = shoes.Where(shoe => shoe.Model is not null).ToLookup(shoe => shoe.Model!.Value.Bare, StringComparer.Ordinal);

    public ProductMatch Of(SaidProduct said) => said.Barcode is { } code ? OfCode(code, said) : OfWords(said);

    private ProductMatch OfCode(string code, SaidProduct said) =>
        !byBarcode.TryGetValue(aliases.GetValueOrDefault(code, code), out var shoe) ? new ProductMatch.Unknown(said.Name)
        : Fits(shoe, said) ? new ProductMatch.Found(new CostTarget(CostScope.Variant, Barcode: shoe.Barcode))
        : new ProductMatch.Other(shoe.Name);

    private ProductMatch OfWords(SaidProduct said)
    {
        var fitting = said.Model is { } model ? byModel[model.Bare].Where(shoe => Fits(shoe, said)).ToList() : [];
        var targets = Nearest(fitting, said).Select(shoe => TargetOf(shoe, said)).Distinct().ToList();
        return targets switch
        {
            [] => new ProductMatch.Unknown(said.Name),
            [var one] => new ProductMatch.Found(one),
            _ => new ProductMatch.Ambiguous([.. targets.Select(NameOf).Order(StringComparer.Ordinal)]),
        };
    }

    /// <summary>Whether every word that is said may be said of this shoe.</summary>
    private static bool Fits(NamedShoe shoe, SaidProduct said) =>
        (said.Model is not { } model || (said.IsNumber ? shoe.Model?.Bare == model.Bare : shoe.Model?.Plain == model.Plain))
        && (said.Colour is not { } colour || shoe.Colour?.Plain == colour.Plain)
        && (said.Size is null || shoe.Size == said.Size);

    /// <summary>Of those that fit the ones that are written exactly so, if there are any. A number was not written so: what Excel dropped nobody knows.</summary>
    private static List<NamedShoe> Nearest(List<NamedShoe> fitting, SaidProduct said)
    {
        var exact = fitting.Where(shoe => !said.IsNumber && shoe.Model?.Written == said.Model?.Written && (said.Colour is null || shoe.Colour?.Written == said.Colour?.Written)).ToList();
        return exact.Count > 0 ? exact : fitting;
    }

    private static CostTarget TargetOf(NamedShoe shoe, SaidProduct said) =>
        said.Size is not null ? new CostTarget(CostScope.Variant, Barcode: shoe.Barcode)
        : said.Colour is not null ? new CostTarget(CostScope.Colour, shoe.Model!.Value.Written, shoe.Colour!.Value.Written)
        : new CostTarget(CostScope.Model, shoe.Model!.Value.Written);

    private string NameOf(CostTarget target) => target.Barcode is { } barcode ? byBarcode[barcode].Name : $"{target.Model} {target.Colour}".TrimEnd();
}
