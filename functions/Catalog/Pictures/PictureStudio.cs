using GulluShoes.Documents.Pictures;
using GulluShoes.Store.Pictures;

namespace GulluShoes.Functions.Catalog.Pictures;

/// <summary>Draws pictures that wait. One at a time in a process: a picture of 50 million pixels takes 200 MB while it is decoded.</summary>
public sealed class PictureStudio(PictureWork work, PictureBlobs blobs) : IDisposable
{
    private readonly SemaphoreSlim table = new(1);

    /// <summary>Draws it unless it has been drawn. It is called ready when all its files are in their places, so that a death in between only draws again.</summary>
    public async Task DrawAsync(string hash, CancellationToken ct)
    {
        var state = await work.StateAsync(hash, ct);
        if (state is null or PictureState.Broken)
        {
            return;
        }

        if (state == PictureState.Waiting && !await FinishAsync(hash, ct))
        {
            await work.MarkBrokenAsync(hash, ct);
            return;
        }

        await work.TieTwinsAsync(hash, ct);
    }

    public void Dispose() => table.Dispose();

    private async Task<bool> FinishAsync(string hash, CancellationToken ct)
    {
        if (await DrawOneAsync(hash, ct) is not { } drawn)
        {
            return false;
        }

        await Task.WhenAll(drawn.Files.Select(file => blobs.SaveAsync(hash, file.Key, file.Value, ct)));
        await work.MarkReadyAsync(hash, new PictureFacts(drawn.Width, drawn.Height, drawn.Flaws, drawn.Look), ct);
        return true;
    }

    private async Task<DrawnPicture?> DrawOneAsync(string hash, CancellationToken ct)
    {
        await table.WaitAsync(ct);
        try
        {
            var original = await blobs.OriginalAsync(hash, ct) ?? throw new InvalidOperationException($"The original of picture {hash} is not in the store.");
            return PictureDrawing.Draw(original.ToMemory().Span);
        }
        finally
        {
            table.Release();
        }
    }
}
