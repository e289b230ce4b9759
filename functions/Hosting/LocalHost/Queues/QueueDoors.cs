using GulluShoes.Shop.Pipeline;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GulluShoes.Functions.Hosting.LocalHost.Queues;

/// <summary>Runs a pump for each queue function, and drains them when the host stops.</summary>
internal sealed partial class QueueDoors(IServiceProvider services, LocalHostOptions options, TimeProvider time, ILogger<QueueDoors> logger)
    : IHostedService, IDisposable
{
    private readonly Dictionary<string, QueuePump> pumps = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource abandon = new();
    private Task running = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var host = services.GetRequiredService<HostJson>().Queues;
        foreach (var (function, trigger) in services.GetRequiredService<FunctionSwitches>().With<QueueTriggerAttribute>())
        {
            var (name, door) = DoorOf(function, trigger, host);
            pumps.Add(name, new QueuePump(door, host, options.MessageLease, time, logger));
        }

        services.GetRequiredService<QueueWake>().Sent += Wake;
        running = Task.WhenAll(pumps.Values.Select(pump => Task.Run(() => pump.RunAsync(stopping.Token, abandon.Token), CancellationToken.None)));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<QueueWake>().Sent -= Wake;
        await stopping.CancelAsync();
        await running.WaitAsync(options.DrainTime, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!running.IsCompleted)
        {
            LogAbandoning(logger, options.DrainTime);
            await abandon.CancelAsync();
        }

        // A pump that failed is told here; one that does not even answer its cancellation is left to the host's own deadline.
        await running.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        stopping.Dispose();
        abandon.Dispose();
    }

    private (string Name, QueueDoor Door) DoorOf(FunctionEntry function, QueueTriggerAttribute trigger, QueueSettings host)
    {
        var storage = services.GetRequiredService<StorageClients>();
        var name = storage.Expand(trigger.QueueName, function);
        var door = new QueueDoor(
            function,
            storage.Queue(name, trigger.Connection),
            storage.Queue(Shop.Pipeline.Queues.PoisonOf(name), trigger.Connection),
            services.GetRequiredService<FunctionExecutor>(),
            new QueueDoorSettings(host, services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions, logger));
        return (name, door);
    }

    private void Wake(string queue)
    {
        if (pumps.TryGetValue(queue, out var pump))
        {
            pump.Wake();
        }
    }

    [LoggerMessage(LogLevel.Warning, "Messages still run at the end of the drain time and are cancelled. Seconds: {Drain}.")]
    private static partial void LogAbandoning(ILogger logger, TimeSpan drain);
}
