using GulluShoes.Store.Stock.Buffers;
using GulluShoes.Store.Stock.Pushing;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Stock;

/// <summary>Measures how many pairs to keep back where that is not said by a person, and tells Trendyol what follows from it.</summary>
public sealed class MeasureBuffers(BufferMeasure buffers, StockWake wake)
{
    [Function(nameof(MeasureBuffers))]
    public async Task Run([TimerTrigger("%Schedules:MeasureBuffers%")] TimerInfo timer, CancellationToken ct)
    {
        if (await buffers.MeasureAsync(null, ct) > 0)
        {
            await wake.WakeAsync(ct);
        }
    }
}
