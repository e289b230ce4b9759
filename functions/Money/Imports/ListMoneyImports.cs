using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Imports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Imports;

/// <summary>The latest sheets that were uploaded, and what became of them.</summary>
public sealed class ListMoneyImports(ImportReader imports)
{
    [Function(nameof(ListMoneyImports))]
    [Needs(Permission.ImportMoney)]
    [Answers<IReadOnlyList<MoneyImport>>]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/money/imports")] HttpRequest request, CancellationToken ct) =>
        Results.Ok(await imports.ListAsync(ct));
}
