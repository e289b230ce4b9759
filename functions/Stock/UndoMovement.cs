using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Stock;
using GulluShoes.Store.Stock.Pushing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Stock;

/// <summary>Takes back a mistaken entry by a counter-movement; the mistake stays on record.</summary>
public sealed class UndoMovement(StockWork work, StockWake wake)
{
    [Function(nameof(UndoMovement))]
    [Needs(Permission.KeepStock)]
    [Repeatable("A movement can be taken back once.")]
    [Answers<StockAnswer>]
    [Refuses(409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/stock/movements/{id:long}/undo")] HttpRequest request, long id, CancellationToken ct)
    {
        var outcome = await work.UndoAsync(id, request.HttpContext.Caller().UserName, ct);
        await wake.WakeAsync(outcome, ct);
        return StockAnswers.Of(outcome);
    }
}
