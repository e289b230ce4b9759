using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Costs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Money.Costs;

/// <param name="Costs">1 to 1000; of two for the same product and day the later one counts.</param>
public sealed record CostRequest(IReadOnlyList<CostWish> Costs);

/// <summary>Says what models, colours or sizes cost from a day on: all of them, or none. Order lines that have a cost keep it.</summary>
public sealed class EnterCosts(ProductCosts costs)
{
    [Function(nameof(EnterCosts))]
    [Needs(Permission.EditCosts)]
    [Answers<CostAnswer>]
    [Refuses(400, 404, 422)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/costs")] HttpRequest request, [FromBody] CostRequest body, CancellationToken ct)
    {
        if (body.Costs is null or { Count: 0 or > ProductCosts.Most })
        {
            return HttpProblem.BadParameter.Answer($"costs: 1 ile {ProductCosts.Most} arasında maliyet gerekli.");
        }

        return body.Costs.Select(CostAnswers.WrongOf).FirstOrDefault(wrong => wrong is not null) is { } wrong
            ? HttpProblem.BadParameter.Answer(wrong)
            : CostAnswers.Of(await costs.EnterAsync(request.HttpContext.WishKey(), body.Costs, request.HttpContext.Caller().UserName, ct));
    }
}
