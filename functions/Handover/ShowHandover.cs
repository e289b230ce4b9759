using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Handover;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Handover;

/// <summary>One hand-over with its parcels.</summary>
public sealed class ShowHandover(HandoverViewer handovers)
{
    [Function(nameof(ShowHandover))]
    [Needs(Permission.PackOrders)]
    [Answers<HandoverDetail>]
    [Refuses(404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/handovers/{id:long}")] HttpRequest request, long id, CancellationToken ct) =>
        await handovers.FindAsync(id, ct) is { } found ? Results.Ok(found) : HttpProblem.UnknownHandover.Answer();
}
