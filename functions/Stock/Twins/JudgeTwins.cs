using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Stock.Twins;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Stock.Twins;

/// <param name="Apart">True when they are two; false to be asked again.</param>
public sealed record TwinVerdictRequest(string One, string Other, bool Apart);

/// <summary>Keeps that two products which look like one are two.</summary>
public sealed class JudgeTwins(TwinVerdicts verdicts)
{
    [Function(nameof(JudgeTwins))]
    [Needs(Permission.MergeProducts)]
    [Repeatable("What was said before is said once.")]
    [Answers<TwinVerdictRequest>]
    [Refuses(400, 404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/stock/twins/verdicts")] HttpRequest request, [FromBody] TwinVerdictRequest body, CancellationToken ct)
    {
        if (!StockAnswers.IsCode(body.One) || !StockAnswers.IsCode(body.Other))
        {
            return AliasAnswers.BadCode();
        }

        return await verdicts.SayAsync(body.One, body.Other, body.Apart, request.HttpContext.Caller().UserName, ct)
            ? Results.Ok(body)
            : HttpProblem.UnknownProduct.Answer("İki ayrı ürün gerekli.");
    }
}
