using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Tariffs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Tariffs;

/// <summary>What an uploaded tariff changes for each product, what differs most first.</summary>
public sealed class ListTariffLines(CommissionTariffs tariffs)
{
    private const int Most = 500;

    [Function(nameof(ListTariffLines))]
    [Needs(Permission.ImportMoney)]
    [Asks<TariffChange>("change", "All when absent.")]
    [Asks<int>("after", "The previous page's next.")]
    [Asks<int>("take", "1 to 500; 50 when absent.")]
    [Answers<TariffLines>]
    [Refuses(400)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/money/imports/{id:long}/tariff")] HttpRequest request, long id, CancellationToken ct)
    {
        if (!QueryValues.TryEnum<TariffChange>(request, "change", out var change) || !QueryValues.TryTake(request, Most, out var take))
        {
            return HttpProblem.BadParameter.Answer("change: rose, fell, new, same veya wrong; take: 1 ile 500 arasında olmalı.");
        }

        return QueryValues.TryAfter(request, out var after)
            ? Results.Ok(await tariffs.LinesAsync(id, change, after, take, ct))
            : HttpProblem.BadCursor.Answer();
    }
}
