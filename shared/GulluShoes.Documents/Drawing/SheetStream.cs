namespace GulluShoes.Documents.Drawing;

/// <summary>Writes a PDF of many sheets to a response body: each page goes out as it is drawn, and only asynchronously, as web servers demand.</summary>
internal static class SheetStream
{
    // Large enough to make few writes of small pages, small beside the memory that a PDF in the making takes anyway.
    private const int DrainAt = 64 * 1024;

    /// <summary>The output is flushed, not closed.</summary>
    public static async Task WriteAsync(string title, IAsyncEnumerable<Sheet> sheets, Stream output, CancellationToken ct)
    {
        using var pages = new PendingPages();
        using (var pdf = new PdfPainter(pages, title))
        {
            await foreach (var sheet in sheets.WithCancellation(ct))
            {
                pdf.Paint(sheet);
                if (pages.Pending >= DrainAt)
                {
                    await pages.DrainAsync(output, ct);
                }
            }

            pdf.Finish();
        }

        await pages.DrainAsync(output, ct);
        await output.FlushAsync(ct);
    }
}
