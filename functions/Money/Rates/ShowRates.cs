using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Rates;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Rates;

/// <summary>What a dollar cost on the last 90 days, who says so, and for which days nobody does.</summary>
public sealed class ShowRates(ExchangeRates rates)
{
    private const int Days = 90;

    [Function(nameof(ShowRates))]
    [Needs(Permission.ViewCosts)]
    [Answers<RateBook>]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rates")] HttpRequest request, CancellationToken ct) => Results.Ok(await rates.BookAsync(Days, ct));
}
