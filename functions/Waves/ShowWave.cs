using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Waves;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Waves;

/// <summary>One wave as its picker sees it.</summary>
public sealed class ShowWave(PickingWaves waves)
{
    [Function(nameof(ShowWave))]
    [Needs(Permission.PackOrders)]
    [Answers<WaveState>]
    [Refuses(404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/waves/{id:long}")] HttpRequest request, long id, CancellationToken ct) =>
        await waves.FindAsync(id, ct) is { } found ? Results.Ok(found) : HttpProblem.UnknownWave.Answer();
}
