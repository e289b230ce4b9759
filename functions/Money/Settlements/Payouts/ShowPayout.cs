using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Settlements;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Settlements.Payouts;

/// <summary>One payment order and the kinds of rows that it paid.</summary>
public sealed class ShowPayout(PayoutReader payouts)
{
    [Function(nameof(ShowPayout))]
    [Needs(Permission.ImportMoney)]
    [Answers<PayoutProof>]
    [Refuses(404)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/money/payouts/{id:long}")] HttpRequest request, long id, CancellationToken ct) =>
        await payouts.ProveAsync(id, ct) is { } proof ? Results.Ok(proof) : HttpProblem.UnknownPayout.Answer();
}
