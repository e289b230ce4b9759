using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Hosting.LocalHost.Timers;

/// <summary>
/// One instance of all runs a timer: whoever holds the lease of its blob. A crashed holder's lease ends by itself after
/// <see cref="LeaseTime"/>, then another instance takes over.
/// </summary>
internal sealed class TimerLock(BlobContainerClient container, string hostId, string function, TimeProvider time, ILogger logger)
{
    /// <summary>The shortest lease that storage gives.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(15);

    private readonly BlobClient blob = container.GetBlobClient($"locks/{hostId}/{function}");

    /// <summary>Null when another instance holds it.</summary>
    public async Task<HeldLock?> TryAcquireAsync(CancellationToken ct)
    {
        var lease = blob.GetBlobLeaseClient();
        try
        {
            var startedAt = time.GetTimestamp();
            await AcquireAsync(lease, ct);
            return new HeldLock(lease, function, startedAt, time, logger);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.LeaseAlreadyPresent)
        {
            return null;
        }
    }

    private async Task AcquireAsync(BlobLeaseClient lease, CancellationToken ct)
    {
        try
        {
            await lease.AcquireAsync(LeaseTime, cancellationToken: ct);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            await CreateBlobAsync(ct);
            await lease.AcquireAsync(LeaseTime, cancellationToken: ct);
        }
    }

    private async Task CreateBlobAsync(CancellationToken ct)
    {
        await container.CreateIfNotExistsAsync(cancellationToken: ct);
        try
        {
            var onlyIfAbsent = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
            await blob.UploadAsync(BinaryData.FromString(""), onlyIfAbsent, ct);
        }
        catch (RequestFailedException exception) when (exception.Status is 409 or 412)
        {
            // Another instance has just made it, and may hold it already: the lease decides.
        }
    }
}
