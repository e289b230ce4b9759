using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Costs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Costs;

/// <summary>Who said what about the cost of a model, its colours and its sizes, and what holds today.</summary>
public sealed class ShowCostHistory(CostReader costs)
{
    [Function(nameof(ShowCostHistory))]
    [Needs(Permission.ViewCosts)]
    [Asks<string>("model", "Exactly as the products have it.")]
    [Answers<CostHistory>]
    [Refuses(400, 404)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/costs/history")] HttpRequest request, CancellationToken ct)
    {
        if (QueryValues.Text(request, "model") is not { } model)
        {
            return HttpProblem.BadParameter.Answer("model: model kodu gerekli.");
        }

        return await costs.HistoryAsync(model, ct) is { } history ? Results.Ok(history) : HttpProblem.UnknownProduct.Answer($"Tanınmayan model: {model}.");
    }
}
