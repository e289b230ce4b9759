using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Profit;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Profit;

/// <summary>What was earned, by day, product, order or line, and how much of it is known.</summary>
public sealed class ListProfits(ProfitReader profits)
{
    private const int Most = 500;

    [Function(nameof(ListProfits))]
    [Needs(Permission.ViewCosts)]
    [Asks<DateOnly>("from", ProfitQuery.FromText)]
    [Asks<DateOnly>("to", ProfitQuery.ToText)]
    [Asks<ProfitBy>("by", "What lines are added up by; days when absent.")]
    [Asks<ProfitState>("state", "All when absent.")]
    [Asks<string>("model", "Exactly; all when absent.")]
    [Asks<string>("colour", "Exactly; all when absent.")]
    [Asks<string>("size", "Exactly; all when absent.")]
    [Asks<string>("order", "An order number; all when absent.")]
    [Asks<int>("after", "The previous page's next.")]
    [Asks<int>("take", "1 to 500; 50 when absent.")]
    [Answers<ProfitPage>]
    [Refuses(400)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/money/profits")] HttpRequest request, CancellationToken ct)
    {
        if (ProfitQuery.Of(request) is not { } wish || !QueryValues.TryTake(request, Most, out var take))
        {
            return HttpProblem.BadParameter.Answer(ProfitQuery.Wrong);
        }

        return QueryValues.TryAfter(request, out var after) ? Results.Ok(await profits.PageAsync(wish, after, take, ct)) : HttpProblem.BadCursor.Answer();
    }
}
