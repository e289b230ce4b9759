using GulluShoes.Shop.Money.Costs;

namespace GulluShoes.Tests.Money.Costs;

/// <summary>Products as people write them into lists.</summary>
public sealed class CostTargetsTests
{
    private static readonly CostTargets Shop = new(
        [
            Shoe("A1", "099", "Siyah", "37"), Shoe("A2", "099", "Siyah", "38"), Shoe("A3", "099", "Taba", "37"), Shoe("B1", "99", "Siyah", "37"), Shoe("C1", "0450", "İnci", "36"),
            Shoe("D1", "babet", "Siyah", "37"), Shoe("E1", "BABET", "Siyah", "37"), new("F1", null, null, null),
        ],
        new Dictionary<string, string> { ["eski-A1"] = "A1" });

    [Theory]
    [InlineData("099", null, null, null, "model 099")]
    [InlineData("99", null, null, null, "model 99")]
    [InlineData("099", "siyah", null, null, "colour 099 Siyah")]
    [InlineData("099", "SİYAH", "38", null, "variant A2")]
    [InlineData("0450", "inci", null, null, "colour 0450 İnci")]
    [InlineData("babet", null, null, null, "model babet")]
    [InlineData("BABET", null, null, null, "model BABET")]
    [InlineData("Babet", null, null, null, "ambiguous BABET, babet")]
    [InlineData("450", null, null, null, "unknown 450")]
    [InlineData("099", "Mor", null, null, "unknown 099 Mor")]
    [InlineData("099", "Siyah", "45", null, "unknown 099 Siyah 45")]
    [InlineData(null, null, null, "A3", "variant A3")]
    [InlineData(null, null, null, "eski-A1", "variant A1")]
    [InlineData(null, null, null, "F1", "variant F1")]
    [InlineData("099", "siyah", "37", "A1", "variant A1")]
    [InlineData("99", null, null, "A1", "other 099 Siyah 37 (A1)")]
    [InlineData("099", "Taba", null, "A1", "other 099 Siyah 37 (A1)")]
    [InlineData("099", null, null, "F1", "other (F1)")]
    [InlineData(null, null, null, "a1", "unknown a1")]
    public void What_is_written_means_one_product_or_none(string? model, string? colour, string? size, string? barcode, string meant) =>
        Assert.Equal(meant, Text(Shop.Of(new SaidProduct(Spell(model), Spell(colour), size, barcode))));

    [Theory]
    [InlineData("450", "model 0450")]
    [InlineData("99", "ambiguous 099, 99")]
    [InlineData("7", "unknown 7")]
    public void A_model_that_Excel_made_a_number_may_have_lost_its_zeros_and_is_never_guessed(string model, string meant) =>
        Assert.Equal(meant, Text(Shop.Of(new SaidProduct(Spell(model), null, null, null) { IsNumber = true })));

    private static NamedShoe Shoe(string barcode, string model, string colour, string size) => new(barcode, Spell(model), Spell(colour), size);

    private static Spelling? Spell(string? written) => written is null ? null : new Spelling(written, written.Replace('İ', 'i').Replace('ı', 'i').ToLowerInvariant());

    private static string Text(ProductMatch match) => match switch
    {
        ProductMatch.Found({ Scope: CostScope.Model } target) => $"model {target.Model}",
        ProductMatch.Found({ Scope: CostScope.Colour } target) => $"colour {target.Model} {target.Colour}",
        ProductMatch.Found(var target) => $"variant {target.Barcode}",
        ProductMatch.Unknown(var name) => $"unknown {name}",
        ProductMatch.Ambiguous(var names) => $"ambiguous {string.Join(", ", names)}",
        ProductMatch.Other(var name) => $"other {name}",
        _ => throw new InvalidOperationException(),
    };
}
