using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Stock.Counting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Stock.Counting;

/// <param name="Key">Made by the device: the same reading again counts once.</param>
/// <param name="Code">As the scanner gave it, or a barcode.</param>
/// <param name="Shelf">Where the pair lies, when a model is counted; GENEL when absent.</param>
/// <param name="Pairs">What lies there, 0 to 9999; absent for one pair more.</param>
public sealed record CountPairsRequest(Guid Key, string Code, string? Shelf = null, int? Pairs = null);

/// <summary>What was read, and what is counted of it now. The ledger's number is not among it.</summary>
/// <param name="Counted">Pairs of this product on this shelf in this round.</param>
/// <param name="Twins">Products that it is easily taken for.</param>
public sealed record CountedAnswer(
    string Barcode, string? Model, string? Colour, string? Size, string? Picture, string Shelf, int Counted, IReadOnlyList<Store.Stock.TwinProduct> Twins);

/// <summary>Counts a pair that was scanned, or takes the number that was typed.</summary>
public sealed class CountPairs(CountReadings readings)
{
    [Function(nameof(CountPairs))]
    [Needs(Permission.KeepStock)]
    [Repeatable("The key counts once: the same reading again is answered with what is counted now.")]
    [Answers<CountedAnswer>]
    [Refuses(400, 404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/stock/counts/{id:long}/pairs")] HttpRequest request,
        long id,
        [FromBody] CountPairsRequest body,
        CancellationToken ct)
    {
        if (body.Key == Guid.Empty || !StockAnswers.IsCode(body.Code) || body.Pairs is < 0 or > StockAnswers.MostPairs)
        {
            return HttpProblem.BadParameter.Answer($"key, en çok {StockAnswers.LongestCode} karakterlik code ve 0 ile {StockAnswers.MostPairs} arasında pairs gerekli.");
        }

        return StockAnswers.ShelfOf(body.Shelf) is { } shelf
            ? CountAnswers.Of(await readings.TakeAsync(id, new CountReading(body.Key, body.Code, shelf, body.Pairs), request.HttpContext.Caller().UserName, ct))
            : StockAnswers.BadShelf();
    }
}
