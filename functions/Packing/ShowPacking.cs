using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Packing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Packing;

/// <summary>One package as it lies on the table.</summary>
public sealed class ShowPacking(PackingQueue queue)
{
    [Function(nameof(ShowPacking))]
    [Needs(Permission.PackOrders)]
    [Answers<PackingState>]
    [Refuses(404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/packing/{id:long}")] HttpRequest request, long id, CancellationToken ct) =>
        await queue.FindAsync(id, ct) is { } state ? Results.Ok(state) : HttpProblem.UnknownPackage.Answer();
}
