using System.Globalization;
using GulluShoes.Documents.Excel;
using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Profit;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Profit;

/// <summary>What was earned as Excel. It carries no customer.</summary>
public sealed class ExportProfits(ProfitReader profits)
{
    private static readonly IReadOnlyList<SheetColumn> Columns =
    [
        new("Gün", 12), new("Model", 10), new("Renk", 12), new("Beden", 8), new("Sipariş No", 16), .. new[]
        {
            "Satır", "Hesaplanan", "Tahmini", "Çift", "Ciro", "İndirim", "Komisyon", "Maliyet", "İşçilik", "Paketleme", "Kargo", "Ceza ve Diğer", "Düzeltme", "Kâr", "Kârın Tahmini Kısmı", "Kârı Bilinmeyen Ciro",
            "Maliyeti Eksik", "Komisyonu Eksik", "Paketlemesi Eksik", "Kargosu Eksik", "Fiyatı Eksik",
        }.Select(name => new SheetColumn(name, 14, IsText: false)),
    ];

    [Function(nameof(ExportProfits))]
    [Needs(Permission.ViewCosts)]
    [Asks<DateOnly>("from", ProfitQuery.FromText)]
    [Asks<DateOnly>("to", ProfitQuery.ToText)]
    [Asks<ProfitBy>("by", "What lines are added up by; days when absent.")]
    [Asks<ProfitState>("state", "All when absent.")]
    [Asks<string>("model", "Exactly; all when absent.")]
    [Asks<string>("colour", "Exactly; all when absent.")]
    [Asks<string>("size", "Exactly; all when absent.")]
    [Asks<string>("order", "An order number; all when absent.")]
    [AnswersBytes(SheetWriter.ContentType)]
    [Refuses(400)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/money/profits/sheet")] HttpRequest request, CancellationToken ct) =>
        ProfitQuery.Of(request) is { } wish
            ? await SheetAnswer.OfAsync("kar.xlsx", "Kâr", Columns, profits.ReadAsync(wish, ct).Select(RowOf), ct)
            : HttpProblem.BadParameter.Answer(ProfitQuery.Wrong);

    private static object?[] RowOf(ProfitGroup group)
    {
        var sums = group.Sums;
        return
        [
            group.Day?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture), group.Model, group.Colour, group.Size, group.OrderNumber, sums.Lines, sums.Told, sums.Estimated, sums.Pairs, sums.Revenue, sums.Discount,
            sums.Commission, sums.Cost, sums.Labour, sums.Packaging, sums.Cargo, sums.Fees, sums.Correction,
            // Where nothing could be told, zero would be a lie.
            sums.Told > 0 ? sums.Profit : null, sums.EstimatedProfit, sums.UntoldRevenue, sums.NoCost, sums.NoCommission, sums.NoPackaging, sums.NoCargo, sums.NoPrice,
        ];
    }
}
