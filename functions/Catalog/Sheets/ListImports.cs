using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Sheets;

/// <summary>The latest product lists that came as Excel.</summary>
public sealed class ListImports(ProductImports imports)
{
    [Function(nameof(ListImports))]
    [Needs(Permission.EditPrices)]
    [Answers<IReadOnlyList<ImportSummary>>]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/products/imports")] HttpRequest request, CancellationToken ct) =>
        Results.Ok(await imports.ListAsync(ct));
}
