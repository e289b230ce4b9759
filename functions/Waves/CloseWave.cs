using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Waves;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Waves;

/// <summary>Dissolves a wave: what is not packed goes back to the queue.</summary>
public sealed class CloseWave(PickingWaves waves)
{
    [Function(nameof(CloseWave))]
    [Needs(Permission.PackOrders)]
    [Repeatable("Dissolving what is closed changes nothing.")]
    [Answers<WaveState>]
    [Refuses(404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/waves/{id:long}/close")] HttpRequest request, long id, CancellationToken ct) =>
        WaveAnswers.Of(await waves.CloseAsync(id, request.HttpContext.Caller().UserName, ct));
}
