using GulluShoes.Documents.Drawing;
using GulluShoes.Shop.Labels;

namespace GulluShoes.Documents.Labels;

/// <summary>
/// Draws cargo labels from one layout in millimetres. The same label gives the same bytes, always. Safe for many threads.
/// </summary>
/// <param name="usual">What holds where a call names no options.</param>
public sealed class CargoLabelRenderer(LabelOptions usual)
{
    public CargoLabelRenderer()
        : this(LabelOptions.Default)
    {
    }

    /// <summary>What keeps this label from ever being drawn; null when it can be.</summary>
    public LabelDefect? FindDefect(CargoLabel label, LabelOptions? options = null) =>
        CargoLabelCodes.Place(label, (options ?? usual).Sheet).Defect;

    /// <summary>One label: a one-page PDF, ZPL in UTF-8, or SVG in UTF-8.</summary>
    /// <exception cref="ImpossibleLabelException">The facts cannot become a label; see <see cref="FindDefect"/>.</exception>
    public byte[] Render(CargoLabel label, LabelFormat format, LabelOptions? options = null)
    {
        options ??= usual;
        return Paint(CargoLabelLayout.Place(label, options), format, options);
    }

    /// <summary>One label in every format, laid out once: what <see cref="Render"/> gives for each, in about half the time.</summary>
    /// <exception cref="ImpossibleLabelException">The facts cannot become a label; see <see cref="FindDefect"/>.</exception>
    public IReadOnlyDictionary<LabelFormat, byte[]> RenderAll(CargoLabel label, LabelOptions? options = null)
    {
        options ??= usual;
        var sheet = CargoLabelLayout.Place(label, options);
        return Enum.GetValues<LabelFormat>().ToDictionary(format => format, format => Paint(sheet, format, options));
    }

    /// <summary>One PDF, one label a page, in the order given. Pages go to <paramref name="output"/> as they are drawn; it is flushed, not closed.</summary>
    /// <exception cref="ImpossibleLabelException">Check with <see cref="FindDefect"/> before the first byte is promised to anybody.</exception>
    public void WritePdf(IEnumerable<CargoLabel> labels, Stream output, LabelOptions? options = null)
    {
        using (var pdf = new PdfPainter(output))
        {
            foreach (var label in labels)
            {
                pdf.Paint(CargoLabelLayout.Place(label, options ?? usual));
            }

            pdf.Finish();
        }

        output.Flush();
    }

    /// <inheritdoc cref="WritePdf"/>
    public Task WritePdfAsync(IAsyncEnumerable<CargoLabel> labels, Stream output, LabelOptions? options = null, CancellationToken cancellationToken = default) =>
        SheetStream.WriteAsync("Kargo etiketi", labels.Select(label => CargoLabelLayout.Place(label, options ?? usual)), output, cancellationToken);

    private static byte[] Paint(Sheet sheet, LabelFormat format, LabelOptions options) => format switch
    {
        LabelFormat.Pdf => Pdf(sheet),
        LabelFormat.Zpl => ZplPainter.Paint(sheet, DotsPerMillimetre(options.Dots)),
        LabelFormat.Svg => SvgPainter.Paint(sheet),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such label format."),
    };

    private static byte[] Pdf(Sheet sheet)
    {
        using var output = new MemoryStream();
        using (var pdf = new PdfPainter(output))
        {
            pdf.Paint(sheet);
            pdf.Finish();
        }

        return output.ToArray();
    }

    private static double DotsPerMillimetre(PrinterDots dots) => dots switch
    {
        PrinterDots.Dpi203 => 8,
        PrinterDots.Dpi300 => 300 / 25.4,
        _ => throw new ArgumentOutOfRangeException(nameof(dots), dots, "No such print head."),
    };
}
