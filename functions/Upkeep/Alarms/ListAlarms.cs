using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Upkeep.Alarms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Upkeep.Alarms;

/// <param name="Alarms">The newest first, at most fifty.</param>
public sealed record AlarmList(IReadOnlyList<AlarmRow> Alarms);

/// <param name="Id">Of the problem.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Text">Turkish: what happened and what to do.</param>
/// <param name="Since">UTC.</param>
/// <param name="ClosedAt">UTC; null while it lasts.</param>
/// <param name="Read">The one who asks has looked at it.</param>
public sealed record AlarmRow(long Id, AlarmKind Kind, ProblemCause Cause, string Subject, string Title, string Text, DateTimeOffset Since, DateTimeOffset? ClosedAt, bool Read)
{
    public static AlarmRow Of(AlarmNotice notice) => new(
        notice.Id, AlarmKinds.Of(notice.Cause)!.Value, notice.Cause, notice.Subject, AlarmWords.Of(notice), ProblemTexts.Of(notice.Cause, notice.Subject), notice.Since, notice.ClosedAt, notice.Read);
}

/// <summary>What the one who asks was told, by the kinds that they want.</summary>
public sealed class ListAlarms(AlarmBell bell)
{
    [Function(nameof(ListAlarms))]
    [Needs(Permission.SolveProblems)]
    [Answers<AlarmList>]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/alarms")] HttpRequest request, CancellationToken ct) =>
        Results.Ok(new AlarmList([.. (await bell.ListAsync(request.HttpContext.Caller().Id, ct)).Select(AlarmRow.Of)]));
}
