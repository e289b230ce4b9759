using System.Globalization;
using GulluShoes.Documents.Excel;
using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Shop.Money.Tariffs;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Tariffs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Tariffs;

/// <summary>The differences between charge and tariff as Excel, for an objection. It carries no customer.</summary>
public sealed class ExportTariffGaps(TariffGaps gaps)
{
    private static readonly IReadOnlyList<SheetColumn> Columns =
    [
        new("Sipariş No", 16), new("Sipariş Tarihi", 18), new("Barkod", 20), new("Model", 10), new("Renk", 12), new("Beden", 8), new("Adet", 8, IsText: false), new("Tutar", 12, IsText: false),
        new("Kesilen Komisyon", 16, IsText: false), new("Kaynak", 16), new("Tarife Oranı", 12, IsText: false), new("Tarifeye Göre", 14, IsText: false), new("Fark", 12, IsText: false), new("Açıklama", 16),
    ];

    [Function(nameof(ExportTariffGaps))]
    [Needs(Permission.ImportMoney)]
    [Asks<DateOnly>("from", GapQuery.FromText)]
    [Asks<DateOnly>("to", GapQuery.ToText)]
    [Asks<GapKind>("kind", "All when absent.")]
    [AnswersBytes(SheetWriter.ContentType)]
    [Refuses(400)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/money/tariff-gaps/sheet")] HttpRequest request, CancellationToken ct) =>
        GapQuery.Of(request) is { } wish
            ? await SheetAnswer.OfAsync("tarife-farki.xlsx", "Tarife farkı", Columns, gaps.ReadAsync(wish, ct).Select(RowOf), ct)
            : HttpProblem.BadParameter.Answer(GapQuery.Wrong);

    private static object?[] RowOf(GapLine line) =>
    [
        line.OrderNumber, IstanbulDay.TimeOf(line.OrderedAt).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture), line.Barcode, line.Model, line.Colour, line.Size, line.Quantity, line.Amount,
        line.Charged, line.Source == CommissionSource.Settlement ? "Hakediş" : "Sipariş kaydı", line.TariffRate, line.Tariff, line.Gap, WordOf(line.Kind),
    ];

    private static string WordOf(GapKind kind) => kind switch
    {
        GapKind.Over => "Fazla kesilmiş",
        GapKind.Under => "Az kesilmiş",
        GapKind.Equal => "Tarifeyle aynı",
        GapKind.NoTariff => "Tarife yok",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
