using GulluShoes.Shop.Pipeline;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Pictures;

/// <summary>Draws a picture in all its sizes. Twice at once writes the same bytes twice, which is harmless.</summary>
public sealed class ProcessImage(PictureStudio studio)
{
    [Function(nameof(ProcessImage))]
    public Task Run([QueueTrigger(Queues.Pictures)] PictureDue message, CancellationToken ct) => studio.DrawAsync(message.Hash, ct);
}
