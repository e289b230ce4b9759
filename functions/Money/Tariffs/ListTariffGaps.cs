using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Tariffs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Tariffs;

/// <summary>What lines were charged against what the tariff says, the costliest difference first.</summary>
public sealed class ListTariffGaps(TariffGaps gaps)
{
    private const int Most = 500;

    [Function(nameof(ListTariffGaps))]
    [Needs(Permission.ImportMoney)]
    [Asks<DateOnly>("from", GapQuery.FromText)]
    [Asks<DateOnly>("to", GapQuery.ToText)]
    [Asks<GapKind>("kind", "All when absent.")]
    [Asks<int>("after", "The previous page's next.")]
    [Asks<int>("take", "1 to 500; 50 when absent.")]
    [Answers<GapPage>]
    [Refuses(400)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/money/tariff-gaps")] HttpRequest request, CancellationToken ct)
    {
        if (GapQuery.Of(request) is not { } wish || !QueryValues.TryTake(request, Most, out var take))
        {
            return HttpProblem.BadParameter.Answer(GapQuery.Wrong);
        }

        return QueryValues.TryAfter(request, out var after)
            ? Results.Ok(await gaps.PageAsync(wish, after, take, ct))
            : HttpProblem.BadCursor.Answer();
    }
}

/// <summary>What doors of differences ask for.</summary>
internal static class GapQuery
{
    public const string FromText = "First day of orders, yyyy-MM-dd, Istanbul's calendar.";
    public const string ToText = "Last day, included; at most 366 days.";
    public const string Wrong = "from ve to: yyyy-AA-gg biçiminde, en çok 366 gün; kind: over, under, equal veya noTariff; take: 1 ile 500 arasında olmalı.";

    private const int MostDays = 366;

    public static GapWish? Of(HttpRequest request) =>
        QueryValues.TryDay(request, "from", out var first) && first is { } from && QueryValues.TryDay(request, "to", out var last) && last is { } to && to >= from && to.DayNumber - from.DayNumber < MostDays && QueryValues.TryEnum<GapKind>(request, "kind", out var kind)
            ? new GapWish(from, to, kind)
            : null;
}
