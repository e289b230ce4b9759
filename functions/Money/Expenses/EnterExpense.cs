using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Functions.Money.Costs;
using GulluShoes.Shop.Money.Costs;
using GulluShoes.Shop.Money.Expenses;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Expenses;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Money.Expenses;

/// <param name="Amount">TRY; null ends the expense from that day on.</param>
/// <param name="ValidFrom">Istanbul's calendar.</param>
public sealed record ExpenseRequest(ExpenseKey Key, decimal? Amount, DateOnly ValidFrom);

/// <summary>Says what packaging, cargo or labour costs from a day on.</summary>
public sealed class EnterExpense(ExpenseBook expenses, TimeProvider clock)
{
    [Function(nameof(EnterExpense))]
    [Needs(Permission.EditCosts)]
    [AnswersNothing]
    [Refuses(400, 422)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/expenses")] HttpRequest request, [FromBody] ExpenseRequest body, CancellationToken ct)
    {
        if (body.Key is null || !Enum.IsDefined(body.Key.Kind) || !ExpenseRule.IsWhole(body.Key))
        {
            return HttpProblem.BadParameter.Answer("key: kargo için firma ve desi (en çok 1000) verilebilir; paketleme ve işçilik için ikisi de verilmez.");
        }

        if (((body.Amount is { } amount ? AmountRule.WrongOf(amount) : null) ?? AmountRule.WrongOf(body.ValidFrom, IstanbulDay.Of(clock.GetUtcNow()))) is { } fault)
        {
            return HttpProblem.AmountRefused.Answer(CostAnswers.Words(fault));
        }

        await expenses.EnterAsync(request.HttpContext.WishKey(), body.Key, body.Amount, body.ValidFrom, request.HttpContext.Caller().UserName, ct);
        return Results.NoContent();
    }
}
