using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Proof;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Proof;

/// <param name="Entries">Newest first; at most 500.</param>
public sealed record TimelineAnswer(IReadOnlyList<TimelineEntry> Entries);

/// <summary>Everything that was done with one package: arrival, moves, holds, scans, photos, prints, what Trendyol was told, hand-over.</summary>
public sealed class ShowTimeline(PackageTimeline timeline)
{
    [Function(nameof(ShowTimeline))]
    [Needs(Permission.ViewOrders)]
    [Answers<TimelineAnswer>]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/orders/{id:long}/timeline")] HttpRequest request, long id, CancellationToken ct) =>
        Results.Ok(new TimelineAnswer(await timeline.ReadAsync(id, ct)));
}
