using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Costs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Costs;

/// <param name="Models">At most 200.</param>
public sealed record CostList(IReadOnlyList<CostedModel> Models);

/// <summary>Models and what a pair of each costs today.</summary>
public sealed class ListCosts(CostReader costs)
{
    [Function(nameof(ListCosts))]
    [Needs(Permission.ViewCosts)]
    [Asks<string>("search", "Part of a model's name; the model that is exactly that comes first.")]
    [Answers<CostList>]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/costs")] HttpRequest request, CancellationToken ct) =>
        Results.Ok(new CostList(await costs.ModelsAsync(QueryValues.Text(request, "search"), ct)));
}
