using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Waves;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Waves;

/// <param name="Waves">The oldest first.</param>
public sealed record WavesAnswer(IReadOnlyList<WaveHead> Waves);

/// <summary>Waves with something left to pick or to pack.</summary>
public sealed class ListWaves(PickingWaves waves)
{
    [Function(nameof(ListWaves))]
    [Needs(Permission.PackOrders)]
    [Answers<WavesAnswer>]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/waves")] HttpRequest request, CancellationToken ct) =>
        Results.Ok(new WavesAnswer(await waves.OpenAsync(ct)));
}
