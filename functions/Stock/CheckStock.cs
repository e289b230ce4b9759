using GulluShoes.Store.Stock;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Stock;

/// <summary>Looks whether the stock ledger agrees with itself and with the orders; the first row that is wrong becomes a problem.</summary>
public sealed class CheckStock(StockCheck check)
{
    [Function(nameof(CheckStock))]
    public Task Run([TimerTrigger("%Schedules:CheckStock%")] TimerInfo timer, CancellationToken ct) => check.LookAsync(ct);
}
