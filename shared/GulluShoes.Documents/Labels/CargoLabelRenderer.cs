using GulluShoes.Shop.Labels;

namespace GulluShoes.Documents.Labels;

/// <summary>
/// Draws cargo labels from one layout in millimetres. The same label gives the same bytes, always. Safe for many threads.
/// </summary>
public sealed class CargoLabelRenderer
{
    /// <summary>What keeps this label from ever being drawn; null when it can be.</summary>
    public LabelDefect? FindDefect(CargoLabel label, LabelOptions? options = null) => throw new NotImplementedException();

    /// <summary>One label: a one-page PDF, ZPL in UTF-8, or SVG in UTF-8.</summary>
    /// <exception cref="ImpossibleLabelException">The facts cannot become a label; see <see cref="FindDefect"/>.</exception>
    public byte[] Render(CargoLabel label, LabelFormat format, LabelOptions? options = null) => throw new NotImplementedException();

    /// <summary>One PDF, one label a page, in the order given. Pages go to <paramref name="output"/> as they are drawn; it is flushed, not closed.</summary>
    /// <exception cref="ImpossibleLabelException">Check with <see cref="FindDefect"/> before the first byte is promised to anybody.</exception>
    public void WritePdf(IEnumerable<CargoLabel> labels, Stream output, LabelOptions? options = null) => throw new NotImplementedException();

    /// <inheritdoc cref="WritePdf"/>
    public Task WritePdfAsync(IAsyncEnumerable<CargoLabel> labels, Stream output, LabelOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();
}
