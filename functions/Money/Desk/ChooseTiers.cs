using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Desk;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Money.Desk;

/// <param name="Choices">1 to 1000, each row and period once.</param>
public sealed record TierRequest(IReadOnlyList<TierWish> Choices);

/// <param name="Lines">Rows that were decided about.</param>
public sealed record ChoiceAnswer(int Lines);

/// <summary>Writes down which tier somebody chose for rows of a tariff, or takes it back: all of them, or none. It changes no price.</summary>
public sealed class ChooseTiers(TariffChoices choices)
{
    [Function(nameof(ChooseTiers))]
    [Needs(Permission.ImportMoney)]
    [Answers<ChoiceAnswer>]
    [Refuses(400, 404, 409, 422)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/money/imports/{id:long}/desk/choices")] HttpRequest request, long id, [FromBody] TierRequest body, CancellationToken ct)
    {
        if (body.Choices is null or { Count: 0 or > TariffChoices.Most } || body.Choices.Any(choice => choice is null) || body.Choices.DistinctBy(choice => (choice.Row, choice.Part)).Count() != body.Choices.Count)
        {
            return HttpProblem.BadParameter.Answer($"choices: 1 ile {TariffChoices.Most} arasında seçim gerekli; her satır ve dönem bir kez.");
        }

        return ChoiceAnswers.Of(await choices.ChooseAsync(request.HttpContext.WishKey(), id, body.Choices, request.HttpContext.Caller().UserName, ct));
    }
}

/// <summary>Outcomes as answers of doors.</summary>
internal static class ChoiceAnswers
{
    public static IResult Of(ChoiceOutcome outcome) => outcome switch
    {
        ChoiceOutcome.Done(var lines) => Results.Ok(new ChoiceAnswer(lines)),
        ChoiceOutcome.Unknown => HttpProblem.UnknownImport.Answer("Böyle bir tarife dosyası yok."),
        ChoiceOutcome.Closed => HttpProblem.ImportClosed.Answer("Bu tarife geri alınmış ya da okunamamış; seçim yapılamaz."),
        ChoiceOutcome.NoSuchRow(var row) => HttpProblem.TierRefused.Answer($"Dosyada {row}. satırın bu dönemi yok ya da hatalı."),
        ChoiceOutcome.NoSuchTier(var row) => HttpProblem.TierRefused.Answer($"{row}. satırın tarifesinde böyle bir bant yok."),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
    };
}
