using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Upkeep.Inbox;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Upkeep.Inbox;

/// <summary>One problem, what people did with it, and when the same was there before.</summary>
public sealed class ShowProblem(ProblemList problems)
{
    [Function(nameof(ShowProblem))]
    [Needs(Permission.ViewRuns)]
    [Answers<ProblemStoryAnswer>]
    [Refuses(404)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/problems/{id:long}")] HttpRequest request, long id, CancellationToken ct) =>
        await problems.FindAsync(id, ct) is { } story
            ? Results.Ok(new ProblemStoryAnswer(Row(request, story.Problem), [.. story.Earlier.Select(problem => Row(request, problem))], story.Deeds))
            : HttpProblem.UnknownProblem.Answer();

    private static ProblemRow Row(HttpRequest request, ListedProblem problem) => ProblemRow.Of(problem, request.HttpContext.Caller().UserName);
}
