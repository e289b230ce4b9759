using GulluShoes.Shop.Pipeline;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Orders.Commands;

/// <summary>Tells Trendyol what is due about some packages.</summary>
public sealed class SendCommand(CommandRoad road)
{
    [Function(nameof(SendCommand))]
    public async Task Run([QueueTrigger(Queues.TrendyolCommands)] CommandsDue message, CancellationToken ct)
    {
        foreach (var packageId in message.PackageIds)
        {
            await road.DrainAsync(packageId, ct);
        }
    }
}
