using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Handover;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Handover;

/// <param name="Carrier">As the orders name it, 1 to 100 characters.</param>
public sealed record OpenHandoverRequest(string Carrier);

/// <summary>Begins a hand-over, or finds the one that the carrier has open.</summary>
public sealed class OpenHandover(Handovers handovers)
{
    private const int LongestCarrier = 100;

    [Function(nameof(OpenHandover))]
    [Needs(Permission.PackOrders)]
    [Repeatable("One hand-over is open per carrier: opening again finds it.")]
    [Answers<HandoverHead>]
    [Refuses(400)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/handovers")] HttpRequest request,
        [FromBody] OpenHandoverRequest body,
        CancellationToken ct) =>
        body.Carrier?.Trim() is { Length: > 0 and <= LongestCarrier } carrier
            ? Results.Ok(await handovers.OpenAsync(carrier, request.HttpContext.Caller().UserName, ct))
            : HttpProblem.BadParameter.Answer("carrier: kargo firmasının adı 1 ile 100 karakter olmalı.");
}
