using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Imports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Imports;

/// <summary>The rows of an uploaded sheet with what became of each, page by page.</summary>
public sealed class ListMoneyImportRows(ImportReader imports)
{
    private const int Most = 500;

    [Function(nameof(ListMoneyImportRows))]
    [Needs(Permission.ImportMoney)]
    [Asks<RowOutcome>("outcome", "All when absent.")]
    [Asks<int>("after", "The previous page's next.")]
    [Asks<int>("take", "1 to 500; 50 when absent.")]
    [Answers<MoneyImportRows>]
    [Refuses(400)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/money/imports/{id:long}/rows")] HttpRequest request, long id, CancellationToken ct)
    {
        if (!QueryValues.TryEnum<RowOutcome>(request, "outcome", out var outcome) || !QueryValues.TryTake(request, Most, out var take))
        {
            return HttpProblem.BadParameter.Answer("outcome: applied, unchanged, noSuchOrder veya error; take: 1 ile 500 arasında olmalı.");
        }

        return QueryValues.TryAfter(request, out var after)
            ? Results.Ok(await imports.RowsAsync(id, outcome, after, take, ct))
            : HttpProblem.BadCursor.Answer();
    }
}
