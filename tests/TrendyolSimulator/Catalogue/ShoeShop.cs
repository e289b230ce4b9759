using System.Globalization;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Catalogue;

/// <summary>The shop's range of women's shoes, model × colour × size 35–41, with the barcodes that make scanning hard.</summary>
public sealed class ShoeShop
{
    /// <summary>How the sizes of one model sell: the middle sells, the ends hardly.</summary>
    private static readonly (string Size, double Weight)[] Sizes =
        [("35", 0.04), ("36", 0.12), ("37", 0.23), ("38", 0.26), ("39", 0.20), ("40", 0.11), ("41", 0.04)];

    private readonly List<Variant> variants;
    private readonly List<double> cumulated = [];
    private readonly Dictionary<string, Variant> byBarcode;

    /// <param name="wanted">Variants, at least; the last model is whole.</param>
    public ShoeShop(ulong seed, int wanted)
    {
        var dice = Dice.For(seed, "catalogue");
        variants = new List<Variant>(wanted + 40);
        foreach (var model in ModelWords.Models.Concat(MoreModels()))
        {
            if (variants.Count >= wanted)
            {
                break;
            }

            AddModel(variants, model, dice);
        }

        byBarcode = variants.ToDictionary(variant => variant.Barcode, StringComparer.Ordinal);
        variants.ForEach(Weigh);
    }

    public IReadOnlyList<Variant> Variants => variants;

    /// <summary>Null when nothing carries it.</summary>
    public Variant? Find(string barcode) => byBarcode.GetValueOrDefault(barcode);

    /// <summary>A variant, the well-selling ones more often.</summary>
    public Variant Pick(Dice dice)
    {
        var found = cumulated.BinarySearch(dice.Fraction() * cumulated[^1]);
        return Variants[Math.Min(found < 0 ? ~found : found, Variants.Count - 1)];
    }

    /// <summary>A product that came later. Under the world's lock only.</summary>
    internal void Add(Variant variant)
    {
        variants.Add(variant);
        byBarcode.Add(variant.Barcode, variant);
        Weigh(variant);
    }

    /// <summary>The same product with other words. Under the world's lock only.</summary>
    internal void Replace(Variant variant) => byBarcode[variant.Barcode] = variants[variant.Index] = variant;

    private void Weigh(Variant variant) => cumulated.Add((cumulated.Count == 0 ? 0 : cumulated[^1]) + variant.Weight);

    // A range larger than the shop's own.
    private static IEnumerable<string> MoreModels() => Enumerable.Range(1_000, int.MaxValue - 1_000).Select(number => number.ToString(CultureInfo.InvariantCulture));

    private static void AddModel(List<Variant> variants, string model, Dice dice)
    {
        var (kind, category, low, high) = dice.Pick(ModelWords.Kinds);
        var material = dice.Pick(ModelWords.Materials);
        var price = dice.Between(low / 10, high / 10) * 10m - 0.10m * dice.Between(0, 1);
        var popularity = 0.2 + dice.Wait(1);
        var colours = ModelWords.Colours.ToList();
        dice.Shuffle(colours);
        foreach (var colour in colours.Take(dice.Between(3, 5)))
        {
            var contentId = dice.Between(700_000_000L, 899_999_999L);
            var liking = 0.3 + dice.Fraction();
            // Near twins: the colours of a model differ in one digit in the middle, as in 985237098231085 / 985237098230855.
            var stem = dice.Digits(9);
            foreach (var (size, weight) in Sizes)
            {
                var index = variants.Count;
                variants.Add(new Variant(
                    index, model, colour, dice.Chance(0.08) ? " " + size : size,
                    Barcode(index, model, colour, size, stem), $"{model}-{size} {colour}",
                    $"Kadın {colour} {material} {kind} {model}", "TR", contentId, category, price, popularity * liking * weight));
            }
        }
    }

    private static string Barcode(int index, string model, string colour, string size, string stem)
    {
        var number = index.ToString(CultureInfo.InvariantCulture);
        return (index % 23) switch
        {
            0 => $"Güllüayakkabı{index / 23:D2}",
            1 => $"GLL {model} {colour} {size}",
            // Prefixes of one another: "gullu7" and "gullu70".
            2 => $"gullu{index / 23}",
            3 => $"{model}{size}{colour.Replace(" ", "", StringComparison.Ordinal)}",
            4 => $"TYB{stem}",
            5 => $"TYB{stem}1",
            _ => $"985{stem[..6]}{size}{number.PadLeft(4, '0')}",
        };
    }
}
