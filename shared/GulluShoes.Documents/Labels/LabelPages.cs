using GulluShoes.Documents.Drawing;
using GulluShoes.Shop.Labels;

namespace GulluShoes.Documents.Labels;

/// <summary>Pages of labels, as a printer or the screen gets them: every output is painted from the same pages.</summary>
public sealed class LabelPages
{
    private const string Title = "Etiketler";
    private const double DotsPerMillimetre = 8;

    private readonly IEnumerable<Sheet> sheets;

    internal LabelPages(IEnumerable<Sheet> sheets) => this.sheets = sheets;

    /// <summary>One page as SVG in UTF-8; null behind the last.</summary>
    /// <param name="number">From 0.</param>
    public byte[]? Preview(int number) => sheets.Skip(number).FirstOrDefault() is { } sheet ? SvgPainter.Paint(sheet) : null;

    /// <summary>One PDF, or ZPL label by label; each page goes to <paramref name="output"/> as it is drawn. It is flushed, not closed.</summary>
    public Task WriteAsync(LabelFormat format, Stream output, CancellationToken ct) => format switch
    {
        LabelFormat.Pdf => SheetStream.WriteAsync(Title, sheets.ToAsyncEnumerable(), output, ct),
        LabelFormat.Zpl => WriteZplAsync(output, ct),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "One page at a time: Preview."),
    };

    private async Task WriteZplAsync(Stream output, CancellationToken ct)
    {
        foreach (var sheet in sheets)
        {
            await output.WriteAsync(ZplPainter.Paint(sheet, DotsPerMillimetre), ct);
        }

        await output.FlushAsync(ct);
    }
}
