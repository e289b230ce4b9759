using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Settlements;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Settlements.Payouts;

/// <summary>The rows that a payment order paid, each with what it added.</summary>
public sealed class ListPayoutRows(PayoutReader payouts)
{
    private const int Most = 500;

    [Function(nameof(ListPayoutRows))]
    [Needs(Permission.ImportMoney)]
    [Asks<string>("type", "As a part of the payment names its kind; all when absent.")]
    [Asks<string>("text", "As a part of the payment is called, empty when it is not; all when absent.")]
    [Asks<int>("after", "The previous page's next.")]
    [Asks<int>("take", "1 to 500; 50 when absent.")]
    [Answers<PayoutRows>]
    [Refuses(400)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/money/payouts/{id:long}/rows")] HttpRequest request, long id, CancellationToken ct)
    {
        if (!QueryValues.TryTake(request, Most, out var take))
        {
            return HttpProblem.BadParameter.Answer("take: 1 ile 500 arasında olmalı.");
        }

        return QueryValues.TryAfter(request, out var after)
            ? Results.Ok(await payouts.RowsAsync(id, QueryValues.Text(request, "type"), request.Query["text"] is [{ } text] ? text : null, after, take, ct))
            : HttpProblem.BadCursor.Answer();
    }
}
