using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Desk;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Desk;

/// <summary>What every product of an uploaded tariff would earn in every tier, what gains most first.</summary>
public sealed class ListTariffDesk(TariffDesks desks)
{
    private const int Most = 500;
    private const int LongestSearch = 100;

    [Function(nameof(ListTariffDesk))]
    [Needs(Permission.ImportMoney)]
    [Asks<TariffDeskShow>("show", "All when absent.")]
    [Asks<string>("q", "Part of model, colour, size or barcode, at most 100 letters; all when absent.")]
    [Asks<decimal>("returns", DeskQuery.ReturnsText)]
    [Asks<int>("after", "The previous page's next.")]
    [Asks<int>("take", "1 to 500; 50 when absent.")]
    [Answers<TariffDeskPage>]
    [Refuses(400)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/money/imports/{id:long}/desk")] HttpRequest request, long id, CancellationToken ct)
    {
        var search = QueryValues.Text(request, "q")?.Trim();
        if (!QueryValues.TryEnum<TariffDeskShow>(request, "show", out var show) || !QueryValues.TryTake(request, Most, out var take) || search?.Length > LongestSearch)
        {
            return HttpProblem.BadParameter.Answer("show: better, losing, lacking veya chosen; take: 1 ile 500 arasında; q: en çok 100 harf olmalı.");
        }

        if (!DeskQuery.TryReturns(request, out var returns))
        {
            return HttpProblem.BadParameter.Answer(DeskQuery.WrongReturns);
        }

        return QueryValues.TryAfter(request, out var after)
            ? Results.Ok(await desks.PageAsync(new TariffDeskWish(id, show, search is "" ? null : search, returns), after, take, ct))
            : HttpProblem.BadCursor.Answer();
    }
}
