using GulluShoes.Shop.Pipeline;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GulluShoes.Functions.Hosting.LocalHost.Queues;

/// <summary>Runs a pump for each queue function, and drains them when the host stops.</summary>
internal sealed class QueueDoors(IServiceProvider services, LocalHostOptions options, TimeProvider time, ILogger<QueueDoors> logger)
    : IHostedService, IAsyncDisposable
{
    private readonly Dictionary<string, QueuePump> pumps = new(StringComparer.Ordinal);
    private readonly OngoingWork work = new("queues", options.DrainTime, time, logger);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var host = services.GetRequiredService<HostJson>().Queues;
        foreach (var (function, trigger) in services.GetRequiredService<FunctionSwitches>().With<QueueTriggerAttribute>())
        {
            var (name, door) = DoorOf(function, trigger, host);
            pumps.Add(name, new QueuePump(door, host, options.MessageLease, time, logger));
        }

        services.GetRequiredService<QueueWake>().Sent += Wake;
        work.Start(pumps.Values.Select<QueuePump, Loop>(pump => pump.RunAsync));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<QueueWake>().Sent -= Wake;
        return work.StopAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => work.DisposeAsync();

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
}
