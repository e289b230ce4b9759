using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Hosting.LocalHost.Timers;

/// <summary>Runs all timers, and lets their runs finish when the host stops.</summary>
internal sealed partial class TimerDoors(IServiceProvider services, LocalHostOptions options, TimeProvider time, ILogger<TimerDoors> logger)
    : IHostedService, IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource abandon = new();
    private Task running = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var executor = services.GetRequiredService<FunctionExecutor>();
        var runners = services.GetRequiredService<FunctionSwitches>().With<TimerTriggerAttribute>()
            .Select(timer => new TimerRunner(DoorOf(timer.Function, timer.Binding), executor, time, logger))
            .ToList();
        running = Task.WhenAll(runners.Select(runner => Task.Run(() => runner.RunAsync(stopping.Token, abandon.Token), CancellationToken.None)));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await running.WaitAsync(options.DrainTime, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!running.IsCompleted)
        {
            LogAbandoning(logger, options.DrainTime);
            await abandon.CancelAsync();
        }

        await running.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        stopping.Dispose();
        abandon.Dispose();
    }

    private TimerDoor DoorOf(FunctionEntry function, TimerTriggerAttribute trigger)
    {
        var storage = services.GetRequiredService<StorageClients>();
        var schedule = new CronSchedule(storage.Expand(trigger.Schedule, function), function.Name);
        var container = storage.HostContainer();
        var monitored = trigger.UseMonitor && !schedule.IsSubMinute(time.GetUtcNow());
        return new TimerDoor(
            function,
            schedule,
            trigger.RunOnStartup,
            new TimerLock(container, storage.HostId, function.Name, time, logger),
            monitored ? new ScheduleMonitor(container, storage.HostId, function.Name) : null);
    }

    [LoggerMessage(LogLevel.Warning, "Timers still run at the end of the drain time and are cancelled. Seconds: {Drain}.")]
    private static partial void LogAbandoning(ILogger logger, TimeSpan drain);
}
