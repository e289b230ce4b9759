using GulluShoes.Functions.Orders;
using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Store.Stock.Pushing;
using GulluShoes.Store.Upkeep;
using GulluShoes.Trendyol.Errors;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GulluShoes.Functions.Stock.Pushing;

/// <summary>
/// Brings all orders into the store before numbers are told: a number is absolute and Trendyol writes it over what it has sold meanwhile, so an order that is
/// not known yet would be sold a second time.
/// </summary>
public sealed partial class OrdersFirst(OrderFetching fetching, PendingPackages pending, TimeProvider clock, ILogger<OrdersFirst> logger)
{
    // A long walk looks for new orders on its way.
    private static readonly TimeSpan KnownFor = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(300);

    /// <summary>The instant up to which all orders are in the store, their promises included; null when they cannot be fetched now.</summary>
    /// <param name="known">What was answered a while ago; null when nobody asked yet.</param>
    public async Task<DateTimeOffset?> KnownAsOfAsync(DateTimeOffset? known, CancellationToken ct)
    {
        if (known > clock.GetUtcNow() - KnownFor)
        {
            return known;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            var asOf = await FetchedAsOfAsync(patience.Token);
            await pending.ApplyAsync(patience.Token);
            return asOf;
        }
        catch (TrendyolException away)
        {
            LogUnknown(logger, away);
            return null;
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            LogUnknown(logger, late);
            return null;
        }
    }

    private async Task<DateTimeOffset?> FetchedAsOfAsync(CancellationToken ct)
    {
        var asked = clock.GetUtcNow();
        while (true)
        {
            var last = (await fetching.Reports.NewestOkAsync(nameof(FetchPackages), ct))?.StartedAt;
            if (last >= asked)
            {
                return last;
            }

            // Trendyol lets its orders be asked for thirty times a minute, and we are not the only ones who ask.
            var now = clock.GetUtcNow();
            var wait = last + fetching.Settings.CurrentValue.FetchApart - now;
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait.Value, clock, ct);
            }
            else if (await fetching.Runs.RunAsync(nameof(FetchPackages), fetching.Fetch.FetchAsync, ct) is var end && end != RunEnd.Busy)
            {
                return end == RunEnd.Done ? now : null;
            }
            else
            {
                await Task.Delay(Between, clock, ct);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Orders cannot be fetched now, so only numbers of what is gone are told.")]
    private static partial void LogUnknown(ILogger logger, Exception exception);
}

/// <summary>What fetches orders.</summary>
public sealed record OrderFetching(PackageFetch Fetch, RecordedRuns Runs, RunReports Reports, IOptionsMonitor<PushSettings> Settings);
