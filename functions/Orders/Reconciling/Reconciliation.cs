using System.Globalization;
using System.Text.Json;
using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Functions.Upkeep;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Upkeep;

namespace GulluShoes.Functions.Orders.Reconciling;

/// <summary>Compares our packages with Trendyol's over two weeks, repairs what re-reading can repair, and tells the rest.</summary>
public sealed class Reconciliation(PackageCensus census, PackageRepair repair, Problems problems, FetchWindows windows)
{
    private const int MostShown = 100;

    public async Task RunAsync(RunTally tally, CancellationToken ct)
    {
        var window = windows.Reconciliation();
        var before = await census.TakeAsync(window, ct);
        var found = before.Compare();
        var remaining = found.Count > 0 ? (await repair.RepairAsync(census, [.. found.Keys], tally, ct)).Compare() : found;

        var compared = before.PackageIds.ToHashSet();
        await TellAsync(compared, remaining, ct);
        tally.AddFailed(remaining.Count);
        var differences = found.Values
            .Select(difference => remaining.GetValueOrDefault(difference.PackageId) ?? difference with { Repaired = true })
            .OrderBy(difference => difference.Repaired)
            .ThenBy(difference => difference.PackageId)
            .Take(MostShown);
        var details = new RunDetails(
            window.From, window.To, compared.Count, found.Count - remaining.Count, before.Statuses(), [.. differences]);
        tally.Details = JsonSerializer.Serialize(details, RunDetails.Json);
    }

    private async Task TellAsync(HashSet<long> compared, IReadOnlyDictionary<long, PackageDifference> remaining, CancellationToken ct)
    {
        foreach (var difference in remaining.Values)
        {
            var detail = $"{difference.Kind}: ours {difference.Ours ?? "none"}, theirs {difference.Theirs ?? "none"}";
            await problems.ReportAsync(ProblemCause.Drift, Subject(difference.PackageId), detail, ct);
        }

        var healed = compared.Where(id => !remaining.ContainsKey(id)).Select(Subject).ToList();
        await problems.HealAsync(ProblemCause.Drift, healed, ct);
    }

    private static string Subject(long packageId) => packageId.ToString(CultureInfo.InvariantCulture);
}
