using System.Globalization;
using System.Runtime.CompilerServices;
using GulluShoes.Store.Pipeline;

namespace GulluShoes.Store.Audit;

/// <summary>A seal as it was on the day when it was noted elsewhere.</summary>
/// <param name="Hash">64 hexadecimal digits.</param>
public sealed record AuditAnchor(long Number, string Hash)
{
    /// <summary>Names stand in the order of time: a log that was sealed anew, or restored, counts from fewer seals again.</summary>
    internal string NameAt(DateTimeOffset noted) => string.Create(CultureInfo.InvariantCulture, $"{noted.UtcDateTime:yyyyMMddTHHmmssfffffff}-{Number}-{Hash}");

    internal static AuditAnchor? Of(string name) =>
        name.Split('-') is [_, var number, var hash] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var seal) ? new AuditAnchor(seal, hash) : null;
}

/// <summary>
/// Notes the newest seal in blob storage, where whoever owns the database cannot reach it: a log whose seals were all made anew is sound in itself and differs
/// from its anchors only. A container with a time-based retention policy lets nobody delete them: https://learn.microsoft.com/azure/storage/blobs/immutable-storage-overview
/// </summary>
public sealed class AuditAnchors(AuditSeals seals, StorageAccount storage, TimeProvider clock)
{
    /// <summary>Notes the newest seal. Null before the first.</summary>
    public async Task<AuditAnchor?> KeepAsync(CancellationToken ct)
    {
        if (await seals.LastAsync(ct) is not var (number, hash))
        {
            return null;
        }

        var anchor = new AuditAnchor(number, hash);
        await storage.Container(StorageAccount.Anchors).GetBlobClient(anchor.NameAt(clock.GetUtcNow())).UploadAsync(BinaryData.Empty, overwrite: true, ct);
        return anchor;
    }

    /// <summary>The newest, when the log has no such seal any more; else null. After a restore it is so once, until the next is kept.</summary>
    public async Task<AuditAnchor?> NewestLostAsync(CancellationToken ct) =>
        await ReadAsync(ct).LastOrDefaultAsync(ct) is { } newest && await IsLostAsync(newest, ct) ? newest : null;

    /// <summary>The first of which the log has no such seal any more; null when it has all.</summary>
    public async Task<AuditAnchor?> FirstLostAsync(CancellationToken ct)
    {
        await foreach (var anchor in ReadAsync(ct))
        {
            if (await IsLostAsync(anchor, ct))
            {
                return anchor;
            }
        }

        return null;
    }

    private async Task<bool> IsLostAsync(AuditAnchor anchor, CancellationToken ct) => await seals.NumberOfAsync(anchor.Hash, ct) != anchor.Number;

    // By name, so the oldest first.
    private async IAsyncEnumerable<AuditAnchor> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var blob in storage.Container(StorageAccount.Anchors).GetBlobsAsync(cancellationToken: ct))
        {
            if (AuditAnchor.Of(blob.Name) is { } anchor)
            {
                yield return anchor;
            }
        }
    }
}
