using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Waves;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Waves;

/// <param name="Size">10 to 50 packages; fewer when there are fewer.</param>
/// <param name="Carrier">Only this carrier's packages.</param>
/// <param name="OnePair">True: only packages of one pair.</param>
public sealed record StartWaveRequest(int Size, string? Carrier = null, bool? OnePair = null);

/// <summary>Puts the most urgent packages into a wave of the person who asks.</summary>
public sealed class StartWave(PickingWaves waves)
{
    private const int Least = 10;
    private const int Most = 50;

    [Function(nameof(StartWave))]
    [Needs(Permission.PackOrders)]
    [Answers<WaveState>]
    [Refuses(400, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/waves")] HttpRequest request,
        [FromBody] StartWaveRequest body,
        CancellationToken ct) =>
        body.Size is >= Least and <= Most
            ? WaveAnswers.Of(await waves.StartAsync(new WaveWish(body.Size, body.Carrier, body.OnePair ?? false, request.HttpContext.Caller().UserName), ct))
            : HttpProblem.BadParameter.Answer("size: 10 ile 50 arasında olmalı.");
}
