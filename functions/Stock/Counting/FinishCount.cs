using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Stock.Counting;
using GulluShoes.Store.Stock.Pushing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Stock.Counting;

/// <summary>Ends a round: what does not agree is to be counted again; else everything is booked.</summary>
public sealed class FinishCount(StockCounts counts, StockWake wake)
{
    [Function(nameof(FinishCount))]
    [Needs(Permission.KeepStock)]
    [Repeatable("What is booked stays as it is; a count that was cut off while it was booked is booked to its end.")]
    [Answers<StockCountView>]
    [Refuses(404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/stock/counts/{id:long}/finish")] HttpRequest request, long id, CancellationToken ct)
    {
        var outcome = await counts.FinishAsync(id, request.HttpContext.Caller().UserName, ct);
        if (outcome is CountOutcome.Done { View.Count.State: CountState.Booked })
        {
            await wake.WakeAsync(ct);
        }

        return CountAnswers.Of(outcome);
    }
}
