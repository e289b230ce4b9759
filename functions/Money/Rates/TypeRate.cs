using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Functions.Money.Costs;
using GulluShoes.Shop.Money.Costs;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Rates;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Money.Rates;

/// <param name="Day">The day on which it holds, Istanbul's calendar; not a later one than today.</param>
/// <param name="Value">TRY for one US dollar, at most 4 decimals.</param>
public sealed record RateRequest(DateOnly Day, decimal Value);

/// <param name="Lines">Order lines that waited for it and have their cost now.</param>
public sealed record RateAnswer(int Lines);

/// <summary>A person says what a dollar costs on a day. What was known of the day stays in the history.</summary>
public sealed class TypeRate(ExchangeRates rates, TimeProvider clock)
{
    private const decimal Highest = 10_000;

    [Function(nameof(TypeRate))]
    [Needs(Permission.EditCosts)]
    [Answers<RateAnswer>]
    [Refuses(400, 422)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rates")] HttpRequest request, [FromBody] RateRequest body, CancellationToken ct)
    {
        var today = IstanbulDay.Of(clock.GetUtcNow());
        if (body.Day > today)
        {
            return HttpProblem.AmountRefused.Answer("Gelecek bir günün kuru girilemez.");
        }

        if ((AmountRule.WrongOf(body.Value) ?? AmountRule.WrongOf(body.Day, today) ?? (body.Value > Highest ? AmountFault.TooHigh : null)) is { } fault)
        {
            return HttpProblem.AmountRefused.Answer(fault == AmountFault.TooHigh ? "Kur 10.000 ₺’den yüksek olamaz." : CostAnswers.Words(fault));
        }

        return Results.Ok(new RateAnswer(await rates.TypeAsync(request.HttpContext.WishKey(), body.Day, body.Value, request.HttpContext.Caller().UserName, ct)));
    }
}
