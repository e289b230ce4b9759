using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Packing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Packing;

/// <summary>The strip above the station: what comes next, how much there is, who holds what.</summary>
public sealed class ShowPackingQueue(QueueViewer queue)
{
    [Function(nameof(ShowPackingQueue))]
    [Needs(Permission.PackOrders)]
    [Asks<string>("carrier", "Only this carrier's packages.")]
    [Asks<bool>("onePair", "true: only packages of one pair.")]
    [Answers<QueueAnswer>]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/packing/queue")] HttpRequest request, CancellationToken ct)
    {
        var filter = new QueueFilter(QueryValues.Text(request, "carrier"), QueryValues.Text(request, "onePair") == "true");
        return Results.Ok(QueueAnswer.Of(await queue.LookAsync(filter, ct)));
    }
}
