using System.Collections;
using System.Globalization;
using System.Text;
using GulluShoes.Documents.Codes;

namespace GulluShoes.Documents.Drawing;

/// <summary>
/// Paints a sheet as ZPL II. Both codes go as bitmaps of whole dots (^GFA): the printer then draws exactly the symbol that the
/// PDF shows, where ^BC and ^BQ would choose their own sets, mask and size by firmware. Text goes as text in the printer's own
/// scalable font 0, bold and condensed, so narrower than what the layout measured. Manual: ZPL II Programming Guide, Zebra P1099958.
/// </summary>
internal static class ZplPainter
{
    public static byte[] Paint(Sheet sheet, double dotsPerMillimetre)
    {
        var dots = new Dots(dotsPerMillimetre);
        var zpl = new StringBuilder();

        // ^CI28: everything below is UTF-8.
        zpl.Append(CultureInfo.InvariantCulture, $"^XA\n^CI28\n^PW{dots.Of(sheet.Width)}\n^LL{dots.Of(sheet.Height)}\n^LH0,0\n");
        foreach (var element in sheet.Elements)
        {
            Paint(zpl, element, dots);
        }

        return Encoding.UTF8.GetBytes(zpl.Append("^XZ\n").ToString());
    }

    private static void Paint(StringBuilder zpl, Element element, Dots dots)
    {
        switch (element)
        {
            case TextElement text:
                Text(zpl, text, dots);
                break;
            case BarsElement bars:
                At(zpl, bars.Area, dots);
                ZplBitmap.Append(zpl, [BarRow(bars, dots.Of(bars.Module))], dots.Of(bars.Area.Height));
                break;
            case ModulesElement modules:
                At(zpl, modules.Area, dots);
                var module = dots.Floor(modules.Module);
                ZplBitmap.Append(zpl, [.. Enumerable.Range(0, modules.Matrix.Size).Select(row => ModuleRow(modules.Matrix, row, module))], module);
                break;
            case BoxElement box:
                Box(zpl, box.Area, dots);
                break;
            default:
                throw new NotSupportedException($"No way to paint {element.GetType().Name} in ZPL.");
        }
    }

    private static void At(StringBuilder zpl, Area area, Dots dots) => zpl.Append(CultureInfo.InvariantCulture, $"^FO{dots.Of(area.X)},{dots.Of(area.Y)}");

    private static void Text(StringBuilder zpl, TextElement text, Dots dots)
    {
        var size = dots.Of(text.Size);
        zpl.Append(CultureInfo.InvariantCulture, $"^FT{dots.Of(text.Area.X)},{dots.Of(text.Baseline)}^A0N,{size},{size}^FH^FD");
        foreach (var letter in text.Text)
        {
            // These three would begin a command, a control command, or an escape of their own.
            if (letter is '^' or '~' or '_')
            {
                zpl.Append(CultureInfo.InvariantCulture, $"_{(int)letter:X2}");
            }
            else
            {
                zpl.Append(letter);
            }
        }

        zpl.Append("^FS\n");
    }

    private static void Box(StringBuilder zpl, Area area, Dots dots)
    {
        var (width, height) = (Math.Max(1, dots.Of(area.Width)), Math.Max(1, dots.Of(area.Height)));
        At(zpl, area, dots);
        zpl.Append(CultureInfo.InvariantCulture, $"^GB{width},{height},{Math.Min(width, height)}^FS\n");
    }

    private static BitArray BarRow(BarsElement bars, int module)
    {
        var row = new BitArray(bars.Pattern.Modules * module);
        foreach (var (from, length) in bars.Dark())
        {
            Blacken(row, from * module, length * module);
        }

        return row;
    }

    private static BitArray ModuleRow(QrMatrix matrix, int row, int module)
    {
        var bits = new BitArray(matrix.Size * module);
        foreach (var (column, length) in matrix.Runs(row))
        {
            Blacken(bits, column * module, length * module);
        }

        return bits;
    }

    private static void Blacken(BitArray row, int from, int length)
    {
        for (var dot = from; dot < from + length; dot++)
        {
            row[dot] = true;
        }
    }

    /// <summary>The only place where millimetres become dots.</summary>
    private readonly record struct Dots(double PerMillimetre)
    {
        public int Of(double millimetres) => (int)Math.Round(millimetres * PerMillimetre, MidpointRounding.AwayFromZero);

        public int Floor(double millimetres) => (int)((millimetres * PerMillimetre) + 0.01);
    }
}
