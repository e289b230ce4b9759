using GulluShoes.Documents.Drawing;

namespace GulluShoes.Documents.Money;

/// <summary>Draws what was earned.</summary>
public static class ProfitReportPdf
{
    /// <summary>Rows that a paper holds; nobody reads more on paper, and Excel has them all.</summary>
    public const int MostRows = 1_000;

    /// <summary>One PDF of A4 pages; each goes to <paramref name="output"/> as it is drawn. It is flushed, not closed.</summary>
    public static Task WriteAsync(ProfitReport report, Stream output, CancellationToken ct) =>
        SheetStream.WriteAsync(ProfitReportWords.Title, ProfitReportLayout.Place(report).ToAsyncEnumerable(), output, ct);
}
