using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Packing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Packing;

/// <summary>Begins a package again from nothing.</summary>
public sealed class RestartPacking(PackingLeases leases)
{
    [Function(nameof(RestartPacking))]
    [Needs(Permission.PackOrders)]
    [Answers<PackingAnswer>]
    [Refuses(400, 404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/packing/{id:long}/restart")] HttpRequest request,
        long id,
        [FromBody] StationRequest body,
        CancellationToken ct) =>
        PackingAnswers.PackerOf(request.HttpContext, body.Station) is { } packer
            ? PackingAnswers.Of(await leases.RestartAsync(id, packer, ct), "Paket baştan başlatıldı.")
            : PackingAnswers.NoStation();
}
