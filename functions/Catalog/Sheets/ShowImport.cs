using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Sheets;

/// <summary>What a product list would change, or has changed.</summary>
public sealed class ShowImport(ProductImports imports)
{
    [Function(nameof(ShowImport))]
    [Needs(Permission.EditPrices)]
    [Answers<ImportView>]
    [Refuses(404)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/products/imports/{id:long}")] HttpRequest request, long id, CancellationToken ct) =>
        await imports.FindAsync(id, ct) is { } found ? Results.Ok(found) : HttpProblem.UnknownImport.Answer();
}
