using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Orders.Commands;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Orders.Commands;

/// <summary>A person wants Trendyol told something about a package. Only written down here: the queue function tells it.</summary>
public sealed class OrderCommand(OrderList orders, TrendyolCommands commands)
{
    [Function(nameof(OrderCommand))]
    [Needs(Permission.CommandTrendyol)]
    [AnswersNothing]
    [Refuses(400, 404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/orders/{id:long}/commands")] HttpRequest request,
        long id,
        [FromBody] CommandRequest body,
        CancellationToken ct)
    {
        if (await orders.FindAsync(id, ct) is not { } order)
        {
            return HttpProblem.UnknownPackage.Answer();
        }

        if (order.Order.Stage is not (Stage.Created or Stage.Picking))
        {
            return HttpProblem.PackageClosed.Answer();
        }

        if (CommandReading.Read(body, order.Order) is not { } command)
        {
            return HttpProblem.BadParameter.Answer();
        }

        var caller = request.HttpContext.Caller();
        await commands.QueueAsync([new CommandWish(id, command, request.HttpContext.WishKey(), caller.UserName)], ct);
        return Results.NoContent();
    }
}
