using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Hosting.LocalHost.Timers;

/// <summary>Keeps when a timer last ran in <c>timers/{hostId}/{function}/status</c>, the place and form of the genuine host.</summary>
internal sealed class ScheduleMonitor(BlobContainerClient container, string hostId, string function)
{
    private readonly BlobClient blob = container.GetBlobClient($"timers/{hostId}/{function}/status");

    /// <summary>Null before the first start.</summary>
    public async Task<ScheduleStatus?> ReadAsync(CancellationToken ct)
    {
        try
        {
            var content = await blob.DownloadContentAsync(ct);
            return content.Value.Content.ToObjectFromJson<ScheduleStatus>();
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    public Task WriteAsync(ScheduleStatus status, CancellationToken ct) =>
        blob.UploadAsync(BinaryData.FromString(JsonSerializer.Serialize(status)), overwrite: true, ct);
}
