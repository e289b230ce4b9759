using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Expenses;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Expenses;

/// <param name="Words">The newest first.</param>
public sealed record MonthlyList(IReadOnlyList<MonthlyWord> Words);

/// <summary>Who said what about monthly expenses, and what holds this month.</summary>
public sealed class ListMonthlyExpenses(MonthlyBook expenses)
{
    [Function(nameof(ListMonthlyExpenses))]
    [Needs(Permission.ViewCosts)]
    [Answers<MonthlyList>]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/expenses/monthly")] HttpRequest request, CancellationToken ct) => Results.Ok(new MonthlyList(await expenses.WordsAsync(ct)));
}
