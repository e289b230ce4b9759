using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Imports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Imports;

/// <summary>Applies a sheet that was only looked at, or that was taken back.</summary>
public sealed class ApplyMoneyImport(OrderStatements statements, ImportReader imports)
{
    [Function(nameof(ApplyMoneyImport))]
    [Needs(Permission.ImportMoney)]
    [Answers<MoneyImport>]
    [Refuses(404, 409)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/money/imports/{id:long}/apply")] HttpRequest request, long id, CancellationToken ct) =>
        await ImportAnswers.OfAsync(await statements.ApplyAsync(id, request.HttpContext.Caller().UserName, ct), imports, id, ct);
}
