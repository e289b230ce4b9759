using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Stock.Counting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Stock.Counting;

/// <summary>One of the two.</summary>
/// <param name="Shelf">To count what lies on one shelf.</param>
/// <param name="Model">To count one model on all shelves; as products have it, at most 100 characters.</param>
public sealed record CountRequest(string? Shelf = null, string? Model = null);

/// <summary>Begins a count, or goes on with the open one of the same shelf or model.</summary>
public sealed class StartCount(StockCounts counts)
{
    private const int LongestModel = 100;

    [Function(nameof(StartCount))]
    [Needs(Permission.KeepStock)]
    [Repeatable("A count of the same that is open is answered.")]
    [Answers<StockCountView>]
    [Refuses(400, 404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/stock/counts")] HttpRequest request, [FromBody] CountRequest body, CancellationToken ct)
    {
        var model = string.IsNullOrWhiteSpace(body.Model) ? null : body.Model.Trim();
        if (string.IsNullOrWhiteSpace(body.Shelf) == model is null || model is { Length: > LongestModel })
        {
            return HttpProblem.BadParameter.Answer("Ya shelf ya da model gerekli (model en çok 100 karakter).");
        }

        var shelf = model is null ? ShelfCode.Read(body.Shelf) : null;
        return model is null && shelf is null
            ? StockAnswers.BadShelf()
            : CountAnswers.Of(await counts.StartAsync(shelf, model, request.HttpContext.Caller().UserName, ct));
    }
}
