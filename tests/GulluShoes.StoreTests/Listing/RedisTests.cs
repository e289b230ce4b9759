using System.Diagnostics;
using GulluShoes.Local.Parts;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Upkeep;
using GulluShoes.StoreTests.Hosting;
using GulluShoes.StoreTests.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Listing;

public sealed class RedisTests(StoreServers servers) : StoreTest(servers)
{
    private const int Moves = 10;

    [Fact]
    public async Task A_redis_that_dies_and_comes_back_is_told_once_each_and_nobody_waits_for_it()
    {
        using var logs = new LogBook();
        await using var redis = await RedisServer.StartAsync(None);
        var database = await Servers.NewDatabaseAsync();
        var services = TestStore.Services(database, Servers.Azurite.ConnectionString, ("Redis", redis.ConnectionString));
        services.AddLogging(logging => logging.AddProvider(logs));
        await using var shop = services.BuildServiceProvider();
        await shop.GetRequiredService<PackageIntake>().ApplyAsync(Many(2 * Moves), None);
        await MoveAndCountAsync(shop, 1, shipped: 1);
        Assert.True(await IsWellAsync(shop));

        await redis.StopAsync();
        var started = Stopwatch.GetTimestamp();
        for (var move = 2; move <= Moves; move++)
        {
            await MoveAndCountAsync(shop, move, shipped: move);
        }

        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.False(await IsWellAsync(shop));
        Assert.Equal(1, logs.Count("Redis is out of reach"));

        await redis.RestartAsync(None);
        await Until.TrueAsync(() => IsWellAsync(shop));
        await MoveAndCountAsync(shop, Moves + 1, shipped: Moves + 1);
        Assert.Equal(1, logs.Count("Redis is back"));
        Assert.Equal(1, logs.Count("Redis is out of reach"));
        Assert.Equal(0, logs.Count("Cache backend"));
    }

    private static async Task MoveAndCountAsync(ServiceProvider shop, long package, long shipped)
    {
        var moved = await shop.GetRequiredService<PackageMover>().MoveAsync([new PackageMove(package, Stage.Shipped, MoveSource.Person, "ayse")], None);
        Assert.IsType<MoveOutcome.Moved>(Assert.Single(moved));
        Assert.Equal(shipped, (await shop.GetRequiredService<OrderList>().CountsAsync(None)).Shipped);
    }

    private static async Task<bool> IsWellAsync(ServiceProvider shop) =>
        (await shop.GetRequiredService<StoreHealth>().CheckAsync(None)).Single(part => part.Name == "redis").Ok;
}
