using System.Security.Cryptography;
using GulluShoes.Documents.Excel;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Imports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Imports;

/// <summary>Keeps a sheet, which is then read by itself. The body is the file; it is judged by what it holds and not by its name.</summary>
public sealed class ReceiveMoneyImport(ImportIntake intake, ImportReader imports)
{
    private const int Largest = 20 * 1024 * 1024;
    private const int LongestName = 200;

    [Function(nameof(ReceiveMoneyImport))]
    [Needs(Permission.ImportMoney)]
    [Repeatable("A sheet is known by its content: the same again gets the import that is there.")]
    [Asks<string>("name", "What the file is called.")]
    [Asks<bool>("preview", "true only shows what would change; false when absent.")]
    [Answers<ReceivedImport>]
    [Refuses(400, 413, 422)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/money/imports")] HttpRequest request, CancellationToken ct)
    {
        if (!bool.TryParse(QueryValues.Text(request, "preview") ?? "false", out var isPreview))
        {
            return HttpProblem.BadParameter.Answer("preview: true ya da false olmalı.");
        }

        if (await LimitedBody.ReadAsync(request.Body, Largest, request.ContentLength, ct) is not { Array: { } bytes, Count: var length } file)
        {
            return HttpProblem.TooLarge.Answer("Dosya en çok 20 MB olabilir.");
        }

        using var sheet = new MemoryStream(bytes, 0, length, writable: false);
        if (SheetStream.FaultOf(sheet, withOld: true) is { } fault)
        {
            return HttpProblem.UnreadableSheet.Answer(ImportWords.Of(fault));
        }

        var wish = new ImportWish(NameOf(request), Convert.ToHexStringLower(SHA256.HashData(file)), file, isPreview);
        var (id, isKnown) = await intake.ReceiveAsync(wish, request.HttpContext.Caller().UserName, ct);
        return Results.Ok(new ReceivedImport(await imports.FindAsync(id, ct) ?? throw new InvalidOperationException("What was just kept is not there."), isKnown));
    }

    private static string NameOf(HttpRequest request)
    {
        var name = QueryValues.Text(request, "name")?.Replace("\0", "", StringComparison.Ordinal).Trim() ?? "";
        return name.Length == 0 ? "dosya.xlsx" : name.Length <= LongestName ? name : name[..LongestName];
    }
}
