using GulluShoes.Functions.Orders.Intake;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Rates;

/// <summary>Brings what a dollar costs, from the central bank, and at once when the app starts.</summary>
public sealed class FetchRates(RateFetch fetch, RecordedRuns runs)
{
    [Function(nameof(FetchRates))]
    public Task Run([TimerTrigger("%Schedules:FetchRates%", RunOnStartup = true)] TimerInfo timer, CancellationToken ct) =>
        runs.RunAsync("rates", nameof(FetchRates), fetch.FetchAsync, ct);
}
