using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Imports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Imports;

/// <summary>Has a sheet that was refused read again, from the file that was kept.</summary>
public sealed class RereadMoneyImport(ImportIntake intake, ImportReader imports)
{
    [Function(nameof(RereadMoneyImport))]
    [Needs(Permission.ImportMoney)]
    [Answers<MoneyImport>]
    [Refuses(404, 409)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/money/imports/{id:long}/reread")] HttpRequest request, long id, CancellationToken ct) =>
        await ImportAnswers.OfAsync(await intake.RereadAsync(id, ct), imports, id, ct);
}
