using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Catalog.Pricing;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Pushing;
using GulluShoes.Store.Stock.Pushing;
using GulluShoes.Store.Upkeep;
using Microsoft.Extensions.Options;

namespace GulluShoes.Functions.Stock.Pushing;

/// <summary>What those who tell numbers and hear of them share.</summary>
public sealed class PushOffice(QueueSender queues, Problems problems, PushWakes wakes, IOptionsMonitor<PushSettings> settings)
{
    /// <summary>Trendyol's module, as problems name it.</summary>
    private const string Module = "inventory";

    /// <summary>Calls whose results one message asks for.</summary>
    public const int CallsPerMessage = 20;

    /// <summary>Something waited for this.</summary>
    public Task WakeAsync(PushSubject subject, CancellationToken ct) => (subject == PushSubject.Stock ? wakes.Stock : (PushWake)wakes.Price).WakeAsync(ct);

    /// <summary>Trendyol took these calls, so it does not refuse us; their results are asked for soon. A message that is lost is made up for by the timer.</summary>
    public async Task AcceptedAsync(PushSubject subject, IReadOnlyCollection<long> callIds, CancellationToken ct)
    {
        if (callIds.Count > 0)
        {
            await problems.HealAsync(ProblemCause.TrendyolRefuses, [Module], ct);
            await FollowAsync(subject, callIds, settings.CurrentValue.FirstLook, ct);
        }
    }

    /// <summary>Has the results of calls asked for.</summary>
    public async Task FollowAsync(PushSubject subject, IReadOnlyCollection<long> callIds, TimeSpan? after, CancellationToken ct)
    {
        foreach (var some in callIds.Chunk(CallsPerMessage))
        {
            await queues.SendAsync(Queues.StockReceipts, new ReceiptDue(some, subject), ct, after);
        }
    }

    /// <summary>Somebody must change a setting before Trendyol takes numbers again.</summary>
    /// <param name="why">Without personal data.</param>
    public Task RefusedAsync(string why, CancellationToken ct) => problems.ReportAsync(ProblemCause.TrendyolRefuses, Module, why, ct);
}

/// <summary>Who is woken when something may be told.</summary>
public sealed record PushWakes(StockWake Stock, PriceWake Price);
