using GulluShoes.Functions.Hosting.LocalHost.Queues;
using Microsoft.Extensions.Time.Testing;

namespace GulluShoes.StoreTests.Hosting.Queues;

public sealed class PollingPaceTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task Pauses_double_up_to_the_longest_and_begin_anew_after_a_message()
    {
        var pace = new PollingPace(TimeSpan.FromSeconds(1), time);

        await ExpectAsync(pace, 100, 200, 400, 800, 1000, 1000);
        pace.Reset();
        await ExpectAsync(pace, 100, 200);
    }

    [Fact]
    public async Task A_wake_up_ends_the_pause_even_when_it_came_before()
    {
        var pace = new PollingPace(TimeSpan.FromHours(1), time);

        pace.Wake();
        await pace.WaitAsync(CancellationToken.None);
        var pause = pace.WaitAsync(CancellationToken.None);
        Assert.False(pause.IsCompleted);
        pace.Wake();
        await pause;
    }

    [Fact]
    public async Task A_stop_ends_the_pause()
    {
        using var stop = new CancellationTokenSource();
        var pause = new PollingPace(TimeSpan.FromHours(1), time).WaitAsync(stop.Token);

        await stop.CancelAsync();

        await pause;
    }

    private async Task ExpectAsync(PollingPace pace, params int[] milliseconds)
    {
        foreach (var expected in milliseconds)
        {
            var pause = pace.WaitAsync(CancellationToken.None);
            time.Advance(TimeSpan.FromMilliseconds(expected - 1));
            Assert.False(pause.IsCompleted);
            time.Advance(TimeSpan.FromMilliseconds(1));
            await pause;
        }
    }
}
