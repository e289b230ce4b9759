using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Sheets;

/// <summary>Takes a product list back: each line that still stands as it left it.</summary>
public sealed class UndoImport(ProductImports imports, ImportFollowers followers)
{
    [Function(nameof(UndoImport))]
    [Needs(Permission.EditPrices)]
    [Answers<ImportView>]
    [Refuses(404, 409, 422)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/products/imports/{id:long}/undo")] HttpRequest request, long id, CancellationToken ct) =>
        await followers.AnswerAsync(id, await imports.UndoAsync(id, request.HttpContext.Caller().UserName, ct), ct);
}
