using GulluShoes.Documents.Codes;
using GulluShoes.Documents.Drawing;
using GulluShoes.Shop.Packing;

namespace GulluShoes.Documents.Labels.Products;

/// <summary>
/// Puts one product's label into a cell: the square at the left, model, colour and size beside it, bars and the code below.
/// The sizes grow with the label; the dual roll's are the shop's own.
/// </summary>
internal sealed class ProductLabelLayout
{
    // Three dots of a 203 dpi head: two are not read from one-bit print, so that longer codes have the square only.
    private const double Module = 0.375;
    private const double Dot = 0.125;
    private const double Gap = 1;
    private const double LowestBars = 5;
    private const double HighestBars = 20;

    private readonly List<Element> elements = [];
    private readonly ProductLabel label;
    private readonly Area inner;
    private readonly double scale;
    private readonly double qrSide;

    private ProductLabelLayout(ProductLabel label, LabelPaper paper)
    {
        this.label = label;
        scale = Math.Clamp(Math.Min(paper.LabelWidth / LabelPaper.Dual50.LabelWidth, paper.LabelHeight / LabelPaper.Dual50.LabelHeight), 0.5, 2);
        inner = new Area(0, 0, paper.LabelWidth, paper.LabelHeight).Inset(1.5 * Math.Max(1, scale));
        qrSide = Math.Min(paper.QrSide, inner.Height - (4 * scale));
    }

    /// <summary>The label with its top left corner at 0, 0.</summary>
    public static IReadOnlyList<Element> Place(ProductLabel label, LabelPaper paper)
    {
        var layout = new ProductLabelLayout(label, paper);
        layout.AddQr();
        layout.AddWords();
        layout.AddCode();
        return layout.elements;
    }

    /// <summary>False when the code is too long for a square that can be scanned on such a small label.</summary>
    public static bool Fits(ProductLabel label, LabelPaper paper) => new ProductLabelLayout(label, paper).SquareOf() is not null;

    private static double Points(double points) => points * TextFitting.Point;

    private double CodeHeight => Points(10) * scale * LabelFont.LineHeight;

    // No ink may stand in the square's white border.
    private double TopBottom => Math.Max(elements[0].Reserved.Bottom - Gap, inner.Y + Math.Min(inner.Height - CodeHeight - Gap, 20 * scale));

    private QrMatrix? SquareOf() => QrMatrix.Encode(label.Code, (int)(qrSide / (2 * Dot)));

    private void AddQr()
    {
        var matrix = SquareOf() ?? throw new InvalidOperationException($"A code of {label.Code.Length} characters does not fit this label.");
        var module = Math.Floor(qrSide / matrix.Size / Dot) * Dot;
        var side = module * matrix.Size;
        elements.Add(new ModulesElement(new Area(inner.X, inner.Y, side, side), matrix, module));
    }

    private void AddWords()
    {
        // The square's white border is wider than what separates words.
        var left = elements[0].Reserved.Right + (Gap / 2);
        var column = Area.Between(left, inner.Y, inner.Right, TopBottom);
        var third = column.Height / 3.3;
        Write(label.Variant.Model ?? "", column with { Height = third }, 14, bold: true);
        Write(label.Variant.Colour ?? "", column with { Y = column.Y + third, Height = third }, 14);
        var size = column with { Y = column.Y + (2 * third), Height = column.Height - (2 * third) };
        Write(label.Variant.Size ?? "", size with { Width = size.Width / 2 }, 18, bold: true);
        Write(SideOf(label.Side), size with { X = size.X + (size.Width / 2), Width = size.Width / 2 }, 12, bold: true);
    }

    // Code and bars take what is left below; where that is too little for bars, the square alone is scanned.
    private void AddCode()
    {
        var room = inner.Bottom - TopBottom - CodeHeight - (2 * Gap);
        var pattern = Ean13.Encode(label.Code) ?? (Code128.Encode(label.Code) as Code128.Symbol)?.Bars;
        if (pattern is not null && room >= LowestBars && BarsOf(pattern, room) is { } bars)
        {
            elements.Add(bars);
        }

        Write(label.Code, new Area(inner.X, inner.Bottom - CodeHeight, inner.Width, CodeHeight), 10);
    }

    private BarsElement? BarsOf(BarPattern pattern, double room)
    {
        // Wide labels have wide bars, of whole dots; their white may reach to the label's edge.
        var width = inner.Right + inner.X;
        var dots = Math.Min(5, Math.Floor(width / (pattern.Modules + (2 * pattern.QuietModules)) / Dot));
        var module = dots * Dot;
        var height = Math.Min(room, HighestBars);
        return module < Module ? null : new BarsElement(new Area((width - (pattern.Modules * module)) / 2, TopBottom + Gap, pattern.Modules * module, height), pattern, module);
    }

    private static string SideOf(ShoeSide? side) => side switch
    {
        ShoeSide.Left => "SOL",
        ShoeSide.Right => "SAĞ",
        _ => "",
    };

    private void Write(string text, Area area, double points, bool bold = false)
    {
        if (PrintedText.Clean(text) is { Length: > 0 } printed)
        {
            elements.AddRange(TextFitting.Fit(printed, area, Points(points) * scale, bold));
        }
    }
}
