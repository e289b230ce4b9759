using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Packing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Packing.Aside;

/// <summary>Brings a package back from the hold lane, as far as it was.</summary>
public sealed class ReturnPackage(Holds holds)
{
    [Function(nameof(ReturnPackage))]
    [Needs(Permission.HoldOrders)]
    [Answers<PackingAnswer>]
    [Refuses(404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/packing/{id:long}/return")] HttpRequest request, long id, CancellationToken ct) =>
        PackingAnswers.Of(await holds.ReturnAsync(id, request.HttpContext.Caller().UserName, ct), "Paket sıraya geri kondu.");
}
