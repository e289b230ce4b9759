using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Stock.Pushing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Stock.Pushing;

/// <param name="Barcode">Exactly as the product has it.</param>
public sealed record PushRetryRequest(string Barcode);

/// <summary>A person wants a size told to Trendyol now, whether or not it changed. One that is on its way is left alone.</summary>
public sealed class RetryPush(StockPushes pushes, StockWake wake)
{
    [Function(nameof(RetryPush))]
    [Needs(Permission.KeepStock)]
    [Repeatable("The number is made when it leaves: asking twice tells the same.")]
    [AnswersNothing]
    [Refuses(400, 404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/stock/pushes/retry")] HttpRequest request, [FromBody] PushRetryRequest body, CancellationToken ct)
    {
        if (!StockAnswers.IsCode(body.Barcode))
        {
            return HttpProblem.BadParameter.Answer("barcode: en çok 300 karakterlik barkod gerekli.");
        }

        if (!await pushes.RetryAsync(body.Barcode, ct))
        {
            return HttpProblem.UnknownProduct.Answer();
        }

        await wake.WakeAsync(ct);
        return Results.NoContent();
    }
}
