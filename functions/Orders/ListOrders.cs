using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Functions.Orders.Answers;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Orders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Orders;

/// <summary>Packages of one status table or all, searched, page by page.</summary>
public sealed class ListOrders(OrderList orders)
{
    private const int Most = 200;
    private const int LongestSearch = 100;

    [Function(nameof(ListOrders))]
    [Needs(Permission.ViewOrders)]
    [Asks<Stage>("stage", "All stages when absent.")]
    [Asks<string>("q", "Order number, package, tracking number, customer, barcode or model, or part of one.")]
    [Asks<string>("after", "The previous page's next.")]
    [Asks<int>("take", "1 to 200; 50 when absent.")]
    [Answers<OrdersAnswer>]
    [Refuses(400)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/orders")] HttpRequest request, CancellationToken ct)
    {
        if (!QueryValues.TryEnum<Stage>(request, "stage", out var stage))
        {
            return HttpProblem.BadParameter.Answer("stage: created, picking, shipped, delivered veya cancelled olabilir.");
        }

        if (!QueryValues.TryTake(request, Most, out var take))
        {
            return HttpProblem.BadParameter.Answer("take: 1 ile 200 arasında olmalı.");
        }

        var search = QueryValues.Text(request, "q")?.Trim();
        if (search is { Length: > LongestSearch })
        {
            return HttpProblem.BadParameter.Answer("q: en çok 100 karakter olabilir.");
        }

        var page = await orders.PageAsync(new OrderQuery(stage, search, take, QueryValues.Text(request, "after")), ct);
        var masked = CustomerMask.IsFor(request.HttpContext.Caller());
        return Results.Ok(new OrdersAnswer([.. page.Orders.Select(order => OrderRow.Of(order, masked))], page.Next));
    }
}
