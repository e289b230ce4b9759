using GulluShoes.Shop.Pipeline;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Labels;

/// <summary>Draws the labels that are due. Twice at once gives the same bytes twice, which is harmless.</summary>
public sealed class RenderLabel(LabelDrawing drawing)
{
    [Function(nameof(RenderLabel))]
    public Task Run([QueueTrigger(Queues.Labels)] LabelsDue message, CancellationToken ct) => drawing.DrawAsync(message.PackageIds, ct);
}
