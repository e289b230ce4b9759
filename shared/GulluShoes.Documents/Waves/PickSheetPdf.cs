using GulluShoes.Documents.Drawing;
using GulluShoes.Shop.Waves;

namespace GulluShoes.Documents.Waves;

/// <summary>Draws the list with which a picker walks past the shelves.</summary>
public static class PickSheetPdf
{
    /// <summary>One PDF of A5 pages; each goes to <paramref name="output"/> as it is drawn. It is flushed, not closed.</summary>
    public static Task WriteAsync(PickSheet sheet, Stream output, CancellationToken ct) =>
        SheetStream.WriteAsync("Toplama listesi", PickSheetLayout.Place(sheet).ToAsyncEnumerable(), output, ct);
}
