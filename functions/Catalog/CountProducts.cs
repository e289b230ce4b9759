using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog;

/// <summary>How many products each list of <see cref="ListProducts"/> shows, and how fresh the catalogue is.</summary>
public sealed class CountProducts(ProductList products)
{
    [Function(nameof(CountProducts))]
    [Needs(Permission.ViewProducts)]
    [Answers<ProductCounts>]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/products/counts")] HttpRequest request, CancellationToken ct) =>
        Results.Ok(await products.CountAsync(Roles.Allows(request.HttpContext.Caller().Role, Permission.ViewCosts), ct));
}
