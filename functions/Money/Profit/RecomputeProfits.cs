using GulluShoes.Store.Money.Profit;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Profit;

/// <summary>Reckons what lines earned whenever something has changed it: an order, a cost, an expense, a statement, a tariff or the account.</summary>
public sealed class RecomputeProfits(ProfitBook profits)
{
    [Function(nameof(RecomputeProfits))]
    public Task Run([TimerTrigger("%Schedules:RecomputeProfits%")] TimerInfo timer, CancellationToken ct) => profits.RecomputeAsync(ct);
}
