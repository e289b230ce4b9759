using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using GulluShoes.Shop.Labels;
using GulluShoes.Store.Pipeline;

namespace GulluShoes.Store.Labels;

/// <summary>The drawings as blobs <c>{packageId}/{version}.pdf|zpl|svg</c> of the container <c>labels</c>.</summary>
public sealed class LabelBlobs(StorageAccount storage)
{
    internal async Task SaveAsync(long packageId, long version, LabelFormat format, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var headers = new BlobHttpHeaders { ContentType = ContentType(format) };
        await Blob(packageId, version, format).UploadAsync(new BinaryData(content), new BlobUploadOptions { HttpHeaders = headers }, ct);
    }

    /// <summary>Null when there is no such drawing.</summary>
    internal async Task<LabelAnswer.Ready?> OpenAsync(long packageId, long version, LabelFormat format, CancellationToken ct)
    {
        try
        {
            var answer = (await Blob(packageId, version, format).DownloadStreamingAsync(cancellationToken: ct)).Value;
            return new LabelAnswer.Ready(answer.Content, version, answer.Details.ContentLength);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    public static string ContentType(LabelFormat format) => format switch
    {
        LabelFormat.Pdf => "application/pdf",
        LabelFormat.Zpl => "application/zpl",
        LabelFormat.Svg => "image/svg+xml",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such label format."),
    };

    private BlobClient Blob(long packageId, long version, LabelFormat format) => storage.Container(StorageAccount.Labels)
        .GetBlobClient(FormattableString.Invariant($"{packageId}/{version}.{format.ToString().ToLowerInvariant()}"));
}
