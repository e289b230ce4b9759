using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Packing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Packing;

/// <param name="TakeOver">True to take it out of somebody's hands.</param>
public sealed record TakeRequest(string Station, bool? TakeOver = null);

/// <summary>Takes one package to the station, with the scans it has.</summary>
public sealed class TakePackage(PackingLeases leases)
{
    [Function(nameof(TakePackage))]
    [Needs(Permission.PackOrders)]
    [Repeatable("Taking what one holds renews the lease and nothing else.")]
    [Answers<PackingAnswer>]
    [Refuses(400, 404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/packing/{id:long}/take")] HttpRequest request,
        long id,
        [FromBody] TakeRequest body,
        CancellationToken ct) =>
        PackingAnswers.PackerOf(request.HttpContext, body.Station) is { } packer
            ? PackingAnswers.Of(await leases.TakeAsync(id, packer, body.TakeOver ?? false, ct), "Paket sizde.")
            : PackingAnswers.NoStation();
}
