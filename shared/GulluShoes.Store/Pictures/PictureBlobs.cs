using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using GulluShoes.Shop.Pictures;
using GulluShoes.Store.Pipeline;

namespace GulluShoes.Store.Pictures;

/// <summary>Blobs <c>{hash}/original</c> and <c>{hash}/600.webp</c> … of the container <c>pictures</c>. A hash names its content, so nothing in it ever changes.</summary>
public sealed class PictureBlobs(StorageAccount storage)
{
    private const string Original = "original";

    /// <summary>A drawn file; null when there is none.</summary>
    public Task<Stream?> OpenAsync(string hash, PictureFile file, CancellationToken ct) => OpenAsync(hash, file.Name, ct);

    public Task SaveAsync(string hash, PictureFile file, ReadOnlyMemory<byte> content, CancellationToken ct) => SaveAsync(hash, file.Name, content, file.ContentType, ct);

    /// <summary>Null when it is not there.</summary>
    public async Task<BinaryData?> OriginalAsync(string hash, CancellationToken ct)
    {
        try
        {
            return (await Blob(hash, Original).DownloadContentAsync(ct)).Value.Content;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    internal Task SaveOriginalAsync(string hash, ReadOnlyMemory<byte> content, string contentType, CancellationToken ct) => SaveAsync(hash, Original, content, contentType, ct);

    private async Task<Stream?> OpenAsync(string hash, string name, CancellationToken ct)
    {
        try
        {
            return (await Blob(hash, name).DownloadStreamingAsync(cancellationToken: ct)).Value.Content;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private Task<Response<BlobContentInfo>> SaveAsync(string hash, string name, ReadOnlyMemory<byte> content, string contentType, CancellationToken ct) =>
        Blob(hash, name).UploadAsync(new BinaryData(content), new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = contentType } }, ct);

    private BlobClient Blob(string hash, string name) => storage.Container(StorageAccount.Pictures).GetBlobClient($"{hash}/{name}");
}
