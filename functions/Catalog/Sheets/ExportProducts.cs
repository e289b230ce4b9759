using GulluShoes.Documents.Excel;
using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Sheets;

/// <summary>The whole product list as Excel, to be changed there and read again by <see cref="ReadProductSheet"/>. What pairs cost stands in it for those who may see it.</summary>
public sealed class ExportProducts(ProductExport products)
{
    [Function(nameof(ExportProducts))]
    [Needs(Permission.ViewProducts)]
    [AnswersBytes(SheetWriter.ContentType)]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/products/sheet")] HttpRequest request, CancellationToken ct)
    {
        var costs = Roles.Allows(request.HttpContext.Caller().Role, Permission.ViewCosts);
        return SheetAnswer.OfAsync("urunler.xlsx", "Ürünler", ProductSheet.Columns(costs), products.ReadAsync(costs, ct).Select(ProductSheet.RowOf), ct);
    }
}
