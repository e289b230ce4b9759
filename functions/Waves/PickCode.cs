using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Waves;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Waves;

/// <param name="PickId">Made by the device: a repeated request is the same pick.</param>
/// <param name="Code">As the scanner sent it, 1 to 300 characters.</param>
public sealed record PickRequest(Guid PickId, string Code);

/// <summary>One pair taken from its shelf: stored with its outcome before it is answered.</summary>
public sealed class PickCode(WavePicks picks)
{
    internal const int LongestCode = 300;

    [Function(nameof(PickCode))]
    [Needs(Permission.PackOrders)]
    [Repeatable("The pick id makes it count once: the same pick again gets the same answer.")]
    [Answers<PickAnswer>]
    [Refuses(400, 404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/waves/{id:long}/scans")] HttpRequest request,
        long id,
        [FromBody] PickRequest body,
        CancellationToken ct) =>
        body.PickId != Guid.Empty && body.Code is { Length: > 0 and <= LongestCode }
            ? WaveAnswers.Of(await picks.StoreAsync(new PickReading(body.PickId, id, body.Code, request.HttpContext.Caller().UserName), ct))
            : HttpProblem.BadParameter.Answer("pickId ve en çok 300 karakterlik code gerekli.");
}
