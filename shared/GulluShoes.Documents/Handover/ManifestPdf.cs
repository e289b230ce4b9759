using GulluShoes.Documents.Drawing;
using GulluShoes.Shop.Handover;

namespace GulluShoes.Documents.Handover;

/// <summary>Draws the paper that a courier signs.</summary>
public static class ManifestPdf
{
    /// <summary>One PDF of A4 pages; each goes to <paramref name="output"/> as it is drawn. It is flushed, not closed.</summary>
    public static Task WriteAsync(Manifest manifest, Stream output, CancellationToken ct) =>
        SheetStream.WriteAsync("Kargo teslim tutanağı", ManifestLayout.Place(manifest).ToAsyncEnumerable(), output, ct);
}
