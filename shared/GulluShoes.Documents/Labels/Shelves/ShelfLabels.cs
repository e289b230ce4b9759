using GulluShoes.Documents.Codes;
using GulluShoes.Documents.Drawing;
using GulluShoes.Documents.Labels.Products;

namespace GulluShoes.Documents.Labels.Shelves;

/// <summary>Labels of shelves, 100 × 100 mm: the code to be read from afar, square and bars to be scanned.</summary>
public static class ShelfLabels
{
    private const double Side = 100;
    private const double CodePoints = 28;
    private const double QrSide = 45;
    private const double QrTop = 19;
    private const double BarsTop = 74;
    private const double BarsWidth = 80;
    private const double BarsHeight = 18;
    private const double Dot = 0.125;
    private const int MostDots = 6;

    // Two dots of a 203 dpi head are not read from one-bit print.
    private const int LeastDots = 3;
    private const int MostQrModules = 41;

    /// <summary>One label a page, in the order given.</summary>
    /// <param name="codes">At most 20 characters each.</param>
    public static LabelPages Of(IEnumerable<string> codes, LabelPlacement placement) => new(codes.Select(code => Place(code, placement)));

    private static Sheet Place(string code, LabelPlacement placement)
    {
        List<Element> elements = [.. Centred(TextFitting.Fit(code, new Area(5, 4, Side - 10, 13), CodePoints * TextFitting.Point, bold: true))];
        var matrix = QrMatrix.Encode(code, MostQrModules) ?? throw new ArgumentException($"{code} is too long for a shelf.", nameof(code));
        var module = Math.Floor(QrSide / matrix.Size / Dot) * Dot;
        var side = module * matrix.Size;
        elements.Add(new ModulesElement(new Area((Side - side) / 2, QrTop, side, side), matrix, module));
        if ((Code128.Encode(code) as Code128.Symbol)?.Bars is { } bars && Math.Min(MostDots, Math.Floor(BarsWidth / bars.Modules / Dot)) is >= LeastDots and var dots)
        {
            var width = bars.Modules * dots * Dot;
            elements.Add(new BarsElement(new Area((Side - width) / 2, BarsTop, width, BarsHeight), bars, dots * Dot));
        }

        return new Sheet(Side, Side, $"Raf etiketi {code}", [.. elements.Select(element => element with { Area = element.Area.Moved(placement.OffsetX, placement.OffsetY) })]);
    }

    private static IEnumerable<Element> Centred(IReadOnlyList<TextElement> lines) =>
        lines.Select(line => line with { Area = line.Area with { X = (Side - line.Area.Width) / 2 } });
}
