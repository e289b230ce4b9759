using System.Globalization;
using GulluShoes.Documents.Money;

namespace GulluShoes.Tests.Documents.Papers;

/// <summary>A paper of profits says every figure as it was reckoned, in Turkish, and every row once.</summary>
public sealed class ProfitReportTests : IDisposable
{
    private static readonly ReportFigures Total = new(1_240, 1_227, 340, 1_310, 1_234_567.89m, -34_567.89m, -265_000m, -104_321.50m, -27_000m, -504_000m, 1_250m, 300_928.50m)
    {
        EstimatedCommission = -90_000m,
        EstimatedCargo = -41_000m,
        EstimatedProfit = 81_234.56m,
        UntoldRevenue = 12_999.90m,
    };

    private readonly string folder = Directory.CreateTempSubdirectory("gullu-profit-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_month_stands_on_one_page_with_its_steps_what_is_known_and_its_days()
    {
        var text = await TextOfAsync(Report(30) with { Filters = ["model 099", "renk Şampanya"] });

        Assert.Single(text.Split('\f', StringSplitOptions.RemoveEmptyEntries));
        foreach (var said in new[]
        {
            "Kâr raporu", "01.11.2026 – 30.11.2026 günlerinin siparişleri", "Yalnız: model 099, renk Şampanya", "Hazırlandığı an: 28.11.2026 08:10", "Ciro nereye gidiyor?", "Taralı kısım tahmini: henüz kesilmedi.",
            "1.180 siparişin 1.167 tanesinin kârı tam hesaplandı.", "13 tanesinde maliyet eksik", "Kârı bilinmeyen ciro 12.999,90 ₺", "Sayfa 1 / 1", "~ kısmen tahmini",
        })
        {
            Assert.Contains(said, string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        }

        foreach (var (step, amount) in new[]
        {
            ("Ciro", "1.234.567,89 ₺"), ("İndirim", "-34.567,89 ₺"), ("Komisyon", "-265.000,00 ₺"), ("Kargo", "-104.321,50 ₺"), ("Paketleme ve işçilik", "-27.000,00 ₺"), ("Ürün maliyeti", "-504.000,00 ₺"),
            ("Ceza ve düzeltme", "1.250,00 ₺"), ("Kâr", "300.928,50 ₺"),
        })
        {
            Assert.Matches($@"(?m)^\s*{step}\s+{amount.Replace(".", @"\.", StringComparison.Ordinal)}", text);
        }

        Assert.Matches(@"Komisyon\s+-265\.000,00 ₺\s+-90\.000,00 ₺ tahmini", text);
        Assert.Matches(@"Toplam\s+1\.310\s+1\.234\.567,89\s+-265\.000,00\s+-104\.321,50\s+-504\.000,00\s+300\.928,50\s+~\*\s+%24,4", text);
        Assert.DoesNotContain("□", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(32, 1)]
    [InlineData(33, 2)]
    [InlineData(86, 2)]
    [InlineData(87, 3)]
    public async Task Every_row_stands_on_paper_once_in_its_order_and_no_page_is_blank(int rows, int pages)
    {
        var text = await TextOfAsync(Report(rows));

        var written = text.Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(pages, written.Length);
        Assert.All(written.Index(), page => Assert.Contains($"Sayfa {page.Index + 1} / {pages}", page.Item, StringComparison.Ordinal));
        var places = Enumerable.Range(1, rows).Select(row => text.IndexOf(Name(row), StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task What_cannot_be_told_is_no_zero_and_days_without_sales_say_so()
    {
        var untold = new ReportFigures(3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) { UntoldRevenue = 3_000m };
        var text = await TextOfAsync(Report(0) with { Total = untold, Rows = [new ReportRow("099 siyah", untold)] });
        Assert.Contains("Hiçbir satırın kârı hesaplanamıyor", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ciro nereye", text, StringComparison.Ordinal);
        Assert.Matches(@"099 siyah\s+–\s+–", text);

        var nothing = new ReportFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        Assert.Contains("Bu günlerde satış yok.", await TextOfAsync(Report(0) with { Total = nothing, Coverage = new ReportCoverage(0, 0, []) }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_loss_and_a_paper_that_is_cut_are_said()
    {
        var loss = Total with { Cost = -1_004_000m, Profit = -199_071.50m, EstimatedProfit = -20_000m };
        var text = await TextOfAsync(Report(ProfitReportPdf.MostRows) with { Total = loss, IsCut = true });
        Assert.Matches(@"Kâr\s+-199\.071,50 ₺\s+-20\.000,00 ₺ tahmini", text);
        Assert.Contains("-%16,1", text, StringComparison.Ordinal);
        Assert.Contains("ilk 1.000 satır var; hepsi Excel", text, StringComparison.Ordinal);
    }

    private static string Name(int row) => $"{row:000} şampanya";

    private static ProfitReport Report(int rows) => new(
        new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30), new DateTimeOffset(2026, 11, 28, 5, 10, 0, TimeSpan.Zero), "Renk", [], Total, new ReportCoverage(1_180, 13, [("maliyet", 13), ("kargo gideri", 2)]),
        [.. Enumerable.Range(1, rows).Select(row => new ReportRow(Name(row), new ReportFigures(4, 4, row % 2, 4, 4_000m + row, 0, -860m, -340m, -88m, -1_700m, 0, 1_012m + row)))], false);

    private async Task<string> TextOfAsync(ProfitReport report)
    {
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid()}.pdf"));
        await using (var file = File.Create(path))
        {
            await ProfitReportPdf.WriteAsync(report, file, CancellationToken.None);
        }

        return await PaperTool.TextReader.RunAsync(["-layout", "-enc", "UTF-8", path, "-"]);
    }
}
