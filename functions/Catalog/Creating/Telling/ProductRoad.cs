using GulluShoes.Shop.Pipeline;
using GulluShoes.Store.Catalog.Creating;
using GulluShoes.Store.Pipeline;

namespace GulluShoes.Functions.Catalog.Creating.Telling;

/// <summary>What is next for a call about products. Safe to run twice, and for several at once: the store gives a call to one.</summary>
public sealed class ProductRoad(ProductCalls calls, ProductSender sender, ProductLook look, QueueSender queues)
{
    public async Task StepAsync(long callId, CancellationToken ct)
    {
        if (await calls.TakeAsync(callId, ct) is { } call && await NextAsync(call, ct) is { } wait)
        {
            // Lost, it is made up for by the timer.
            await queues.SendAsync(Queues.ProductCalls, new ProductCallsDue([callId]), ct, wait);
        }
    }

    private async Task<TimeSpan?> NextAsync(TakenCall call, CancellationToken ct)
    {
        if (call.Sheets.Count == 0)
        {
            await calls.SettleAsync(call, [], ct);
            return null;
        }

        return call.State switch
        {
            ProductCallState.Sending => await sender.SendAsync(call, ct),
            ProductCallState.Unproven => await look.UpAsync(call, ct),
            ProductCallState.Sent => await look.ResultAsync(call, ct),
            _ => throw new InvalidOperationException($"Nobody takes a call that is {call.State}."),
        };
    }
}
