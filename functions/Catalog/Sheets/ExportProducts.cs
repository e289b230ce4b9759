using GulluShoes.Documents.Excel;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Sheets;

/// <summary>The whole product list as Excel, to be changed there and read again by <see cref="ReadProductSheet"/>. It carries no cost.</summary>
public sealed class ExportProducts(ProductExport products)
{
    private const int Buffer = 64 * 1024;

    [Function(nameof(ExportProducts))]
    [Needs(Permission.ViewProducts)]
    [AnswersBytes(SheetWriter.ContentType)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/products/sheet")] HttpRequest request, CancellationToken ct)
    {
        // On disk first: a failure half-way must not look like a whole file.
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await SheetWriter.WriteAsync(file, "Ürünler", ProductSheet.Columns, products.ReadAsync(ct).Select(ProductSheet.RowOf), ct);
            file.Position = 0;
            return Results.Stream(file, SheetWriter.ContentType, "urunler.xlsx");
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
