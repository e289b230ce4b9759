using System.Globalization;
using GulluShoes.Documents.Money;
using GulluShoes.Store.Money.Profit;

namespace GulluShoes.Functions.Money.Profit;

/// <summary>A page of profits as it is said on paper.</summary>
internal static class ProfitPaper
{
    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");

    public static ProfitReport Of(ProfitWish wish, ProfitPage page, DateTimeOffset now) => new(
        wish.From, wish.To, now, HeadOf(wish.By), [.. FiltersOf(wish)], FiguresOf(page.Total), CoverageOf(page.Coverage), [.. page.Groups.Select(group => new ReportRow(NameOf(wish.By, group), FiguresOf(group.Sums)))],
        page.Next is not null);

    private static string HeadOf(ProfitBy by) => by switch
    {
        ProfitBy.Day => "Gün",
        ProfitBy.Week => "Hafta",
        ProfitBy.Month => "Ay",
        ProfitBy.Model => "Model",
        ProfitBy.Colour => "Renk",
        ProfitBy.Size => "Beden",
        ProfitBy.Order => "Sipariş",
        ProfitBy.Line => "Satır",
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    };

    private static IEnumerable<string> FiltersOf(ProfitWish wish)
    {
        var words = new[] { ("model", wish.Model), ("renk", wish.Colour), ("beden", wish.Size), ("sipariş", wish.OrderNumber) };
        var states = wish.State switch
        {
            ProfitState.Untold => ["kârı hesaplanamayanlar"],
            ProfitState.Estimated => ["kısmen tahmini olanlar"],
            ProfitState.Measured => ["kesinleşenler"],
            _ => Array.Empty<string>(),
        };
        return words.Where(word => word.Item2 is not null).Select(word => $"{word.Item1} {word.Item2}").Concat(states);
    }

    private static string NameOf(ProfitBy by, ProfitGroup group) => by switch
    {
        ProfitBy.Day => DayOf(group.Day),
        ProfitBy.Week => $"{DayOf(group.Day)} haftası",
        ProfitBy.Month => group.Day?.ToString("MMMM yyyy", Turkish) ?? "",
        ProfitBy.Order => $"{group.OrderNumber}, {DayOf(group.Day)}",
        ProfitBy.Line => $"{group.OrderNumber}, {ProductOf(group)}",
        _ => ProductOf(group),
    };

    private static string ProductOf(ProfitGroup group) =>
        string.Join(' ', new[] { group.Model, group.Colour?.ToLower(Turkish), group.Size }.Where(word => !string.IsNullOrEmpty(word))) is { Length: > 0 } name ? name : "Adı bilinmiyor";

    private static string DayOf(DateOnly? day) => day?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) ?? "";

    private static ReportFigures FiguresOf(ProfitSums sums) => new(
        sums.Lines, sums.Told, sums.Estimated, sums.Pairs, sums.Revenue, sums.Discount, sums.Commission, sums.Cargo, sums.Packaging + sums.Labour, sums.Cost, sums.Fees + sums.Correction, sums.Profit)
    {
        EstimatedCommission = sums.EstimatedCommission,
        EstimatedCargo = sums.EstimatedCargo,
        EstimatedProfit = sums.EstimatedProfit,
        UntoldRevenue = sums.UntoldRevenue,
    };

    private static ReportCoverage CoverageOf(ProfitCoverage coverage) => new(
        coverage.Orders,
        coverage.Incomplete,
        [
            .. new[]
            {
                ("maliyet", coverage.NoCost), ("komisyon", coverage.NoCommission), ("paketleme gideri", coverage.NoPackaging), ("kargo gideri", coverage.NoCargo), ("TL fiyat", coverage.NoPrice),
            }.Where(lack => lack.Item2 > 0),
        ]);
}
