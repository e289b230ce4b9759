using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Handover;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Handover;

/// <summary>Takes a parcel out of an open hand-over: the courier left it.</summary>
public sealed class TakeBackParcel(Handovers handovers)
{
    [Function(nameof(TakeBackParcel))]
    [Needs(Permission.PackOrders)]
    [Answers<HandoverHead>]
    [Refuses(404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/handovers/{id:long}/return/{packageId:long}")] HttpRequest request,
        long id,
        long packageId,
        CancellationToken ct) =>
        HandoverAnswers.Of(await handovers.TakeBackAsync(id, packageId, request.HttpContext.Caller().UserName, ct), "Koli başka bir teslimde ya da hiç okutulmadı.");
}
