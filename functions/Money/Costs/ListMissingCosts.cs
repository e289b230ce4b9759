using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Costs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Costs;

/// <summary>Models whose orders wait for a cost; what blocks the most lira first.</summary>
public sealed class ListMissingCosts(CostReader costs)
{
    [Function(nameof(ListMissingCosts))]
    [Needs(Permission.ViewCosts)]
    [Answers<MissingCosts>]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/costs/missing")] HttpRequest request, CancellationToken ct) => Results.Ok(await costs.MissingAsync(CostReader.Most, ct));
}
