using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Imports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Imports;

/// <summary>Takes a whole sheet back: what the other sheets say of its orders stands again.</summary>
public sealed class UndoMoneyImport(OrderStatements statements, ImportReader imports)
{
    [Function(nameof(UndoMoneyImport))]
    [Needs(Permission.ImportMoney)]
    [Answers<MoneyImport>]
    [Refuses(404, 409)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/money/imports/{id:long}/undo")] HttpRequest request, long id, CancellationToken ct) =>
        await ImportAnswers.OfAsync(await statements.UndoAsync(id, request.HttpContext.Caller().UserName, ct), imports, id, ct);
}

/// <summary>Outcomes as answers of doors.</summary>
internal static class ImportAnswers
{
    public static async Task<IResult> OfAsync(ImportOutcome outcome, ImportReader imports, long id, CancellationToken ct) => outcome switch
    {
        ImportOutcome.Done => Results.Ok(await imports.FindAsync(id, ct)),
        ImportOutcome.Unknown => HttpProblem.UnknownImport.Answer(),
        ImportOutcome.Closed => HttpProblem.ImportClosed.Answer("Bu dosya şu anda uygulanamaz ya da geri alınamaz; sayfayı yenileyin."),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
