using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Upkeep.Inbox;

namespace GulluShoes.Functions.Upkeep.Inbox;

/// <summary>A page of problems.</summary>
/// <param name="Causes">How many wait of each cause.</param>
/// <param name="Solvers">Who may look after problems.</param>
public sealed record ProblemsAnswer(IReadOnlyList<ProblemRow> Problems, string? Next, IReadOnlyList<CauseCount> Causes, IReadOnlyList<Solver> Solvers);

/// <param name="Text">Turkish: what happened and what to do.</param>
/// <param name="Detail">What is known besides, in technical words.</param>
/// <param name="Since">First seen, UTC.</param>
/// <param name="LastAt">Last seen, UTC.</param>
/// <param name="Times">How often it was reported since.</param>
/// <param name="Owner">Who looks after it, by user name; null for nobody.</param>
/// <param name="OwnerName">As people call them.</param>
/// <param name="Mine">True when the one who asks looks after it.</param>
/// <param name="Notes">How many notes people left.</param>
/// <param name="Returns">How often the same was there before and was over.</param>
/// <param name="ClosedAt">UTC; null while it lasts.</param>
/// <param name="ClosedBy">Null while it lasts, and when it healed by itself.</param>
/// <param name="ClosedWhy">What the one who closed it said.</param>
public sealed record ProblemRow(
    long Id, ProblemCause Cause, string Subject, string Text, string? Detail, DateTimeOffset Since, DateTimeOffset LastAt, int Times, bool CanRetry,
    string? Owner, string? OwnerName, bool Mine, int Notes, int Returns, DateTimeOffset? ClosedAt, string? ClosedBy, string? ClosedWhy)
{
    public static ProblemRow Of(ListedProblem listed, string caller)
    {
        var problem = listed.Problem;
        return new ProblemRow(
            problem.Id, problem.Cause, problem.Subject, ProblemTexts.Of(problem.Cause, problem.Subject), problem.Detail, problem.Since, listed.LastAt, problem.Times, problem.CanRetry,
            listed.Owner, listed.OwnerName ?? listed.Owner, listed.Owner == caller, listed.Notes, listed.Returns, listed.ClosedAt, listed.ClosedBy, listed.ClosedWhy);
    }
}

/// <summary>A problem with all that happened to it, and to the same one before.</summary>
/// <param name="Earlier">The same, when it was there before; the newest first.</param>
/// <param name="Deeds">What people did, the oldest first.</param>
public sealed record ProblemStoryAnswer(ProblemRow Problem, IReadOnlyList<ProblemRow> Earlier, IReadOnlyList<ProblemDeed> Deeds);
