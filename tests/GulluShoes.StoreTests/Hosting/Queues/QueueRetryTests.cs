using Azure.Storage.Queues;

namespace GulluShoes.StoreTests.Hosting.Queues;

public sealed class QueueRetryTests(HostingStorage storage) : IClassFixture<HostingStorage>
{
    [Fact]
    public async Task A_message_that_always_fails_goes_to_poison_after_its_attempts()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);
        var queue = await host.SendAsync("failing", "never");

        await host.StartAsync(typeof(FailAlways));
        var poison = host.Queue("failing-poison");
        await Until.TrueAsync(async () => await poison.ExistsAsync() && await CountAsync(queue) == 0);

        Assert.Equal(["never", "never", "never"], host.Journal.Entries);
        Assert.Equal("never", Assert.Single((await poison.ReceiveMessagesAsync(32)).Value).Body.ToString());
    }

    [Fact]
    public async Task A_failed_message_waits_for_the_visibility_timeout_of_host_json()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);
        host.Queues = host.Queues with { VisibilityTimeout = TimeSpan.FromSeconds(2), MaxDequeueCount = 2 };
        await host.SendAsync("failing", "later");

        await host.StartAsync(typeof(FailAlways));
        await Until.TrueAsync(() => host.Journal.Entries.Count == 2);

        var waited = host.Journal.Times[1] - host.Journal.Times[0];
        Assert.InRange(waited.TotalSeconds, 1.5, 10);
    }

    [Fact]
    public async Task A_message_that_took_every_process_down_goes_to_poison_without_another_run()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);
        var queue = await host.SendAsync("failing", "deadly");
        for (var attempt = 0; attempt < host.Queues.MaxDequeueCount; attempt++)
        {
            var message = (await queue.ReceiveMessageAsync()).Value;
            await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.Zero);
        }

        await host.StartAsync(typeof(FailAlways));
        await Until.TrueAsync(async () => await host.Queue("failing-poison").ExistsAsync() && await CountAsync(queue) == 0);

        Assert.Empty(host.Journal.Entries);
    }

    [Fact]
    public async Task A_message_stays_invisible_while_its_function_runs_longer_than_the_lease()
    {
        await using var host = new HostUnderTest(storage.ConnectionString) { MessageLease = TimeSpan.FromSeconds(2) };
        var queue = await host.SendAsync("waiting", "long");

        await host.StartAsync(typeof(WaitForGate));
        await host.StartAsync(typeof(WaitForGate));
        await Until.TrueAsync(() => host.Journal.Count("began long") == 1);
        await Until.PassedAsync(TimeSpan.FromSeconds(7));
        host.Journal.Open("long");
        await Until.TrueAsync(async () => await CountAsync(queue) == 0);

        Assert.Equal(["began long", "ended long"], host.Journal.Entries);
        Assert.Equal(0, host.Logs.Count("could not be"));
    }

    [Fact]
    public async Task A_message_whose_process_died_comes_back_when_its_lease_ends()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);
        var queue = await host.SendAsync("texts", "orphan");
        await queue.ReceiveMessageAsync(TimeSpan.FromSeconds(2));

        await host.StartAsync(typeof(ReadText));
        await Until.TrueAsync(() => host.Journal.Count("orphan") == 1);

        await Until.TrueAsync(async () => await CountAsync(queue) == 0);
    }

    private static async Task<int> CountAsync(QueueClient queue) => (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount;
}
