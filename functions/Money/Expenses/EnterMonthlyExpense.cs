using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Money.Expenses;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Expenses;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Money.Expenses;

/// <summary>Says what the shop pays each month, from one month on and perhaps until another.</summary>
public sealed class EnterMonthlyExpense(MonthlyBook expenses)
{
    [Function(nameof(EnterMonthlyExpense))]
    [Needs(Permission.EditCosts)]
    [AnswersNothing]
    [Refuses(400, 422)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/expenses/monthly")] HttpRequest request, [FromBody] MonthlyTerms body, CancellationToken ct) =>
        !Enum.IsDefined(body.Currency) ? HttpProblem.BadParameter.Answer("currency: try ya da usd olmalı.")
        : await expenses.EnterAsync(request.HttpContext.WishKey(), body, request.HttpContext.Caller().UserName, ct) switch
        {
            null => Results.NoContent(),
            MonthlyFault.NoName => HttpProblem.BadParameter.Answer("name: 1 ile 100 karakter arasında bir ad gerekli."),
            MonthlyFault.NotAMonth => HttpProblem.BadParameter.Answer("firstMonth, lastMonth: ayın ilk günü olmalı."),
            MonthlyFault.EndsBeforeItBegins => HttpProblem.AmountRefused.Answer("Son ay ilk aydan önce olamaz."),
            MonthlyFault.AmountRefused => HttpProblem.AmountRefused.Answer("Tutar sıfırdan büyük, en çok 100.000.000 olmalı; en çok dört ondalık basamak olabilir."),
            MonthlyFault.MonthRefused => HttpProblem.AmountRefused.Answer("İlk ay 2015’ten önce ya da bir yıldan daha ileride olamaz."),
            var other => throw new InvalidOperationException($"Unknown fault {other}."),
        };
}
