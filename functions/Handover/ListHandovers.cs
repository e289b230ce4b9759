using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Handover;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Handover;

/// <summary>What waits for the couriers, carrier by carrier, and the hand-overs that go on and that ended.</summary>
public sealed class ListHandovers(HandoverViewer handovers)
{
    [Function(nameof(ListHandovers))]
    [Needs(Permission.PackOrders)]
    [Answers<HandoverOverview>]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/handovers")] HttpRequest request, CancellationToken ct) =>
        Results.Ok(await handovers.LookAsync(ct));
}
