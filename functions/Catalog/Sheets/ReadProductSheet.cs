using GulluShoes.Documents.Excel;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog.Pricing;
using GulluShoes.Store.Catalog.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Sheets;

/// <summary>Reads a product list and shows what it would change; it changes nothing. The body is the file itself.</summary>
public sealed class ReadProductSheet(ProductImports imports, PriceBook prices)
{
    private const int Largest = 20 * 1024 * 1024;
    private const int LongestName = 200;

    [Function(nameof(ReadProductSheet))]
    [Needs(Permission.EditPrices)]
    [Repeatable("A reading changes nothing; each is kept beside the others.")]
    [Asks<string>("name", "What the file is called.")]
    [Answers<ImportView>]
    [Refuses(400, 413, 422)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/products/imports")] HttpRequest request, CancellationToken ct)
    {
        if (await LimitedBody.ReadAsync(request.Body, Largest, request.ContentLength, ct) is not { Array: { } file, Count: var length })
        {
            return HttpProblem.TooLarge.Answer("Dosya en çok 20 MB olabilir.");
        }

        using var sheet = new MemoryStream(file, 0, length, writable: false);
        return SheetReader.Read(sheet, ProductSheet.Wanted, ProductImports.Most) switch
        {
            SheetReading.Refused(var fault) => HttpProblem.UnreadableSheet.Answer(ProductSheet.Words(fault)),
            SheetReading.Lines(_, { Count: 0 }) => HttpProblem.UnreadableSheet.Answer("Başlıkların altında hiç satır yok."),
            SheetReading.Lines(_, var lines) => Results.Ok(await KeepAsync(lines, NameOf(request), request.HttpContext.Caller().UserName, ct)),
            var other => throw new InvalidOperationException($"Unknown reading {other.GetType().Name}."),
        };
    }

    private async Task<ImportView> KeepAsync(IReadOnlyList<SheetLine> lines, string name, string userName, CancellationToken ct)
    {
        string[] barcodes = [.. lines.Select(SheetJudge.BarcodeOf).OfType<string>().Distinct(StringComparer.Ordinal)];
        var judge = new SheetJudge(prices.Guard, await imports.StandingAsync(barcodes, ct));
        var id = await imports.KeepAsync(name, lines.Count, [.. lines.Select(judge.Judge).OfType<ImportLine>()], userName, ct);
        return await imports.FindAsync(id, ct) ?? throw new InvalidOperationException("What was just kept is not there.");
    }

    private static string NameOf(HttpRequest request)
    {
        var name = QueryValues.Text(request, "name")?.Replace("\0", "", StringComparison.Ordinal).Trim() ?? "";
        return name.Length == 0 ? "urunler.xlsx" : name.Length <= LongestName ? name : name[..LongestName];
    }
}
