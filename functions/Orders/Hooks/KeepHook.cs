using GulluShoes.Functions.Orders.Intake;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace GulluShoes.Functions.Orders.Hooks;

/// <summary>Sees that Trendyol calls us. Does nothing while hooks are off.</summary>
public sealed class KeepHook(IOptions<HookOptions> options, HookCare care, RecordedRuns runs)
{
    [Function(nameof(KeepHook))]
    public Task Run([TimerTrigger("%Schedules:KeepHook%", RunOnStartup = true)] TimerInfo timer, CancellationToken ct) =>
        options.Value.Wish is { } wish ? runs.RunAsync("webhook", nameof(KeepHook), (tally, inner) => care.TakeAsync(wish, tally, inner), ct) : Task.CompletedTask;
}
