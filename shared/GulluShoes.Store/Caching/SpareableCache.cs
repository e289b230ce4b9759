using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Store.Caching;

/// <summary>A cache that may be away: then nothing is found and nothing is kept, and the log says so once, not at each question.</summary>
internal sealed partial class SpareableCache(IDistributedCache cache, ILogger<SpareableCache> log) : IDistributedCache
{
    private int away;

    public byte[]? Get(string key) => TryAsync(() => Task.FromResult(cache.Get(key))).GetAwaiter().GetResult();

    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => TryAsync(() => cache.GetAsync(key, token));

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => SetAsync(key, value, options).GetAwaiter().GetResult();

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) =>
        TryAsync(() => cache.SetAsync(key, value, options, token));

    public void Refresh(string key) => RefreshAsync(key).GetAwaiter().GetResult();

    public Task RefreshAsync(string key, CancellationToken token = default) => TryAsync(() => cache.RefreshAsync(key, token));

    public void Remove(string key) => RemoveAsync(key).GetAwaiter().GetResult();

    public Task RemoveAsync(string key, CancellationToken token = default) => TryAsync(() => cache.RemoveAsync(key, token));

    private Task<bool> TryAsync(Func<Task> ask) => TryAsync(async () =>
    {
        await ask();
        return true;
    });

    private async Task<T?> TryAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            var answer = await ask();
            if (Interlocked.Exchange(ref away, 0) == 1)
            {
                LogBack();
            }

            return answer;
        }
        // What is cached can be recomputed: no failure of the cache may become one of its reader, or of a write that is durable.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            if (Interlocked.Exchange(ref away, 1) == 0)
            {
                LogAway(failure);
            }

            return default;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Redis is out of reach; going on from memory until it is back. Other instances may show counts that are a few seconds old.")]
    private partial void LogAway(Exception failure);

    [LoggerMessage(LogLevel.Information, "Redis is back.")]
    private partial void LogBack();
}
