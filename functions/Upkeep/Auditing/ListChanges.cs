using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Audit;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Upkeep.Auditing;

/// <summary>A page of changes, the newest first.</summary>
/// <param name="Kinds">All that can be asked for, with their words.</param>
public sealed record ChangeList(IReadOnlyList<ChangeRow> Changes, string? Next, IReadOnlyList<ChangeKind> Kinds);

/// <param name="Kind">A table's name.</param>
/// <param name="Word">What people call its rows.</param>
public sealed record ChangeKind(string Kind, string Word);

/// <summary>One change in words.</summary>
/// <param name="At">UTC.</param>
/// <param name="Who">Null when no person did it, or nobody owned up to it.</param>
/// <param name="Door">The function that wrote it; null when somebody wrote past them.</param>
public sealed record ChangeRow(long Id, DateTimeOffset At, string? Who, string? Door, string? CameFrom, string? Run, string Kind, string KindWord, ChangeDeed Deed, string Thing, string Title, IReadOnlyList<ChangedField> Fields)
{
    public static ChangeRow Of(Change change) => new(
        change.Id, change.At, change.Who, change.Door, change.CameFrom, change.Run, change.Kind, ChangeWords.Kind(change.Kind), change.Deed, change.Thing, ChangeWords.Title(change), ChangeWords.Fields(change));
}

/// <summary>Who changed what and when, as the tables themselves wrote it down.</summary>
public sealed class ListChanges(AuditReader changes)
{
    private const int Most = 200;

    [Function(nameof(ListChanges))]
    [Needs(Permission.ViewChanges)]
    [Asks<string>("who", ChangeQuery.WhoText)]
    [Asks<string>("kind", ChangeQuery.KindText)]
    [Asks<string>("thing", ChangeQuery.ThingText)]
    [Asks<DateOnly>("from", ChangeQuery.FromText)]
    [Asks<DateOnly>("to", ChangeQuery.ToText)]
    [Asks<string>("after", "The previous page's next.")]
    [Asks<int>("take", "1 to 200; 50 when absent.")]
    [Answers<ChangeList>]
    [Refuses(400)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/changes")] HttpRequest request, CancellationToken ct)
    {
        if (ChangeQuery.Of(request) is not { } wish || !QueryValues.TryTake(request, Most, out var take))
        {
            return HttpProblem.BadParameter.Answer(ChangeQuery.Wrong);
        }

        var after = QueryValues.Text(request, "after");
        var place = after is null ? null : ChangePlace.Decode(after);
        if (after is not null && place is null)
        {
            return HttpProblem.BadCursor.Answer();
        }

        var page = await changes.PageAsync(wish, place, take, ct);
        return Results.Ok(new ChangeList(
            [.. page.Changes.Select(ChangeRow.Of)],
            page.Next?.Encode(),
            [.. ChangeWords.Kinds.Select(kind => new ChangeKind(kind, ChangeWords.Kind(kind)))]));
    }
}
