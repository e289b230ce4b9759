using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Store.Catalog.Creating;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Catalog.Creating;

/// <param name="Version">The version that was seen.</param>
public sealed record DraftVersion(int Version);

/// <summary>Outcomes of work on drafts as answers of doors.</summary>
internal static class DraftAnswers
{
    private const int Shown = 5;

    /// <summary>The draft as it is afterwards, or why nothing was done.</summary>
    public static async Task<IResult> AfterAsync(DraftOutcome outcome, Drafts drafts, Guid id, CancellationToken ct) => outcome switch
    {
        DraftOutcome.Done => await drafts.ShowAsync(id, ct) is { } view ? Results.Ok(view) : HttpProblem.UnknownDraft.Answer(),
        _ => Of(outcome),
    };

    public static IResult Of(DraftOutcome outcome) => outcome switch
    {
        DraftOutcome.Done => Results.NoContent(),
        DraftOutcome.Unknown => HttpProblem.UnknownDraft.Answer(),
        DraftOutcome.Stale => HttpProblem.DraftStale.Answer(),
        DraftOutcome.IsKept => HttpProblem.DraftKept.Answer(),
        DraftOutcome.Taken(var barcodes) => HttpProblem.BarcodeTaken.Answer($"Başka bir üründe kullanılıyor: {string.Join(", ", barcodes.Take(Shown))}. Hiçbir şey kaydedilmedi."),
        DraftOutcome.Busy => HttpProblem.DraftBusy.Answer(),
        DraftOutcome.NothingToSend => HttpProblem.NothingToSend.Answer(),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
    };

    /// <summary>Null when nothing stands in the way.</summary>
    public static ProblemAnswer? Incomplete(IEnumerable<DraftComplaint> complaints) =>
        complaints.Select(one => one.Message).ToList() is { Count: > 0 } wrong ? HttpProblem.DraftIncomplete.Answer(string.Join(" ", wrong.Take(Shown)) + (wrong.Count > Shown ? $" Ve {wrong.Count - Shown} tane daha." : "")) : null;
}
