using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Imports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Imports;

/// <summary>One uploaded sheet and what became of it.</summary>
public sealed class ShowMoneyImport(ImportReader imports)
{
    [Function(nameof(ShowMoneyImport))]
    [Needs(Permission.ImportMoney)]
    [Answers<MoneyImport>]
    [Refuses(404)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/money/imports/{id:long}")] HttpRequest request, long id, CancellationToken ct) =>
        await imports.FindAsync(id, ct) is { } found ? Results.Ok(found) : HttpProblem.UnknownImport.Answer();
}
