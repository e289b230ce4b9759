using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Functions.Stock;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog.Care;
using GulluShoes.Store.Stock.Pushing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Catalog.Care;

/// <param name="Barcodes">1 to 1000 barcodes or aliases.</param>
/// <param name="Pairs">0 to 9999; only for fixBuffer and setLow.</param>
public sealed record ProductChangeRequest(ProductChange Change, IReadOnlyList<string> Barcodes, int? Pairs = null);

/// <summary>Decides one thing about many sizes: hidden or not, what is kept back from sale, when they are few.</summary>
public sealed class ChangeProducts(ProductChanges products, StockWake wake)
{
    [Function(nameof(ChangeProducts))]
    [Needs(Permission.EditProducts)]
    [Answers<ProductsChanged>]
    [Refuses(400)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/products/changes")] HttpRequest request, [FromBody] ProductChangeRequest body, CancellationToken ct)
    {
        if (WrongOf(body) is { } wrong)
        {
            return HttpProblem.BadParameter.Answer(wrong);
        }

        var changed = await products.ApplyAsync(body.Change, body.Barcodes, body.Pairs, request.HttpContext.Caller().UserName, ct);
        if (changed.Changed > 0 && body.Change is ProductChange.FixBuffer or ProductChange.MeasureBuffer)
        {
            await wake.WakeAsync(ct);
        }

        return Results.Ok(changed);
    }

    private static string? WrongOf(ProductChangeRequest body) => body switch
    {
        { Barcodes: null or { Count: 0 or > ProductChanges.Most } } => "barcodes: 1 ile 1000 arasında barkod gerekli.",
        _ when !body.Barcodes.All(StockAnswers.IsCode) => "barcodes: her barkod 1 ile 300 karakter olmalı.",
        { Change: ProductChange.FixBuffer or ProductChange.SetLow, Pairs: null or < 0 or > StockAnswers.MostPairs } => "pairs: 0 ile 9999 arasında çift sayısı gerekli.",
        { Change: ProductChange.Hide or ProductChange.Restore or ProductChange.MeasureBuffer, Pairs: not null } => "pairs: bu işlemde verilmez.",
        _ => null,
    };
}
