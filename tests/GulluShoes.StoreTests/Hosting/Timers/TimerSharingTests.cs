using Azure.Storage.Blobs.Specialized;

namespace GulluShoes.StoreTests.Hosting.Timers;

public sealed class TimerSharingTests(HostingStorage storage) : IClassFixture<HostingStorage>
{
    private static readonly TimeSpan _leaseTime = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task Two_hosts_never_run_one_timer_at_the_same_time_and_the_second_takes_over_from_a_stopped_one()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);
        var hosts = await Task.WhenAll(host.StartAsync(typeof(SlowSecond)), host.StartAsync(typeof(SlowSecond)));
        await Until.TrueAsync(() => host.Journal.Entries.Count >= 3);

        await hosts[0].StopAsync();
        var before = host.Journal.Entries.Count;
        await Until.TrueAsync(() => host.Journal.Entries.Count >= before + 2);

        Assert.Equal(1, host.Journal.MostInside);
    }

    [Fact]
    public async Task A_host_that_is_let_go_of_without_a_stop_gives_its_timers_to_the_next()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);
        var first = await host.StartAsync(typeof(EachSecond));
        await Until.TrueAsync(() => host.Journal.Entries.Count > 0);

        await first.DisposeAsync();
        var before = host.Journal.Entries.Count;
        await host.StartAsync(typeof(EachSecond));
        await Until.TrueAsync(() => host.Journal.Entries.Count >= before + 2);

        Assert.Equal(0, host.Logs.Count("ObjectDisposedException"));
    }

    [Fact]
    public async Task A_timer_whose_holder_crashed_is_taken_over_when_the_lease_ends()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);
        var crashedAt = await HoldAsync(host, "EachSecond");

        await host.StartAsync(typeof(EachSecond));
        await Until.TrueAsync(() => host.Journal.Entries.Count > 0);

        Assert.InRange((host.Journal.Times[0] - crashedAt).TotalSeconds, 14, 30);
    }

    [Fact]
    public async Task A_run_that_outlasts_its_lease_keeps_the_timer_to_itself()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);
        await host.StartAsync(typeof(HoldTimer));
        await Until.TrueAsync(() => host.Journal.Entries.Count == 1);
        await host.StartAsync(typeof(HoldTimer), typeof(EachSecond));

        await Until.PassedAsync(_leaseTime * 1.5);

        Assert.Equal(["began False"], host.Journal.Entries.Where(entry => entry != "second False"));
        Assert.True(host.Journal.Count("second False") > 0, "The other host was not awake.");
        Assert.Equal(0, host.Logs.Count("lease is lost"));
    }

    [Fact]
    public async Task A_run_is_cancelled_when_its_lease_is_lost()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);
        await host.StartAsync(typeof(HoldTimer));
        await Until.TrueAsync(() => host.Journal.Entries.Count == 1);

        await host.HostBlob("locks/{host}/HoldTimer").GetBlobLeaseClient().BreakAsync(TimeSpan.Zero);
        // For ever: the emulator lets anybody renew a lease that has ended, which storage does not.
        await HoldAsync(host, "HoldTimer", BlobLeaseClient.InfiniteLeaseDuration);
        await Until.TrueAsync(() => host.Journal.Count("cancelled") == 1);

        Assert.Equal(["began False", "cancelled"], host.Journal.Entries);
        Assert.Equal(1, host.Logs.Count("lease is lost"));
    }

    /// <summary>Takes the timer's lease and never renews or releases it, as a crashed host leaves it.</summary>
    private static async Task<DateTimeOffset> HoldAsync(HostUnderTest host, string function, TimeSpan? leaseTime = null)
    {
        var blob = host.HostBlob($"locks/{{host}}/{function}");
        await blob.GetParentBlobContainerClient().CreateIfNotExistsAsync();
        if (!await blob.ExistsAsync())
        {
            await blob.UploadAsync(BinaryData.FromString(""));
        }

        await blob.GetBlobLeaseClient().AcquireAsync(leaseTime ?? _leaseTime);
        return DateTimeOffset.UtcNow;
    }
}
