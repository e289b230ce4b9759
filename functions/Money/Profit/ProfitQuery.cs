using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Store.Money.Profit;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Money.Profit;

/// <summary>What doors of profits ask for.</summary>
internal static class ProfitQuery
{
    public const string FromText = "First day of orders, yyyy-MM-dd, Istanbul's calendar.";
    public const string ToText = "Last day, included; at most 732 days.";
    public const string Wrong =
        "from ve to: yyyy-AA-gg biçiminde, en çok 732 gün; by: day, week, month, model, colour, size, order veya line; state: untold, estimated veya measured; take: 1 ile 500 arasında olmalı.";

    // Two years, so that a year can be laid beside the one before.
    private const int MostDays = 732;

    public static ProfitWish? Of(HttpRequest request) =>
        QueryValues.TryDay(request, "from", out var first) && first is { } from && QueryValues.TryDay(request, "to", out var last) && last is { } to && to >= from && to.DayNumber - from.DayNumber < MostDays
            && QueryValues.TryEnum<ProfitBy>(request, "by", out var by) && QueryValues.TryEnum<ProfitState>(request, "state", out var state)
            ? new ProfitWish(from, to, by ?? ProfitBy.Day)
            {
                State = state,
                Model = QueryValues.Text(request, "model"),
                Colour = QueryValues.Text(request, "colour"),
                Size = QueryValues.Text(request, "size"),
                OrderNumber = QueryValues.Text(request, "order"),
            }
            : null;
}
