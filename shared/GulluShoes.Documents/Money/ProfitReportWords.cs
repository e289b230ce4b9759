using System.Globalization;

namespace GulluShoes.Documents.Money;

/// <summary>What a paper of profits says. It is printed, hence Turkish.</summary>
internal static class ProfitReportWords
{
    public const string Title = "Kâr raporu";
    public const string Waterfall = "Ciro nereye gidiyor?";
    public const string Hatched = "Taralı kısım tahmini: henüz kesilmedi.";
    public const string NothingTold = "Hiçbir satırın kârı hesaplanamıyor; eksikler tamamlanınca burada görünür.";
    public const string Nothing = "Bu günlerde satış yok.";
    public const string Total = "Toplam";
    public const string Marks = "Tutarlar TL · ~ kısmen tahmini · * bazı satırların kârı hesaplanamadı, sayılmadı";

    public static readonly IReadOnlyList<string> Heads = ["Çift", "Ciro", "Komisyon", "Kargo", "Maliyet", "Kâr", "Oran"];

    private static readonly NumberFormatInfo Turkish = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "-" };

    public static string Period(ProfitReport report) =>
        report.From == report.To ? $"{Day(report.From)} gününün siparişleri" : $"{Day(report.From)} – {Day(report.To)} günlerinin siparişleri";

    public static string Filters(ProfitReport report) => report.Filters.Count == 0 ? "Bütün ürünler" : $"Yalnız: {string.Join(", ", report.Filters)}";

    public static string Made(string at) => $"Hazırlandığı an: {at}";

    public static string Page(int page, int pages) => $"Sayfa {page} / {pages}";

    public static string Coverage(ProfitReport report)
    {
        var ((orders, incomplete, lacks), total) = (report.Coverage, report.Total);
        var known = $"{Count(orders)} siparişin {Count(orders - incomplete)} tanesinin kârı tam hesaplandı. "
            + $"Hesaplanan satırlardan {Count(total.Told - total.Estimated)} tanesi kesinleşmiş, {Count(total.Estimated)} tanesi kısmen tahmini.";
        return lacks.Count == 0
            ? known
            : $"{known} {Count(orders)} siparişin {string.Join(", ", lacks.Select(lack => $"{Count(lack.Orders)} tanesinde {lack.What} eksik"))}. Kârı bilinmeyen ciro {Lira(total.UntoldRevenue)} ₺.";
    }

    public static string Cut(int rows) => $"Tabloda ilk {Count(rows)} satır var; hepsi Excel dosyasındadır.";

    public static string Estimated(decimal amount) => $"{Lira(amount)} ₺ tahmini";

    public static string Lira(decimal amount) => amount.ToString("#,##0.00", Turkish);

    public static string Count(long count) => count.ToString("#,##0", Turkish);

    public static string Share(decimal part, decimal whole) => whole == 0 ? "–" : $"{(part / whole < 0 ? "-" : "")}%{Math.Abs(part / whole * 100).ToString("0.#", Turkish)}";

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
