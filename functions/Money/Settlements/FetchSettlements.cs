using GulluShoes.Functions.Orders.Intake;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Settlements;

/// <summary>Brings what Trendyol owes, keeps back and pays. Only wakes: what was read today is not read again, and what failed is.</summary>
public sealed class FetchSettlements(SettlementFetch fetch, RecordedRuns runs)
{
    [Function(nameof(FetchSettlements))]
    public Task Run([TimerTrigger("%Schedules:FetchSettlements%")] TimerInfo timer, CancellationToken ct) =>
        runs.RunAsync("finance/che", nameof(FetchSettlements), fetch.FetchAsync, ct);
}
