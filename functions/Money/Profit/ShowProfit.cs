using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Profit;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Profit;

/// <summary>What a line earned, with the rows that it was reckoned from.</summary>
public sealed class ShowProfit(ProfitReader profits)
{
    [Function(nameof(ShowProfit))]
    [Needs(Permission.ViewCosts)]
    [Answers<ProfitProof>]
    [Refuses(404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/money/profits/{packageId:long}/{lineId:long}")] HttpRequest request, long packageId, long lineId, CancellationToken ct) =>
        await profits.ProveAsync(packageId, lineId, ct) is { } proof ? Results.Ok(proof) : HttpProblem.UnknownProfit.Answer();
}
