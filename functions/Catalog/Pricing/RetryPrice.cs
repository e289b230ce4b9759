using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog.Pricing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Catalog.Pricing;

/// <param name="Barcode">Exactly as the product has it.</param>
public sealed record PriceRetryRequest(string Barcode);

/// <summary>A person wants a price that Trendyol did not take told again. One that is on its way is left alone.</summary>
public sealed class RetryPrice(PricePushes pushes, PriceWake wake)
{
    [Function(nameof(RetryPrice))]
    [Needs(Permission.EditPrices)]
    [Repeatable("Asking twice tells the same price.")]
    [AnswersNothing]
    [Refuses(400, 404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/prices/retry")] HttpRequest request, [FromBody] PriceRetryRequest body, CancellationToken ct)
    {
        if (PriceAnswers.WrongOf([body.Barcode]) is { } wrong)
        {
            return HttpProblem.BadParameter.Answer(wrong);
        }

        if (!await pushes.RetryAsync(body.Barcode, ct))
        {
            return HttpProblem.UnknownProduct.Answer();
        }

        await wake.WakeAsync(ct);
        return Results.NoContent();
    }
}
