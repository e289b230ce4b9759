using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.StoreTests.Hosting.Timers;

public sealed class TimerTests(HostingStorage storage) : IClassFixture<HostingStorage>
{
    private static readonly DateTimeOffset _morning = new(2026, 5, 19, 6, 0, 0, TimeSpan.Zero);

    private const string DailyStatus = "timers/{host}/Daily/status";

    [Fact]
    public async Task A_timer_runs_each_time_its_schedule_says()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);

        await host.StartAsync(typeof(EachSecond));
        await Until.TrueAsync(() => host.Journal.Count("second False") >= 3);

        var times = host.Journal.Times;
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.InRange((pair.Second - pair.First).TotalSeconds, 0.2, 5));
        Assert.Equal(times.Count, times.Select(at => at.ToUnixTimeSeconds()).Distinct().Count());
    }

    [Fact]
    public async Task A_timer_can_run_at_the_start()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);

        await host.StartAsync(typeof(AtStart), typeof(EachSecond));
        await Until.TrueAsync(() => host.Journal.Count("second False") >= 2);

        Assert.Equal(1, host.Journal.Count("start False True"));
    }

    [Fact]
    public async Task A_run_missed_while_down_happens_once_and_says_that_it_is_past_due()
    {
        await using var host = new HostUnderTest(storage.ConnectionString) { Settings = { ["Schedules:Daily"] = "0 0 12 * * *" } };
        host.Register = services => services.AddSingleton<TimeProvider>(new ShiftedTime(_morning));
        await (await host.StartAsync(typeof(Daily), typeof(EachSecond))).StopAfterAsync(() => host.HostBlob(DailyStatus).ExistsAsync());
        Assert.Equal(0, host.Journal.Entries.Count(entry => entry.StartsWith("daily", StringComparison.Ordinal)));

        host.Register = services => services.AddSingleton<TimeProvider>(new ShiftedTime(_morning.AddDays(1)));
        for (var start = 1; start <= 2; start++)
        {
            var seconds = host.Journal.Count("second False");
            await (await host.StartAsync(typeof(Daily), typeof(EachSecond))).StopAfterAsync(() => host.Journal.Count("second False") > seconds + 1);
        }

        Assert.Equal(1, host.Journal.Entries.Count(entry => entry.StartsWith("daily", StringComparison.Ordinal)));
        Assert.Equal(1, host.Journal.Count("daily past due True, next 2026-05-19T12:00:00"));
    }

    [Fact]
    public async Task A_timer_without_a_monitor_runs_at_its_time_remembers_nothing_and_makes_up_for_nothing()
    {
        await using var host = new HostUnderTest(storage.ConnectionString) { Settings = { ["Schedules:Daily"] = "0 0 12 * * *" } };
        var noon = _morning.AddHours(6);
        foreach (var start in new[] { noon.AddSeconds(-3), noon.AddDays(1).AddHours(1) })
        {
            host.Register = services => services.AddSingleton<TimeProvider>(new ShiftedTime(start));
            var seconds = host.Journal.Count("second False");
            await (await host.StartAsync(typeof(Unwatched), typeof(EachSecond))).StopAfterAsync(() => host.Journal.Count("second False") > seconds + 5);
        }

        Assert.Equal(["unwatched False True"], host.Journal.Entries.Where(entry => entry.StartsWith("unwatched", StringComparison.Ordinal)));
        Assert.False(await host.HostBlob("timers/{host}/Unwatched/status").ExistsAsync());
    }

    [Fact]
    public async Task A_failed_timer_is_tried_again_as_its_attribute_says()
    {
        await using var host = new HostUnderTest(storage.ConnectionString);

        await host.StartAsync(typeof(FailingTimer), typeof(EachSecond));
        await Until.TrueAsync(() => host.Journal.Count("second False") >= 2);

        Assert.Equal(3, host.Journal.Count("failed False"));
        Assert.Equal(3, host.Logs.Count("A timer run failed. Function: FailingTimer."));
    }

    [Theory]
    [InlineData(null, "'Schedules:Daily' is missing; function 'Daily'")]
    [InlineData("0 12 * * *", "'0 12 * * *' of function 'Daily'")]
    public async Task A_missing_or_wrong_schedule_stops_the_start_and_says_why(string? schedule, string expected)
    {
        await using var host = new HostUnderTest(storage.ConnectionString) { Settings = { ["Schedules:Daily"] = schedule } };

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(typeof(Daily)));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }
}
