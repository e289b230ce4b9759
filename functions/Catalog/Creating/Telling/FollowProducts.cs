using GulluShoes.Store.Catalog.Creating;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Creating.Telling;

/// <summary>Follows new products until Trendyol has decided, and takes up what nobody is at any more.</summary>
public sealed class FollowProducts(DraftKeeping keeping, ProductCalls calls, ProductRoad road, ApprovalWatch approvals)
{
    [Function(nameof(FollowProducts))]
    public async Task Run([TimerTrigger("%Schedules:FollowProducts%")] TimerInfo timer, CancellationToken ct)
    {
        foreach (var callId in await calls.DueAsync(ct))
        {
            await road.StepAsync(callId, ct);
        }

        await approvals.LookAsync(ct);

        // Last: a draft that cannot be finished says so here, and holds up nothing that is at Trendyol.
        await keeping.SweepAsync(ct);
    }
}
