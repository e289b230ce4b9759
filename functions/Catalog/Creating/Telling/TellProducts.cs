using GulluShoes.Shop.Pipeline;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Creating.Telling;

/// <summary>Takes calls about products a step further: out to Trendyol, or to what became of them.</summary>
public sealed class TellProducts(ProductRoad road)
{
    [Function(nameof(TellProducts))]
    public async Task Run([QueueTrigger(Queues.ProductCalls)] ProductCallsDue message, CancellationToken ct)
    {
        foreach (var callId in message.CallIds)
        {
            await road.StepAsync(callId, ct);
        }
    }
}
