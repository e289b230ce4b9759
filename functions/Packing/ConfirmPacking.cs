using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Packing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Packing;

/// <summary>Closes the box.</summary>
public sealed class ConfirmPacking(PackingConfirmation packing)
{
    [Function(nameof(ConfirmPacking))]
    [Needs(Permission.PackOrders)]
    [Repeatable("Confirming what the same person confirmed answers the same and writes nothing.")]
    [Answers<PackingAnswer>]
    [Refuses(400, 404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/packing/{id:long}/confirm")] HttpRequest request,
        long id,
        [FromBody] StationRequest body,
        CancellationToken ct) =>
        PackingAnswers.PackerOf(request.HttpContext, body.Station) is { } packer
            ? PackingAnswers.Of(await packing.ConfirmAsync(id, packer, ct), "Paket hazırlandı.")
            : PackingAnswers.NoStation();
}
