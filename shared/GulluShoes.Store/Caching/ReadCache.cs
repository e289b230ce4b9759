using System.Diagnostics.Metrics;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Options;

namespace GulluShoes.Store.Caching;

/// <summary>
/// Reads that many ask for at once: one of them asks the database, the others wait for its answer. A write forgets the kind in all processes that share a Redis; where word of it
/// is lost, and between processes that share none, what was kept is old by at most its time in the settings.
/// </summary>
public sealed class ReadCache
{
    /// <summary>Name of the meter, for exporters and tests.</summary>
    public const string MeterName = "GulluShoes.Cache";

    private readonly HybridCache cache;
    private readonly CacheTalk talk;
    private readonly CacheSettings settings;
    private readonly Counter<long> reads;
    private readonly Counter<long> forgotten;

    public ReadCache(HybridCache cache, CacheTalk talk, IOptions<CacheSettings> settings, IMeterFactory meters)
    {
        (this.cache, this.talk, this.settings) = (cache, talk, settings.Value);
        var meter = meters.Create(MeterName);
        reads = meter.CreateCounter<long>("cache.reads", "{read}", "Reads by kind, and whether they were kept.");
        forgotten = meter.CreateCounter<long>("cache.forgotten", "{time}", "Times that a kind was forgotten because something was written.");
        talk.Listen(async kind => await cache.RemoveByTagAsync(kind.ToString()));
    }

    /// <param name="key">What is asked for, within the kind.</param>
    /// <param name="read">Asked when nothing is kept.</param>
    public async Task<T> GetAsync<T>(CacheKind kind, string key, Func<CancellationToken, ValueTask<T>> read, CancellationToken ct)
    {
        var kept = settings.Of(kind);
        if (kept == TimeSpan.Zero)
        {
            return await read(ct);
        }

        var anew = false;
        var value = await cache.GetOrCreateAsync(
            $"{kind}/{key}",
            stop =>
            {
                anew = true;
                return read(stop);
            },
            new HybridCacheEntryOptions { Expiration = kept, LocalCacheExpiration = kept },
            [kind.ToString()],
            ct);
        reads.Add(1, new("kind", kind.ToString()), new("kept", !anew));
        return value;
    }

    /// <summary>After the commit of a write that changes what the kind's reads answer.</summary>
    public async Task ForgetAsync(CacheKind kind, CancellationToken ct)
    {
        if (settings.Of(kind) == TimeSpan.Zero)
        {
            return;
        }

        await cache.RemoveByTagAsync(kind.ToString(), ct);
        talk.Tell(kind);
        forgotten.Add(1, new KeyValuePair<string, object?>("kind", kind.ToString()));
    }
}
