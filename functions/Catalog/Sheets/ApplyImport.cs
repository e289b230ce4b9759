using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Sheets;

/// <summary>Does what a product list says: all of its right lines, or none.</summary>
public sealed class ApplyImport(ProductImports imports, ImportFollowers followers)
{
    [Function(nameof(ApplyImport))]
    [Needs(Permission.EditPrices)]
    [Answers<ImportView>]
    [Refuses(404, 409, 422)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/products/imports/{id:long}/apply")] HttpRequest request, long id, CancellationToken ct) =>
        await followers.AnswerAsync(id, await imports.ApplyAsync(id, request.HttpContext.Caller().UserName, ct), ct);
}
