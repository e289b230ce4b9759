using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Desk;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Money.Desk;

/// <param name="Returns">How many of a hundred sold pairs are expected to come back; 0 to 99.</param>
public sealed record BestTiersRequest(decimal Returns);

/// <summary>Chooses the tier that leaves most for every row of a tariff of which all is known and nothing is chosen yet. It changes no price.</summary>
public sealed class ChooseBestTiers(TariffChoices choices)
{
    private const decimal MostPercent = 99;

    [Function(nameof(ChooseBestTiers))]
    [Needs(Permission.ImportMoney)]
    [Answers<ChoiceAnswer>]
    [Refuses(400, 404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/money/imports/{id:long}/desk/best")] HttpRequest request, long id, [FromBody] BestTiersRequest body, CancellationToken ct) =>
        body.Returns is < 0 or > MostPercent || decimal.Round(body.Returns, 2) != body.Returns
            ? HttpProblem.BadParameter.Answer(DeskQuery.WrongReturns)
            : ChoiceAnswers.Of(await choices.ChooseBestAsync(request.HttpContext.WishKey(), id, body.Returns / 100, request.HttpContext.Caller().UserName, ct));
}
