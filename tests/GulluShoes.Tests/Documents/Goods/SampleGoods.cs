using System.Globalization;
using GulluShoes.Documents.Codes;
using GulluShoes.Documents.Labels.Products;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Packing;

namespace GulluShoes.Tests.Documents.Goods;

/// <summary>Labels of shoes as the shop has them.</summary>
internal static class SampleGoods
{
    public static ProductLabel Usual { get; } = new("985237098", new VariantName("099", "Siyah", "37"));

    public static IReadOnlyDictionary<string, LabelPaper> Papers { get; } = new Dictionary<string, LabelPaper>
    {
        ["dual"] = LabelPaper.Dual50,
        ["70x40"] = LabelPaper.Single70,
        ["60x40"] = LabelPaper.Single60,
        ["100x100"] = LabelPaper.Single100,
        ["a4"] = LabelPaper.A4,
        ["custom"] = new() { PageWidth = 110, PageHeight = 60, LabelWidth = 52, LabelHeight = 28, Columns = 2, Rows = 2, Left = 2, Top = 1, GapX = 2, GapY = 1, QrSide = 14 },
    };

    /// <summary>Every kind of code: house codes, EAN-13, thirteen digits that are none, letters, Turkish letters, blanks, side markers.</summary>
    public static ProductLabel Random(int seed)
    {
        var random = new Random(seed);
        var digits = string.Concat(Enumerable.Range(0, 16).Select(_ => random.Next(1, 10)));
        var code = random.Next(7) switch
        {
            0 => digits[..13],
            1 or 2 => digits[..12] + Ean13.CheckDigit(digits.AsSpan(0, 12)),
            3 => digits,
            4 => string.Create(CultureInfo.InvariantCulture, $"Güllüayakkabı{seed % 1000:00}"),
            5 => string.Create(CultureInfo.InvariantCulture, $"AB {seed % 100000}-x"),
            _ => digits[..9],
        };
        string[] colours = ["Siyah", "Kırmızı Süet", "Acı Kahve Rugan Kroko Desenli", "Şampanya"];
        ShoeSide? side = random.Next(4) switch { 0 => ShoeSide.Left, 1 => ShoeSide.Right, _ => null };
        return new ProductLabel(code, new VariantName($"{random.Next(1, 999):000}", colours[random.Next(colours.Length)], $"{random.Next(35, 42)}"), side);
    }
}
