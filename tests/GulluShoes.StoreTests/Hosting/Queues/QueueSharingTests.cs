using System.Globalization;
using Azure.Storage.Queues;
using GulluShoes.Local.Parts;
using GulluShoes.Shop.Pipeline;
using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.StoreTests.Hosting.Queues;

public sealed class QueueSharingTests(HostingStorage storage) : IClassFixture<HostingStorage>
{
    [Fact]
    public async Task Two_hosts_on_one_queue_run_each_message_once()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);
        var sent = Enumerable.Range(0, 300).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        var queue = await host.SendAsync("texts", sent);

        await Task.WhenAll(host.StartAsync(typeof(ReadText)), host.StartAsync(typeof(ReadText)));
        await Until.TrueAsync(async () => await CountAsync(queue) == 0);

        Assert.Equal(sent.Order(StringComparer.Ordinal), host.Journal.Entries.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_more_messages_run_at_once_than_batch_size_and_threshold_allow()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);
        host.Queues = host.Queues with { BatchSize = 4, NewBatchThreshold = 2 };
        var queue = await host.SendAsync("waiting", "a", "a", "b", "b", "b", "b", "b", "b", "b", "b");

        await host.StartAsync(typeof(WaitForGate));
        await Until.TrueAsync(() => host.Journal.Entries.Count >= 4);
        host.Journal.Open("a");
        await Until.TrueAsync(() => host.Journal.MostInside >= 4);
        host.Journal.Open("b");
        await Until.TrueAsync(async () => await CountAsync(queue) == 0);

        Assert.InRange(host.Journal.MostInside, 4, 6);
    }

    [Fact]
    public async Task A_stopping_host_finishes_what_runs()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);
        var queue = await host.SendAsync("waiting", "gate");
        var app = await host.StartAsync(typeof(WaitForGate));
        await Until.TrueAsync(() => host.Journal.Count("began gate") == 1);

        var stopping = app.StopAsync();
        Assert.False(stopping.IsCompleted);
        host.Journal.Open("gate");
        await stopping;

        Assert.Equal(["began gate", "ended gate"], host.Journal.Entries);
        Assert.Equal(0, await CountAsync(queue));
    }

    [Fact]
    public async Task What_outlasts_the_drain_time_is_cancelled_and_goes_back_at_once()
    {
        await using var host = new HostUnderTest(storage.ConnectionString) { DrainTime = TimeSpan.FromMilliseconds(300) };
        var queue = await host.SendAsync("waiting", "shut");
        var app = await host.StartAsync(typeof(WaitForGate));
        await Until.TrueAsync(() => host.Journal.Count("began shut") == 1);

        await app.StopAsync();

        Assert.Equal(["began shut"], host.Journal.Entries);
        Assert.NotNull((await queue.PeekMessageAsync()).Value);
    }

    [Fact]
    public async Task A_wake_up_ends_a_long_pause()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);
        host.Queues = host.Queues with { MaxPollingInterval = TimeSpan.FromMinutes(10) };
        var app = await host.StartAsync(typeof(ReadText));
        await Until.PassedAsync(TimeSpan.FromSeconds(3));

        await host.SendAsync("texts", "news");
        app.Services.GetRequiredService<QueueWake>().Announce("texts");
        var announced = DateTimeOffset.UtcNow;
        await Until.TrueAsync(() => host.Journal.Count("news") == 1);

        Assert.InRange((host.Journal.Times[0] - announced).TotalSeconds, -0.1, 1.5);
    }

    [Fact]
    public async Task An_outage_of_storage_is_logged_once_and_survived()
    {
        var folder = Directory.CreateTempSubdirectory("gullushoes-host-").FullName;
        await using var azurite = await Azurite.StartAsync(new AzuriteSettings { DataFolder = folder }, CancellationToken.None);
        await using var host = new HostUnderTest(azurite.ConnectionString);
        await host.SendAsync("texts", "before");
        await host.StartAsync(typeof(ReadText));
        await Until.TrueAsync(() => host.Journal.Count("before") == 1);

        await azurite.StopAsync();
        await Until.TrueAsync(() => host.Logs.Count("Storage does not answer") == 1);
        await Until.PassedAsync(TimeSpan.FromSeconds(5));
        await azurite.RestartAsync(CancellationToken.None);
        await host.SendAsync("texts", "after");
        await Until.TrueAsync(() => host.Journal.Count("after") == 1);

        Assert.Equal(1, host.Logs.Count("Storage does not answer"));
        Assert.Equal(1, host.Logs.Count("Storage answers again"));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<int> CountAsync(QueueClient queue) => (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount;
}
