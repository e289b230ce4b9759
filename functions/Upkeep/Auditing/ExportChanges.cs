using System.Globalization;
using GulluShoes.Documents.Excel;
using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Audit;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Upkeep.Auditing;

/// <summary>The changes that were searched for, as Excel, one sentence each.</summary>
public sealed class ExportChanges(AuditReader changes)
{
    /// <summary>A sheet holds no more rows with its head.</summary>
    private const int Most = 1_000_000;

    private static readonly IReadOnlyList<SheetColumn> Columns =
    [
        new("Kayıt No", 12, IsText: false), new("Zaman", 20), new("Kim", 16), new("Ne", 20), new("Hangisi", 22), new("Değişiklik", 90), new("İşlem", 22), new("Nereden", 14), new("Çalışma", 36),
    ];

    [Function(nameof(ExportChanges))]
    [Needs(Permission.ViewChanges)]
    [Asks<string>("who", ChangeQuery.WhoText)]
    [Asks<string>("kind", ChangeQuery.KindText)]
    [Asks<string>("thing", ChangeQuery.ThingText)]
    [Asks<DateOnly>("from", ChangeQuery.FromText)]
    [Asks<DateOnly>("to", ChangeQuery.ToText)]
    [AnswersBytes(SheetWriter.ContentType)]
    [Refuses(400)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/changes/sheet")] HttpRequest request, CancellationToken ct) =>
        ChangeQuery.Of(request) is { } wish
            ? await SheetAnswer.OfAsync("degisiklikler.xlsx", "Değişiklikler", Columns, changes.ReadAsync(wish, ct).Take(Most).Select(RowOf), ct)
            : HttpProblem.BadParameter.Answer(ChangeQuery.Wrong);

    private static object?[] RowOf(Change change) =>
    [
        change.Id, IstanbulDay.TimeOf(change.At).ToString("dd.MM.yyyy HH:mm:ss", CultureInfo.InvariantCulture), change.Who, ChangeWords.Kind(change.Kind), ChangeWords.Title(change),
        ChangeWords.Sentence(change), change.Door, change.CameFrom, change.Run,
    ];
}
