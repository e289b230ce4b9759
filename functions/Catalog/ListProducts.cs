using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog;

/// <summary>Products, a model in a colour with its sizes, searched, page by page: model 9 before 10.</summary>
public sealed class ListProducts(ProductList products)
{
    private const int Most = 200;
    private const int LongestSearch = 100;

    [Function(nameof(ListProducts))]
    [Needs(Permission.ViewProducts)]
    [Asks<ProductShow>("show", "All when absent; noCost needs the right to see costs, and so does the cost of each size.")]
    [Asks<string>("q", "Words of model, colour, size, barcode or title. A model that was typed in full comes first.")]
    [Asks<string>("after", "The previous page's next.")]
    [Asks<int>("take", "1 to 200; 50 when absent.")]
    [Answers<ProductPage>]
    [Refuses(400, 403)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/products")] HttpRequest request, CancellationToken ct)
    {
        if (!QueryValues.TryEnum<ProductShow>(request, "show", out var show))
        {
            return HttpProblem.BadParameter.Answer("show: all, onSale, soldOut, low, noPhoto, noCost, rejected, pending, locked, archived, unlisted veya hidden olabilir.");
        }

        if (!QueryValues.TryTake(request, Most, out var take))
        {
            return HttpProblem.BadParameter.Answer("take: 1 ile 200 arasında olmalı.");
        }

        var costs = Roles.Allows(request.HttpContext.Caller().Role, Permission.ViewCosts);
        if (show == ProductShow.NoCost && !costs)
        {
            return HttpProblem.NotAllowed.Answer("Maliyetleri görme yetkiniz yok.");
        }

        var search = QueryValues.Text(request, "q")?.Trim();
        return search is { Length: > LongestSearch }
            ? HttpProblem.BadParameter.Answer("q: en çok 100 karakter olabilir.")
            : Results.Ok(await products.PageAsync(new ProductQuery(show ?? ProductShow.All, search, take, QueryValues.Text(request, "after"), costs), ct));
    }
}
