using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Upkeep.Inbox;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Upkeep.Inbox;

/// <summary>How old a problem is at least.</summary>
public enum ProblemAge
{
    Hour,
    Day,
    Week,
}

/// <summary>What needs a person, oldest first; or what is over, the latest first.</summary>
public sealed class ListProblems(ProblemList problems, TimeProvider clock)
{
    private const int Most = 100;

    [Function(nameof(ListProblems))]
    [Needs(Permission.ViewRuns)]
    [Asks<bool>("closed", "true: what is over.")]
    [Asks<ProblemCause>("cause")]
    [Asks<string>("owner", "A user name; - for those that nobody looks after.")]
    [Asks<bool>("mine", "true: those that the one who asks looks after, whatever owner says.")]
    [Asks<ProblemAge>("age", "At least so old.")]
    [Asks<string>("after", "The previous page's next.")]
    [Asks<int>("take", "1 to 100; 50 when absent.")]
    [Answers<ProblemsAnswer>]
    [Refuses(400)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/problems")] HttpRequest request, CancellationToken ct)
    {
        if (WishOf(request, clock.GetUtcNow()) is not { } wish || !QueryValues.TryTake(request, Most, out var take))
        {
            return HttpProblem.BadParameter.Answer($"closed ve mine: true ya da false; cause ve age: listedekilerden biri; take: 1–{Most}.");
        }

        var after = QueryValues.Text(request, "after");
        var place = after is null ? null : ChangePlace.Decode(after);
        if (after is not null && place is null)
        {
            return HttpProblem.BadCursor.Answer();
        }

        var page = await problems.PageAsync(wish, place, take, ct);
        return Results.Ok(new ProblemsAnswer([.. page.Problems.Select(problem => ProblemRow.Of(problem, request.HttpContext.Caller().UserName))], page.Next?.Encode(), await problems.CountAsync(ct), await problems.SolversAsync(ct)));
    }

    private static ProblemWish? WishOf(HttpRequest request, DateTimeOffset now)
    {
        if (QueryValues.Text(request, "closed") is not (null or "true" or "false") || QueryValues.Text(request, "mine") is not (null or "true" or "false")
            || !QueryValues.TryEnum<ProblemCause>(request, "cause", out var cause) || !QueryValues.TryEnum<ProblemAge>(request, "age", out var age))
        {
            return null;
        }

        DateTimeOffset? before = age switch
        {
            null => null,
            ProblemAge.Hour => now.AddHours(-1),
            ProblemAge.Day => now.AddDays(-1),
            ProblemAge.Week => now.AddDays(-7),
            _ => throw new ArgumentOutOfRangeException(nameof(request), age, null),
        };
        var owner = QueryValues.Text(request, "mine") == "true" ? request.HttpContext.Caller().UserName : QueryValues.Text(request, "owner");
        return new ProblemWish(QueryValues.Text(request, "closed") == "true", cause, owner == "-" ? "" : owner, before);
    }
}
