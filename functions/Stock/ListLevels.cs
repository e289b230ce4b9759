using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Stock;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Stock;

/// <summary>The stock of some products.</summary>
public sealed class ListLevels(StockReader stock)
{
    private const int Most = 200;

    [Function(nameof(ListLevels))]
    [Needs(Permission.KeepStock)]
    [Asks<string>("barcode", "May be given up to 200 times; unknown ones are left out.")]
    [Answers<IReadOnlyList<VariantStock>>]
    [Refuses(400)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/stock/levels")] HttpRequest request, CancellationToken ct)
    {
        string[] barcodes = [.. request.Query["barcode"].OfType<string>()];
        return barcodes.Length is > 0 and <= Most && barcodes.All(StockAnswers.IsCode)
            ? Results.Ok(await stock.LevelsAsync(barcodes, ct))
            : HttpProblem.BadParameter.Answer("barcode: 1 ile 200 arasında barkod verin.");
    }
}
