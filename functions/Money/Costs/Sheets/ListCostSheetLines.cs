using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Costs.Sheets;
using GulluShoes.Store.Money.Imports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Costs.Sheets;

/// <summary>The lines of an uploaded list of costs: what each means and what it changes, page by page.</summary>
public sealed class ListCostSheetLines(CostSheets costs)
{
    private const int Most = 500;

    [Function(nameof(ListCostSheetLines))]
    [Needs(Permission.ImportMoney)]
    [Asks<RowOutcome>("outcome", "All when absent.")]
    [Asks<int>("after", "The previous page's next.")]
    [Asks<int>("take", "1 to 500; 50 when absent.")]
    [Answers<CostSheetLines>]
    [Refuses(400)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/money/imports/{id:long}/costs")] HttpRequest request, long id, CancellationToken ct)
    {
        if (!QueryValues.TryEnum<RowOutcome>(request, "outcome", out var outcome) || !QueryValues.TryTake(request, Most, out var take))
        {
            return HttpProblem.BadParameter.Answer("outcome: applied, unchanged veya error; take: 1 ile 500 arasında olmalı.");
        }

        return QueryValues.TryAfter(request, out var after)
            ? Results.Ok(await costs.LinesAsync(id, outcome, after, take, ct))
            : HttpProblem.BadCursor.Answer();
    }
}
