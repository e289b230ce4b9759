using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Upkeep;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Upkeep;

public sealed record ProblemsAnswer(IReadOnlyList<ProblemRow> Problems);

/// <param name="Text">Turkish: what happened and what to do.</param>
/// <param name="Detail">What is known besides, in technical words.</param>
/// <param name="Since">First seen, UTC.</param>
/// <param name="Times">How often it was reported since.</param>
public sealed record ProblemRow(
    long Id, ProblemCause Cause, string Subject, string Text, string? Detail, DateTimeOffset Since, int Times, bool CanRetry);

/// <summary>What needs a person, oldest first.</summary>
public sealed class ListProblems(Problems problems)
{
    [Function(nameof(ListProblems))]
    [Needs(Permission.ViewRuns)]
    [Answers<ProblemsAnswer>]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/problems")] HttpRequest request, CancellationToken ct)
    {
        var open = await problems.OpenAsync(ct);
        return Results.Ok(new ProblemsAnswer([.. open.Select(RowOf)]));
    }

    private static ProblemRow RowOf(Problem problem) => new(
        problem.Id,
        problem.Cause,
        problem.Subject,
        ProblemTexts.Of(problem.Cause, problem.Subject),
        problem.Detail,
        problem.Since,
        problem.Times,
        problem.CanRetry);
}
