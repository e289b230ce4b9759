using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Waves;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Waves;

/// <summary>Goes on with a wave that somebody else began to pick.</summary>
public sealed class TakeWave(PickingWaves waves)
{
    [Function(nameof(TakeWave))]
    [Needs(Permission.PackOrders)]
    [Repeatable("Taking what one picks changes nothing.")]
    [Answers<WaveState>]
    [Refuses(404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/waves/{id:long}/take")] HttpRequest request, long id, CancellationToken ct) =>
        WaveAnswers.Of(await waves.TakeAsync(id, request.HttpContext.Caller().UserName, ct));
}
