using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Hosting.LocalHost.Timers;

/// <summary>Everything that is fixed about one timer.</summary>
internal sealed record TimerDoor(FunctionEntry Function, CronSchedule Schedule, bool RunOnStartup, TimerLock Lock, ScheduleMonitor? Monitor);

/// <summary>Runs one timer, one run after the other, while this instance holds its lock.</summary>
internal sealed partial class TimerRunner(TimerDoor door, FunctionExecutor executor, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(5);

    // A single delay cannot be longer than 49 days, and a clock that is set must be noticed.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(10);

    private readonly Outage outage = new($"timer {door.Function.Name}", logger);
    private readonly TimerRetry retry = TimerRetry.Of(door.Function.Method);
    private ScheduleStatus status = new();
    private bool started;

    /// <summary>Until <paramref name="stopping"/>: no new run begins. A run under way ends by itself, or with <paramref name="abandon"/>.</summary>
    public async Task RunAsync(CancellationToken stopping, CancellationToken abandon)
    {
        while (!stopping.IsCancellationRequested)
        {
            var pause = AskAgain;
            try
            {
                await TryRunAsync(stopping, abandon);
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                pause = outage.Failed(exception);
            }
            catch (Exception exception)
            {
                LogCutOff(logger, door.Function.Name, exception);
            }

            await SleepAsync(pause, stopping);
        }
    }

    private async Task TryRunAsync(CancellationToken stopping, CancellationToken abandon)
    {
        await using var held = await door.Lock.TryAcquireAsync(stopping);
        outage.Over();
        if (held is null)
        {
            return;
        }

        using var noMore = CancellationTokenSource.CreateLinkedTokenSource(stopping, held.Lost);
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(abandon, held.Lost);
        await CatchUpAsync(noMore.Token, cut.Token);
        while (await UntilNextAsync(noMore.Token))
        {
            await RunOnceAsync(isPastDue: false, cut.Token);
        }
    }

    private async Task CatchUpAsync(CancellationToken noMore, CancellationToken cut)
    {
        var now = time.GetUtcNow();
        var kept = door.Monitor is null ? null : await door.Monitor.ReadAsync(noMore);
        var isPastDue = kept is not null && DueAfter(kept) <= now;
        var onStart = door.RunOnStartup && !started;
        started = true;
        status = kept ?? new ScheduleStatus();
        if (isPastDue || onStart)
        {
            await RunOnceAsync(isPastDue, cut);
            return;
        }

        if (kept is null)
        {
            await KeepAsync(new ScheduleStatus { Next = door.Schedule.After(now).UtcDateTime, LastUpdated = now.UtcDateTime }, cut);
        }
    }

    // Asks the schedule, not the stored Next: the setting may have changed while nobody ran.
    private DateTimeOffset DueAfter(ScheduleStatus kept)
    {
        var since = kept.Last == default ? kept.LastUpdated : kept.Last;
        return door.Schedule.After(new DateTimeOffset(DateTime.SpecifyKind(since, DateTimeKind.Utc)));
    }

    /// <summary>False when no further run may begin.</summary>
    private async Task<bool> UntilNextAsync(CancellationToken noMore)
    {
        var next = door.Schedule.After(time.GetUtcNow());
        while (!noMore.IsCancellationRequested)
        {
            var rest = next - time.GetUtcNow();
            if (rest <= TimeSpan.Zero)
            {
                return true;
            }

            await SleepAsync(rest < LongestSleep ? rest : LongestSleep, noMore);
        }

        return false;
    }

    private async Task RunOnceAsync(bool isPastDue, CancellationToken cut)
    {
        var startedAt = time.GetUtcNow();
        var timer = new TimerInfo { IsPastDue = isPastDue, ScheduleStatus = door.Monitor is null ? null : status };
        for (var attempt = 1; !await TryOnceAsync(timer, cut) && retry.Before(attempt) is { } pause && !cut.IsCancellationRequested; attempt++)
        {
            await SleepAsync(pause, cut);
        }

        // A run that was cut off is not kept: whoever has the lock next finds it past due.
        if (!cut.IsCancellationRequested)
        {
            var now = time.GetUtcNow();
            var next = door.Schedule.After(now).UtcDateTime;
            await KeepAsync(new ScheduleStatus { Last = startedAt.UtcDateTime, Next = next, LastUpdated = now.UtcDateTime }, cut);
        }
    }

    private async Task<bool> TryOnceAsync(TimerInfo timer, CancellationToken cut)
    {
        try
        {
            await executor.RunAsync(door.Function, Trigger.Timer, (parameter, _) => new(ValueOf(parameter.ParameterType, timer)), cut);
            return true;
        }
        catch (Exception exception)
        {
            LogFailed(logger, door.Function.Name, exception);
            return false;
        }
    }

    private TimerInfo ValueOf(Type type, TimerInfo timer) => type == typeof(TimerInfo)
        ? timer
        : throw new InvalidOperationException($"Function '{door.Function.Name}' has a parameter that a timer cannot fill: {type.Name}.");

    private async Task KeepAsync(ScheduleStatus now, CancellationToken ct)
    {
        status = now;
        if (door.Monitor is not null)
        {
            await door.Monitor.WriteAsync(now, ct);
        }
    }

    private async Task SleepAsync(TimeSpan pause, CancellationToken ct) =>
        await Task.Delay(pause, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    [LoggerMessage(LogLevel.Error, "A timer run failed. Function: {Function}.")]
    private static partial void LogFailed(ILogger logger, string function, Exception exception);

    [LoggerMessage(LogLevel.Warning, "A timer was cut off by the stop. Function: {Function}.")]
    private static partial void LogCutOff(ILogger logger, string function, Exception exception);
}
