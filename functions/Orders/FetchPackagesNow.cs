using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Upkeep;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Orders;

/// <summary>Brings new and changed packages because a person or Trendyol asked. The same run as the timer's, under the same name and lock.</summary>
public sealed class FetchPackagesNow(PackageFetch fetch, RecordedRuns runs, RunReports reports, QueueSender queues)
{
    /// <summary>About as long as a usual run takes.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    [Function(nameof(FetchPackagesNow))]
    public async Task Run([QueueTrigger(Queues.FetchRequests)] FetchRequested message, CancellationToken ct)
    {
        // A hundred hints that come together need one run, and not one each.
        if (message.Since is { } since && (await reports.NewestOkAsync(nameof(FetchPackages), ct))?.StartedAt > since)
        {
            return;
        }

        var end = await runs.RunAsync(nameof(FetchPackages), fetch.FetchAsync, ct);
        if (end == RunEnd.Busy && message.Since is not null)
        {
            // The run that is under way may have read that page before it changed.
            await queues.SendAsync(Queues.FetchRequests, message, ct, Soon);
        }
    }
}
