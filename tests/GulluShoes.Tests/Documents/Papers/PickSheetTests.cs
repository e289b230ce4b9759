using System.Globalization;
using GulluShoes.Documents.Waves;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Waves;

namespace GulluShoes.Tests.Documents.Papers;

public sealed class PickSheetTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gullu-pick-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(22, 1)]
    [InlineData(23, 2)]
    [InlineData(50, 3)]
    public async Task Every_product_stands_on_paper_once_in_its_order_and_no_page_is_blank(int rows, int pages)
    {
        var text = await TextOfAsync(rows);

        var written = text.Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(pages, written.Length);
        Assert.All(written, page => Assert.Contains("TOPLAMA 12", page, StringComparison.Ordinal));
        var places = Enumerable.Range(1, rows).Select(row => text.IndexOf($"kod-{row:000}", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.All(Enumerable.Range(1, rows), row => Assert.Matches($@"A-{row:00}\s+{row:000} Güllü Siyah 37", text));
        Assert.Equal(rows, text.Split("yığın ×2").Length - 1);
        Assert.Equal(rows, text.Split("göz 4,").Length - 1);
    }

    private async Task<string> TextOfAsync(int rows)
    {
        var sheet = new PickSheet(12, "ayse", new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero), rows, [.. Enumerable.Range(1, rows).Select(Row)]);
        var path = Path.Combine(folder, $"{Guid.NewGuid()}.pdf");
        await using (var file = File.Create(path))
        {
            await PickSheetPdf.WriteAsync(sheet, file, CancellationToken.None);
        }

        return await PaperTool.TextReader.RunAsync(["-layout", "-enc", "UTF-8", path, "-"]);
    }

    private static PickRow Row(int number) => new(
        $"kod-{number:000}", new VariantName(number.ToString("000", CultureInfo.InvariantCulture), "Güllü Siyah", "37"), null, 3, 0, [new PickShelf($"A-{number:00}", 5)], [new PickPlace(4, 1, 0), new PickPlace(null, 2, 0)], 0);
}
