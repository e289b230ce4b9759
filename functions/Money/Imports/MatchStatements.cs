using GulluShoes.Store.Money.Imports;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Imports;

/// <summary>Finds the orders that have come after their statement.</summary>
public sealed class MatchStatements(OrderStatements statements)
{
    [Function(nameof(MatchStatements))]
    public Task Run([TimerTrigger("%Schedules:MatchStatements%")] TimerInfo timer, CancellationToken ct) => statements.MatchAsync(ct);
}
