using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Stock;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Stock;

/// <param name="Key">Made by the device: the same move again counts once.</param>
/// <param name="From">The shelf they lie on.</param>
/// <param name="To">The shelf they are carried to.</param>
/// <param name="Pairs">1 to 9999.</param>
public sealed record StockMoveRequest(Guid Key, string Barcode, string From, string To, int Pairs);

/// <summary>Carries pairs from one shelf to another.</summary>
public sealed class MoveStock(StockWork work)
{
    [Function(nameof(MoveStock))]
    [Needs(Permission.KeepStock)]
    [Repeatable("The key makes it count once.")]
    [Answers<StockAnswer>]
    [Refuses(400, 404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/stock/transfers")] HttpRequest request,
        [FromBody] StockMoveRequest body,
        CancellationToken ct)
    {
        if (StockAnswers.ShelfOf(body.From) is not { } from || StockAnswers.ShelfOf(body.To) is not { } to)
        {
            return StockAnswers.BadShelf();
        }

        if (body.Key == Guid.Empty || !StockAnswers.IsCode(body.Barcode) || body.Pairs is < 1 or > StockAnswers.MostPairs || from == to)
        {
            return HttpProblem.BadParameter.Answer("key, barcode, iki ayrı raf ve 1 ile 9999 arasında çift sayısı gerekli.");
        }

        return StockAnswers.Of(await work.MoveAsync($"{body.Key:D}", body.Barcode, from, to, body.Pairs, request.HttpContext.Caller().UserName, ct));
    }
}
