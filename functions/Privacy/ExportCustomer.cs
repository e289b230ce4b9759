using System.Globalization;
using GulluShoes.Documents.Excel;
using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Privacy;

/// <summary>All that is kept about the customer of an order, as Excel, because the customer wants to know it (KVKK, article 11). Who takes it is written down.</summary>
public sealed class ExportCustomer(CustomerFile customers, CustomerGlances glances)
{
    private static readonly IReadOnlyList<SheetColumn> Columns =
    [
        new("Paket", 14), new("Sipariş", 14), new("Durum", 14), new("Sipariş Zamanı", 18), new("Müşteri", 24), new("Alıcı", 24), new("Telefon", 16), new("Adres", 50), new("İlçe", 16), new("İl", 16),
        new("Posta Kodu", 12), new("Ülke", 8), new("Takip No", 20), new("Kargo", 24), new("Ürün", 40), new("Barkod", 18), new("Adet", 8, IsText: false), new("Birim Fiyat", 12, IsText: false), new("Para Birimi", 10),
        new("Bekletme Notu", 30), new("Fotoğraf", 10, IsText: false),
    ];

    [Function(nameof(ExportCustomer))]
    [Needs(Permission.KeepPrivacy)]
    [Repeatable("It changes nothing; a kept answer would hold the customer's data.")]
    [AnswersBytes(SheetWriter.ContentType)]
    [Refuses(400, 404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/privacy/export")] HttpRequest request, [FromBody] CustomerRequest body, CancellationToken ct)
    {
        if (body.Number() is not { } number)
        {
            return HttpProblem.BadParameter.Answer(CustomerRequest.Wrong);
        }

        var lines = await customers.ReadAsync(number, ct);
        if (lines is [])
        {
            return HttpProblem.UnknownOrder.Answer();
        }

        await glances.NoteAsync([.. lines.Select(line => line.PackageId).Distinct()], request.HttpContext.Caller().UserName, GlanceKind.TakenOut, ct);
        return await SheetAnswer.OfAsync("musteri-bilgileri.xlsx", "Müşteri", Columns, lines.ToAsyncEnumerable().Select(RowOf), ct);
    }

    private static object?[] RowOf(CustomerLine line) =>
    [
        line.PackageId.ToString(CultureInfo.InvariantCulture), line.OrderNumber, Word(line.Stage), line.OrderedAt is { } at ? IstanbulDay.TimeOf(at).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture) : null,
        line.CustomerName, line.Address?.Name, line.Address?.Phone, line.Address?.Street, line.Address?.District, line.Address?.City, line.Address?.PostalCode, line.Address?.CountryCode,
        line.TrackingNumber, line.Carrier, line.Product, line.Barcode, line.Quantity, line.UnitPrice, line.Currency, line.Hold, line.Photos,
    ];

    private static string Word(Stage stage) => stage switch
    {
        Stage.Created => "yeni",
        Stage.Picking => "hazırlanıyor",
        Stage.Shipped => "kargoda",
        Stage.Delivered => "teslim edildi",
        Stage.Cancelled => "iptal",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Unknown stage."),
    };
}
