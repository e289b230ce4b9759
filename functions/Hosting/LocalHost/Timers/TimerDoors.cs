using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Hosting.LocalHost.Timers;

/// <summary>Runs all timers, and lets their runs finish when the host stops.</summary>
internal sealed class TimerDoors(IServiceProvider services, LocalHostOptions options, TimeProvider time, ILogger<TimerDoors> logger)
    : IHostedService, IAsyncDisposable
{
    private readonly OngoingWork work = new("timers", options.DrainTime, time, logger);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var executor = services.GetRequiredService<FunctionExecutor>();
        var runners = services.GetRequiredService<FunctionSwitches>().With<TimerTriggerAttribute>()
            .Select(timer => new TimerRunner(DoorOf(timer.Function, timer.Binding), executor, time, logger));
        work.Start(runners.Select<TimerRunner, Loop>(runner => runner.RunAsync));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => work.StopAsync(cancellationToken);

    public ValueTask DisposeAsync() => work.DisposeAsync();

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
}
