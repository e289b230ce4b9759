using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog.Creating;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Creating.Trade;

/// <summary>Brands as they were last read; the same name comes first.</summary>
public sealed class FindBrands(TradeReader trades)
{
    private const int LongestSearch = 100;

    [Function(nameof(FindBrands))]
    [Needs(Permission.CreateProducts)]
    [Asks<string>("q", "Part of the name.")]
    [Answers<TradeBrandHits>]
    [Refuses(400)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/trade/brands")] HttpRequest request, CancellationToken ct) =>
        QueryValues.Text(request, "q") is { } search && (search.Length > LongestSearch || search.Contains('\0', StringComparison.Ordinal))
            ? HttpProblem.BadParameter.Answer("q: en çok 100 karakter olabilir.")
            : Results.Ok(await trades.BrandsAsync(QueryValues.Text(request, "q") ?? "", ct));
}
