using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Functions.Stock;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog.Care;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Care;

/// <summary>One size: how it stands here and at Trendyol, what is kept back and why, its other codes and its near twins.</summary>
public sealed class ShowProduct(ProductDetails details)
{
    [Function(nameof(ShowProduct))]
    [Needs(Permission.ViewProducts)]
    [Asks<string>("code", "Its barcode or an alias, exactly as the product has it.")]
    [Answers<ProductDetail>]
    [Refuses(400, 404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/products/size")] HttpRequest request, CancellationToken ct)
    {
        var code = QueryValues.Text(request, "code");
        if (!StockAnswers.IsCode(code))
        {
            return HttpProblem.BadParameter.Answer("code: 1 ile 300 karakter olmalı.");
        }

        return await details.FindAsync(code!, ct) is { } detail ? Results.Ok(detail) : HttpProblem.UnknownProduct.Answer();
    }
}
