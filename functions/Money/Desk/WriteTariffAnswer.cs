using System.Globalization;
using GulluShoes.Documents.Excel;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Money.Imports;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Desk;
using GulluShoes.Store.Money.Imports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Desk;

/// <summary>The uploaded tariff with the choices of one period in it, ready to be uploaded to Trendyol: every other cell and part is as it came.</summary>
public sealed class WriteTariffAnswer(TariffDesks desks, ImportReader imports, TariffAnswer answer)
{
    [Function(nameof(WriteTariffAnswer))]
    [Needs(Permission.ImportMoney)]
    [Asks<int>("part", "The period, 1 for the first; 1 when absent.")]
    [AnswersBytes(SheetWriter.ContentType)]
    [Refuses(400, 404, 409, 422)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/money/imports/{id:long}/desk/file")] HttpRequest request, long id, CancellationToken ct)
    {
        if (!int.TryParse(QueryValues.Text(request, "part") ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var part))
        {
            return HttpProblem.BadParameter.Answer("part: dönemin sırası olmalı; ilki 1.");
        }

        if (await imports.FindAsync(id, ct) is not { Kind: SheetKind.CommissionTariff } import)
        {
            return HttpProblem.UnknownImport.Answer("Böyle bir tarife dosyası yok.");
        }

        if (await desks.AnswerAsync(id, part, ct) is not { Count: > 0 } lines)
        {
            return HttpProblem.NothingChosen.Answer();
        }

        return await answer.WriteAsync(id, lines, ct) is { } file
            ? Results.Bytes(file, SheetWriter.ContentType, NameOf(import.FileName, lines[0].Days))
            : HttpProblem.UnreadableSheet.Answer("Bu dosyaya seçim yazılamıyor: “YENİ TSF” sütunu yok ya da dosya Trendyol’dan indirildiği gibi değil. Trendyol’dan yeniden indirip yükleyin.");
    }

    private static string NameOf(string uploaded, int? days) => FormattableString.Invariant($"{Path.GetFileNameWithoutExtension(uploaded)}{(days is { } length ? $"-{length}-gunluk" : "")}-secim.xlsx");
}
