using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Handover;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Handover;

/// <summary>Ends a hand-over for good: the courier has gone.</summary>
public sealed class CloseHandover(Handovers handovers)
{
    [Function(nameof(CloseHandover))]
    [Needs(Permission.PackOrders)]
    [Repeatable("Closing what is closed changes nothing.")]
    [Answers<HandoverHead>]
    [Refuses(404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/handovers/{id:long}/close")] HttpRequest request, long id, CancellationToken ct) =>
        HandoverAnswers.Of(await handovers.CloseAsync(id, request.HttpContext.Caller().UserName, ct), "Önce en az bir koli okutun.");
}
