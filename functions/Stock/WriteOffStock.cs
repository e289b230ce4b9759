using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Stock;
using GulluShoes.Store.Stock.Pushing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Stock;

/// <param name="Key">Made by the device: the same damage again counts once.</param>
/// <param name="Shelf">Where they lay; GENEL when absent.</param>
/// <param name="Pairs">1 to 9999.</param>
/// <param name="Note">What is wrong with them, 1 to 300 characters.</param>
public sealed record StockDamageRequest(Guid Key, string Barcode, int Pairs, string Note, string? Shelf = null);

/// <summary>Takes pairs out of stock that cannot be sold.</summary>
public sealed class WriteOffStock(StockWork work, StockWake wake)
{
    [Function(nameof(WriteOffStock))]
    [Needs(Permission.KeepStock)]
    [Repeatable("The key makes it count once.")]
    [Answers<StockAnswer>]
    [Refuses(400, 404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/stock/damages")] HttpRequest request,
        [FromBody] StockDamageRequest body,
        CancellationToken ct)
    {
        if (StockAnswers.ShelfOf(body.Shelf) is not { } shelf)
        {
            return StockAnswers.BadShelf();
        }

        if (body.Key == Guid.Empty || !StockAnswers.IsCode(body.Barcode) || body.Pairs is < 1 or > StockAnswers.MostPairs)
        {
            return HttpProblem.BadParameter.Answer("key, barcode ve 1 ile 9999 arasında çift sayısı gerekli.");
        }

        if (body.Note?.Trim() is not { Length: > 0 and <= StockAnswers.LongestNote } note)
        {
            return HttpProblem.BadParameter.Answer("note: kusuru 1 ile 300 karakterle yazın.");
        }

        var outcome = await work.WriteOffAsync($"{body.Key:D}", body.Barcode, shelf, body.Pairs, note, request.HttpContext.Caller().UserName, ct);
        await wake.WakeAsync(outcome, ct);
        return StockAnswers.Of(outcome);
    }
}
