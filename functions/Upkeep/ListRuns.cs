using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Upkeep;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Upkeep;

/// <summary>What each run of the timers did, newest first.</summary>
public sealed class ListRuns(RunReports reports)
{
    private const int Most = 200;

    [Function(nameof(ListRuns))]
    [Needs(Permission.ViewRuns)]
    [Asks<int>("take", "1 to 200; 50 when absent.")]
    [Asks<string>("after", "The previous page's next.")]
    [Answers<RunsAnswer>]
    [Refuses(400)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/runs")] HttpRequest request, CancellationToken ct)
    {
        if (!QueryValues.TryTake(request, Most, out var take))
        {
            return HttpProblem.BadParameter.Answer("take: 1 ile 200 arasında olmalı.");
        }

        var page = await reports.PageAsync(take, QueryValues.Text(request, "after"), ct);
        return Results.Ok(new RunsAnswer([.. page.Runs.Select(RunRow.Of)], page.Next));
    }
}
