using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Expenses;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Expenses;

/// <param name="Months">One after the other.</param>
public sealed record Overheads(IReadOnlyList<OverheadMonth> Months);

/// <summary>What the shop pays in each month that some days touch, whatever it sells.</summary>
public sealed class ShowOverheads(MonthlyBook expenses)
{
    // As many days as profits are asked for.
    private const int MostDays = 732;

    [Function(nameof(ShowOverheads))]
    [Needs(Permission.ViewCosts)]
    [Asks<DateOnly>("from", "First day, yyyy-MM-dd, Istanbul's calendar.")]
    [Asks<DateOnly>("to", "Last day, included; at most 732 days.")]
    [Answers<Overheads>]
    [Refuses(400)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/expenses/overheads")] HttpRequest request, CancellationToken ct) =>
        QueryValues.TryDay(request, "from", out var first) && first is { } from && QueryValues.TryDay(request, "to", out var last) && last is { } to && to >= from && to.DayNumber - from.DayNumber < MostDays
            ? Results.Ok(new Overheads(await expenses.MonthsAsync(from, to, ct)))
            : HttpProblem.BadParameter.Answer("from ve to: yyyy-AA-gg biçiminde, en çok 732 gün olmalı.");
}
