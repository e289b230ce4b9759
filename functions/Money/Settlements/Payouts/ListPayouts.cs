using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Settlements;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Settlements.Payouts;

/// <summary>What Trendyol has paid, whether its rows explain it, and what is to come.</summary>
public sealed class ListPayouts(PayoutReader payouts)
{
    [Function(nameof(ListPayouts))]
    [Needs(Permission.ImportMoney)]
    [Answers<PayoutBook>]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/money/payouts")] HttpRequest request, CancellationToken ct) =>
        Results.Ok(await payouts.ReadAsync(ct));
}
