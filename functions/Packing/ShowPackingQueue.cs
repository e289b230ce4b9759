using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Functions.Orders.Answers;
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
    [Refuses(400)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/packing/queue")] HttpRequest request, CancellationToken ct)
    {
        var onePair = QueryValues.Text(request, "onePair");
        if (onePair is not (null or "true" or "false"))
        {
            return HttpProblem.BadParameter.Answer("onePair (yalnız tek çiftlik paketler): true ya da false olabilir.");
        }

        var filter = new QueueFilter(QueryValues.Text(request, "carrier"), onePair == "true");
        return Results.Ok(QueueAnswer.Of(await queue.LookAsync(filter, ct), CustomerMask.IsFor(request.HttpContext.Caller())));
    }
}
