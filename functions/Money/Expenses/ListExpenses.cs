using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Expenses;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Expenses;

/// <param name="Words">The newest first.</param>
public sealed record ExpenseList(IReadOnlyList<ExpenseWord> Words);

/// <summary>Who said what about packaging, cargo and labour, and what holds today.</summary>
public sealed class ListExpenses(ExpenseBook expenses)
{
    [Function(nameof(ListExpenses))]
    [Needs(Permission.ViewCosts)]
    [Answers<ExpenseList>]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/expenses")] HttpRequest request, CancellationToken ct) => Results.Ok(new ExpenseList(await expenses.WordsAsync(ct)));
}
