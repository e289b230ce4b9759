using GulluShoes.Documents.Codes;
using GulluShoes.Documents.Drawing;
using GulluShoes.Shop.Packing;

namespace GulluShoes.Documents.Station;

/// <summary>An A4 page of codes to hang beside the packing table, each as bars and as a square, far enough apart that a scanner takes one.</summary>
public static class CodeSheet
{
    private const double Width = 210;
    private const double Height = 297;
    private const double Margin = 15;
    private const double Top = 44;
    private const double RowHeight = 39.5;

    // Three dots of a 203 dpi head, as on cargo labels: read at arm's length.
    private const double Module = 0.375;
    private const double BarsHeight = 18;
    private const double QrSide = 29;
    private const int MostQrModules = 41;

    /// <summary>SVG in UTF-8, 210 × 297 mm.</summary>
    /// <param name="codes">At most six; each fits a QR code of 41 modules. What Code 128 cannot carry has a square only.</param>
    public static byte[] Paint(string title, string lead, IReadOnlyList<StationCode> codes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codes.Count, (int)((Height - Top - Margin) / RowHeight));
        List<Element> elements =
        [
            .. TextFitting.Fit(title, new Area(Margin, Margin, Width - (2 * Margin), 10), 22 * TextFitting.Point, bold: true),
            .. TextFitting.Fit(lead, new Area(Margin, Margin + 11, Width - (2 * Margin), 14), 12 * TextFitting.Point),
        ];
        for (var row = 0; row < codes.Count; row++)
        {
            AddRow(elements, codes[row], Top + (row * RowHeight));
        }

        return SvgPainter.Paint(new Sheet(Width, Height, title, elements));
    }

    private static void AddRow(List<Element> elements, StationCode code, double top)
    {
        elements.Add(new BoxElement(new Area(Margin, top, Width - (2 * Margin), 0.4), Ink.Black));
        elements.AddRange(TextFitting.Fit(code.Words, new Area(Margin, top + 2.5, 130, 8), 14 * TextFitting.Point, bold: true));
        if (Code128.Encode(code.Code) is Code128.Symbol { Bars: var bars })
        {
            var left = Margin + (Code128.Symbol.QuietModules * Module);
            elements.Add(new BarsElement(new Area(left, top + 11, bars.Modules * Module, BarsHeight), bars, Module));
        }

        elements.AddRange(TextFitting.Fit(code.Code, new Area(Margin, top + 31, 130, 6), 11 * TextFitting.Point));
        var matrix = QrMatrix.Encode(code.Code, MostQrModules) ?? throw new ArgumentException($"{code.Code} is too long for a sheet.", nameof(code));
        var module = QrSide / (matrix.Size + (2 * QrMatrix.QuietModules));
        var side = module * matrix.Size;
        elements.Add(new ModulesElement(new Area(Width - Margin - QrSide, top + 7, side, side), matrix, module));
    }
}
