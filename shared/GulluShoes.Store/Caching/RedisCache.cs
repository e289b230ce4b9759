using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace GulluShoes.Store.Caching;

/// <summary>The cache: memory, and Redis behind it when configured.</summary>
internal static class RedisCache
{
    public static void AddCache(this IServiceCollection services, string? redis)
    {
        services.AddHybridCache();
        services.AddMetrics();
        services.AddSingleton<ReadCache>();
        if (string.IsNullOrWhiteSpace(redis))
        {
            services.AddSingleton(new CacheTalk(null));
            return;
        }

        // A Redis that is away must cost milliseconds, not seconds: never wait for it to come, never queue for it.
        var settings = ConfigurationOptions.Parse(redis);
        settings.AbortOnConnectFail = false;
        settings.ConnectTimeout = 1000;
        settings.AsyncTimeout = 250;
        settings.SyncTimeout = 250;
        settings.BacklogPolicy = BacklogPolicy.FailFast;
        var connecting = new Lazy<Task<IConnectionMultiplexer>>(async () => await ConnectionMultiplexer.ConnectAsync(settings));
        services.AddSingleton(new CacheTalk(connecting));
        services.AddSingleton<IConnectionMultiplexer>(_ => connecting.Value.GetAwaiter().GetResult());
        var options = new RedisCacheOptions { ConnectionMultiplexerFactory = () => connecting.Value, InstanceName = "gullushoes:" };
        services.AddSingleton<IDistributedCache>(provider =>
            new SpareableCache(new Microsoft.Extensions.Caching.StackExchangeRedis.RedisCache(options), provider.GetRequiredService<ILogger<SpareableCache>>()));
    }
}
