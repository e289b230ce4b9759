using GulluShoes.Functions.Orders.Answers;
using GulluShoes.Store.Packing;

namespace GulluShoes.Functions.Packing;

/// <param name="Next">The ten most urgent packages that nobody holds.</param>
/// <param name="Waiting">Packages that can be packed and that nobody holds.</param>
/// <param name="Overdue">Those of them whose hand-over time has passed.</param>
/// <param name="Uncovered">Packages that could be packed if there were enough pairs of their products.</param>
/// <param name="Held">Packages on hold.</param>
/// <param name="Working">Packages in somebody's hands.</param>
/// <param name="Carriers">Carriers of what can be packed.</param>
public sealed record QueueAnswer(
    IReadOnlyList<OrderRow> Next, int Waiting, int Overdue, int Uncovered, int Held, IReadOnlyList<HeldPackage> Working, IReadOnlyList<string> Carriers)
{
    /// <param name="masked">The customers are none of the asking person's business.</param>
    public static QueueAnswer Of(QueueOverview queue, bool masked) =>
        new([.. queue.Next.Select(order => OrderRow.Of(order, masked))], queue.Waiting, queue.Overdue, queue.Uncovered, queue.Held, queue.Working, queue.Carriers);
}
