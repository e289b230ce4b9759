using GulluShoes.Shop.Pipeline;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Imports;

/// <summary>Reads an uploaded sheet and applies it. Twice at once keeps each row once and applies once.</summary>
public sealed class ImportCommission(ImportReading reading)
{
    [Function(nameof(ImportCommission))]
    public Task Run([QueueTrigger(Queues.CommissionImports)] ImportDue message, CancellationToken ct) => reading.ReadAsync(message.ImportId, ct);
}
