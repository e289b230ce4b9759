using System.Globalization;
using GulluShoes.Documents.Excel;
using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Settlements;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Settlements.Payouts;

/// <summary>Payments of some days and the rows that they paid, a sheet each. What a product cost the shop is in neither.</summary>
public sealed class ExportPayouts(PayoutReader payouts)
{
    // Two years, as profits are asked for.
    private const int MostDays = 732;

    private static readonly IReadOnlyList<SheetColumn> Payments =
    [
        new("Ödeme Günü", 14), new("Ödeme No", 14), new("Yatan", 14, IsText: false), new("Kayıtların Toplamı", 18, IsText: false), new("Fark", 12, IsText: false), new("Kayıt", 10, IsText: false),
        new("Siparişi Bulunmayan Kayıt", 24, IsText: false), new("Başka Para Birimindeki Kayıt", 26, IsText: false),
    ];

    private static readonly IReadOnlyList<SheetColumn> Rows =
    [
        new("Ödeme Günü", 14), new("Ödeme No", 14), new("Kayıt No", 18), new("Tür", 18), new("Trendyol'un Adı", 26), new("Açıklama", 30), new("Kayıt Günü", 14), new("Sipariş No", 16), new("Barkod", 20), new("Model", 10),
        new("Renk", 12), new("Beden", 8), new("Ödemedeki Payı", 16, IsText: false), new("Para Birimi", 12), new("Kesilen Komisyon", 18, IsText: false),
    ];

    [Function(nameof(ExportPayouts))]
    [Needs(Permission.ImportMoney)]
    [Asks<DateOnly>("from", "First day of payments, yyyy-MM-dd, Istanbul's calendar.")]
    [Asks<DateOnly>("to", "Last day, included; at most 732 days.")]
    [AnswersBytes(SheetWriter.ContentType)]
    [Refuses(400)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/money/payouts/sheet")] HttpRequest request, CancellationToken ct) =>
        QueryValues.TryDay(request, "from", out var first) && first is { } from && QueryValues.TryDay(request, "to", out var last) && last is { } to && to >= from && to.DayNumber - from.DayNumber < MostDays
            ? await SheetAnswer.OfAsync(
                "hakedis.xlsx",
                [new SheetPart("Ödemeler", Payments, payouts.PaymentsAsync(from, to, ct).Select(CellsOf)), new SheetPart("Kayıtlar", Rows, payouts.PaidRowsAsync(from, to, ct).Select(CellsOf))],
                ct)
            : HttpProblem.BadParameter.Answer("from ve to: yyyy-AA-gg biçiminde, en çok 732 gün olmalı.");

    private static object?[] CellsOf(Payout payout) =>
        [DayOf(payout.PaidAt), NumberOf(payout.Id), payout.Amount, payout.Explained, payout.Difference, payout.Rows, payout.Unmatched, payout.Foreign];

    private static object?[] CellsOf(PaidRow paid)
    {
        var row = paid.Row;
        return
        [
            DayOf(paid.PaidAt), NumberOf(paid.Payment), row.Id, row.Type, row.Text, row.Description, DayOf(row.At), row.OrderNumber, row.Barcode, row.Model, row.Colour, row.Size, row.Net, row.Currency ?? "TRY",
            row.Commission,
        ];
    }

    private static string? DayOf(DateTimeOffset? instant) => instant is { } at ? IstanbulDay.Of(at).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) : null;

    private static string NumberOf(long id) => id.ToString(CultureInfo.InvariantCulture);
}
