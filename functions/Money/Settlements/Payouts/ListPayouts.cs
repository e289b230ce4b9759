using System.Globalization;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Settlements;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Settlements.Payouts;

/// <summary>What Trendyol has paid, whether its rows explain it, and what is to come.</summary>
public sealed class ListPayouts(PayoutReader payouts)
{
    // A year of Wednesdays.
    private const int Most = 52;

    [Function(nameof(ListPayouts))]
    [Needs(Permission.ImportMoney)]
    [Asks<long>("after", "The previous page's next: the payments before that one.")]
    [Asks<int>("take", "1 to 52; 50 when absent.")]
    [Answers<PayoutBook>]
    [Refuses(400)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/money/payouts")] HttpRequest request, CancellationToken ct)
    {
        if (!QueryValues.TryTake(request, Most, out var take))
        {
            return HttpProblem.BadParameter.Answer("take: 1 ile 52 arasında olmalı.");
        }

        var text = QueryValues.Text(request, "after");
        var isId = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var after);
        return isId || text is null ? Results.Ok(await payouts.ReadAsync(isId ? after : null, take, ct)) : HttpProblem.BadCursor.Answer();
    }
}
