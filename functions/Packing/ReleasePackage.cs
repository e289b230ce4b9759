using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Packing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Packing;

/// <param name="Skip">True to put it behind all others for a while.</param>
public sealed record ReleaseRequest(string Station, bool? Skip = null);

/// <summary>Gives a package back to the queue; its scans stay.</summary>
public sealed class ReleasePackage(PackingLeases leases)
{
    [Function(nameof(ReleasePackage))]
    [Needs(Permission.PackOrders)]
    [Repeatable("Giving back what nobody holds changes nothing.")]
    [Answers<PackingAnswer>]
    [Refuses(400, 404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/packing/{id:long}/release")] HttpRequest request,
        long id,
        [FromBody] ReleaseRequest body,
        CancellationToken ct) =>
        PackingAnswers.PackerOf(request.HttpContext, body.Station) is { } packer
            ? PackingAnswers.Of(await leases.ReleaseAsync(id, packer, body.Skip ?? false, ct), body.Skip == true ? "Paket sona bırakıldı." : "Paket sıraya geri kondu.")
            : PackingAnswers.NoStation();
}
