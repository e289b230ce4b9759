using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Stock.Pushing;
using GulluShoes.Store.Upkeep;
using Microsoft.Extensions.Options;

namespace GulluShoes.Functions.Stock.Pushing;

/// <summary>What those who tell numbers and hear of them share.</summary>
public sealed class PushOffice(QueueSender queues, Problems problems, StockWake wake, IOptions<PushSettings> settings)
{
    public QueueSender Queues => queues;

    public Problems Problems => problems;

    public StockWake Wake => wake;

    public PushSettings Settings => settings.Value;
}
