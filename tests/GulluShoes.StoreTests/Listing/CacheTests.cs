using GulluShoes.Local.Parts;
using GulluShoes.Store.Caching;
using GulluShoes.StoreTests.Hosting;
using GulluShoes.StoreTests.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.StoreTests.Listing;

/// <summary>What is kept for a while, and how it is forgotten.</summary>
public sealed class CacheTests(StoreServers servers) : StoreTest(servers)
{
    private int asked;

    [Fact]
    public async Task Of_many_that_ask_at_once_one_reads_and_all_get_its_answer()
    {
        var gate = new TaskCompletionSource();
        var cache = Store.Get<ReadCache>();
        var all = Enumerable.Range(0, 50).Select(_ => cache.GetAsync(CacheKind.Products, "one", async _ =>
        {
            await gate.Task;
            return Interlocked.Increment(ref asked);
        }, None)).ToList();

        gate.SetResult();

        Assert.All(await Task.WhenAll(all), answer => Assert.Equal(1, answer));
    }

    [Fact]
    public async Task What_was_read_before_a_write_is_not_kept_after_it()
    {
        var (begun, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        var cache = Store.Get<ReadCache>();
        var old = cache.GetAsync(CacheKind.Products, "one", async _ =>
        {
            begun.SetResult();
            await gate.Task;
            return "old";
        }, None);
        await begun.Task;

        await cache.ForgetAsync(CacheKind.Products, None);
        gate.SetResult();
        await old;

        Assert.Equal("new", await cache.GetAsync(CacheKind.Products, "one", _ => ValueTask.FromResult("new"), None));
    }

    [Fact]
    public async Task A_write_in_one_process_is_forgotten_in_the_other_and_other_kinds_stay()
    {
        await using var redis = await RedisServer.StartAsync(None);
        var database = await Servers.NewDatabaseAsync();
        await using var one = Process(database, redis);
        await using var other = Process(database, redis);
        await AskAsync(one, CacheKind.Products);
        var (products, trades) = (await AskAsync(other, CacheKind.Products), await AskAsync(other, CacheKind.Trades));
        Assert.Equal(products, await AskAsync(other, CacheKind.Products));

        await one.GetRequiredService<ReadCache>().ForgetAsync(CacheKind.Products, None);

        await Until.TrueAsync(async () => await AskAsync(other, CacheKind.Products) != products);
        Assert.Equal(trades, await AskAsync(other, CacheKind.Trades));
    }

    [Fact]
    public async Task Who_starts_while_redis_is_away_hears_what_others_forget_when_it_is_back()
    {
        await using var redis = await RedisServer.StartAsync(None);
        var database = await Servers.NewDatabaseAsync();
        await redis.StopAsync();
        await using var one = Process(database, redis);
        await using var other = Process(database, redis);
        await AskAsync(one, CacheKind.Products);
        var before = await AskAsync(other, CacheKind.Products);

        await redis.RestartAsync(None);

        await Until.TrueAsync(async () =>
        {
            await one.GetRequiredService<ReadCache>().ForgetAsync(CacheKind.Products, None);
            return await AskAsync(other, CacheKind.Products) != before;
        });
    }

    private ServiceProvider Process(string database, RedisServer redis)
    {
        var services = TestStore.Services(database, Servers.Azurite.ConnectionString, ("Redis", redis.ConnectionString), ("Cache:ProductsSeconds", "3600"));
        services.AddLogging();
        return services.BuildServiceProvider();
    }

    private Task<string> AskAsync(ServiceProvider process, CacheKind kind) =>
        process.GetRequiredService<ReadCache>().GetAsync(kind, "one", _ => ValueTask.FromResult(Interlocked.Increment(ref asked).ToString(System.Globalization.CultureInfo.InvariantCulture)), None);
}
