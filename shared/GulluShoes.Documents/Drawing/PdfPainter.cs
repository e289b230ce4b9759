using SkiaSharp;

namespace GulluShoes.Documents.Drawing;

/// <summary>Paints sheets into a PDF, one a page; every page goes to the stream as soon as it is painted.</summary>
internal sealed class PdfPainter : IDisposable
{
    // Heat and ink spread: a bar drawn this much (millimetres) narrower comes out true, and survives one-bit rendering.
    private const double BarSpread = 0.03;
    private const float PointsPerMillimetre = (float)(1 / TextFitting.Point);

    // A PDF carries when it was made; one fixed instant keeps the bytes of equal labels equal.
    private static readonly DateTime Made = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    // Skia rounds the page to whole dots of this resolution: ten a millimetre, or 100 mm would become 99.8.
    private const int DotsPerInch = 254;

    private readonly SKDocument _document;

    public PdfPainter(Stream output, string title = "Kargo etiketi") => _document = SKDocument.CreatePdf(
        output,
        new SKDocumentPdfMetadata { Title = title, Producer = "GulluShoes", Creation = Made, Modified = Made, RasterDpi = DotsPerInch });

    public void Paint(Sheet sheet)
    {
        var canvas = _document.BeginPage((float)sheet.Width * PointsPerMillimetre, (float)sheet.Height * PointsPerMillimetre);
        canvas.Scale(PointsPerMillimetre);
        using var paint = new SKPaint { IsAntialias = true };
        foreach (var element in sheet.Elements)
        {
            Paint(canvas, element, paint);
        }

        _document.EndPage();
    }

    /// <summary>Writes what belongs at the end; without it the bytes so far are no PDF.</summary>
    public void Finish() => _document.Close();

    public void Dispose() => _document.Dispose();

    private static void Paint(SKCanvas canvas, Element element, SKPaint paint)
    {
        paint.Color = SKColors.Black;
        switch (element)
        {
            case TextElement text:
                Text(canvas, text, paint);
                break;
            case BarsElement bars:
                Bars(canvas, bars, paint);
                break;
            case ModulesElement modules:
                Modules(canvas, modules, paint);
                break;
            case BoxElement box:
                paint.Color = ColourOf(box.Ink);
                canvas.DrawRect((float)box.Area.X, (float)box.Area.Y, (float)box.Area.Width, (float)box.Area.Height, paint);
                break;
            default:
                throw new NotSupportedException($"No way to paint {element.GetType().Name} in a PDF.");
        }
    }

    private static void Text(SKCanvas canvas, TextElement text, SKPaint paint)
    {
        using var font = new SKFont(LabelFont.Of(text.Bold).Typeface, (float)text.Size) { LinearMetrics = true, Hinting = SKFontHinting.None, Subpixel = true };
        canvas.DrawText(text.Text, (float)text.Area.X, (float)text.Baseline, SKTextAlign.Left, font, paint);
    }

    // One path, so that no viewer leaves hair lines between parts that touch.
    private static void Bars(SKCanvas canvas, BarsElement bars, SKPaint paint)
    {
        using var path = new SKPathBuilder();
        foreach (var (from, length) in bars.Dark())
        {
            var left = bars.Area.X + (from * bars.Module) + (BarSpread / 2);
            path.AddRect(SKRect.Create((float)left, (float)bars.Area.Y, (float)((length * bars.Module) - BarSpread), (float)bars.Area.Height));
        }

        using var whole = path.Detach();
        canvas.DrawPath(whole, paint);
    }

    private static void Modules(SKCanvas canvas, ModulesElement modules, SKPaint paint)
    {
        using var path = new SKPathBuilder();
        var (x, y, module) = (modules.Area.X, modules.Area.Y, modules.Module);
        for (var row = 0; row < modules.Matrix.Size; row++)
        {
            foreach (var (column, length) in modules.Matrix.Runs(row))
            {
                path.AddRect(SKRect.Create((float)(x + (column * module)), (float)(y + (row * module)), (float)(length * module), (float)module));
            }
        }

        using var whole = path.Detach();
        canvas.DrawPath(whole, paint);
    }

    private static SKColor ColourOf(Ink ink) => ink switch
    {
        Ink.Red => new SKColor(0xC0, 0x00, 0x00),
        Ink.Grey => new SKColor(0x8A, 0x8F, 0x98),
        Ink.Light => new SKColor(0xE4, 0xE6, 0xEA),
        _ => SKColors.Black,
    };
}
