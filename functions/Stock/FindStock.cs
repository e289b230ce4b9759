using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Stock;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Stock;

/// <summary>What a scanner has read: the product, where its pairs are, and what it is easily taken for.</summary>
public sealed class FindStock(StockReader stock)
{
    [Function(nameof(FindStock))]
    [Needs(Permission.KeepStock)]
    [Asks<string>("code", "As the scanner sent it, at most 300 characters.")]
    [Answers<ScannedStock>]
    [Refuses(400, 404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/stock/find")] HttpRequest request, CancellationToken ct)
    {
        var code = QueryValues.Text(request, "code");
        if (!StockAnswers.IsCode(code))
        {
            return HttpProblem.BadParameter.Answer("code: 1 ile 300 karakter olmalı.");
        }

        return await stock.FindAsync(code!, ct) is { } found
            ? Results.Ok(found)
            : HttpProblem.UnknownProduct.Answer($"“{code}” hiçbir ürüne ya da birden çok ürüne uyuyor. Ürün listesinden bakın.");
    }
}
