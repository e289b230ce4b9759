using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Options;

namespace GulluShoes.Store.Orders.Listing;

/// <summary>How long what can be recomputed is kept (section <c>Cache</c> of the settings).</summary>
public sealed class CacheSettings
{
    /// <summary>Seconds that the counts of the status tables are kept; 0 keeps nothing.</summary>
    [System.ComponentModel.DataAnnotations.Range(0, 3600)]
    public int CountsSeconds { get; init; } = 5;
}

/// <summary>The counts are asked for by every open portal every few seconds, and counting a million rows is not free.</summary>
public sealed class CountsCache(HybridCache cache, IOptions<CacheSettings> settings)
{
    private const string Key = "order-counts";

    private readonly TimeSpan kept = TimeSpan.FromSeconds(settings.Value.CountsSeconds);

    internal async Task<OrderCounts> GetAsync(Func<CancellationToken, ValueTask<OrderCounts>> count, CancellationToken ct) =>
        kept == TimeSpan.Zero
            ? await count(ct)
            : await cache.GetOrCreateAsync(
                Key, count, new HybridCacheEntryOptions { Expiration = kept, LocalCacheExpiration = kept }, cancellationToken: ct);

    /// <summary>After the commit of a write that moves packages.</summary>
    internal async Task ForgetAsync(CancellationToken ct)
    {
        if (kept > TimeSpan.Zero)
        {
            await cache.RemoveAsync(Key, ct);
        }
    }
}
