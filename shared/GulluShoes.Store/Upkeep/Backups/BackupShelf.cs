using System.Globalization;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Text.Json;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using GulluShoes.Store.Pipeline;
using Microsoft.Extensions.Options;

namespace GulluShoes.Store.Upkeep.Backups;

/// <summary>The container <c>backups</c>: <c>{id}/manifest.json</c> and what it names.</summary>
public sealed class BackupShelf(StorageAccount shop, IOptionsMonitor<BackupSettings> settings)
{
    /// <summary>Its name in the account of <see cref="BackupSettings.Storage"/>.</summary>
    public const string Container = "backups";

    private const int Part = 4 * 1024 * 1024;

    // Small files go in one request, large ones in parts side by side.
    private static readonly BlobUploadOptions Transfer = new() { TransferOptions = new StorageTransferOptions { InitialTransferSize = Part, MaximumTransferSize = Part, MaximumConcurrency = 2 } };

    private const string Manifest = "manifest.json";
    private const string Stamp = "yyyyMMdd'T'HHmmss'Z'";

    private readonly BlobContainerClient container = (settings.CurrentValue.Storage is { Length: > 0 } other ? new StorageAccount(other) : shop).Container(Container);

    public static string IdOf(DateTimeOffset at) => at.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture);

    /// <summary>When each whole backup was taken, the newest first.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> ListAsync(CancellationToken ct) =>
        [.. (await FindAllAsync(ct)).Where(found => found.Value).Select(found => found.Key).OrderDescending()];

    /// <summary>When backups were begun of which no manifest names the files: they broke off, are still being written, or are half deleted.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> ListHalvesAsync(CancellationToken ct) => [.. (await FindAllAsync(ct)).Where(found => !found.Value).Select(found => found.Key)];

    /// <summary>Null when there is no such backup.</summary>
    public async Task<BackupManifest?> FindAsync(string id, CancellationToken ct)
    {
        try
        {
            var content = (await container.GetBlobClient($"{id}/{Manifest}").DownloadContentAsync(ct)).Value.Content;
            return content.ToObjectFromJson<BackupManifest>(JsonSerializerOptions.Web);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Nothing is deleted that a manifest still names, so that what is half gone is no backup.</summary>
    public async Task DeleteAsync(string id, CancellationToken ct)
    {
        await container.DeleteBlobIfExistsAsync($"{id}/{Manifest}", cancellationToken: ct);
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, id + "/", ct))
        {
            await container.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: ct);
        }
    }

    internal Task SaveAsync(BackupManifest manifest, CancellationToken ct) =>
        container.GetBlobClient($"{manifest.Id}/{Manifest}").UploadAsync(BinaryData.FromObjectAsJson(manifest, JsonSerializerOptions.Web), overwrite: true, ct);

    /// <summary>Before the first file.</summary>
    internal Task BeginAsync(CancellationToken ct) => container.CreateIfNotExistsAsync(cancellationToken: ct);

    /// <summary>Compresses what is written, and stores it while more is written.</summary>
    /// <returns>The file, and how many bytes were written into it.</returns>
    internal async Task<(BackupFile File, long Raw)> WriteAsync(string id, string name, Func<Stream, Task> write, CancellationToken ct)
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: Part, resumeWriterThreshold: Part / 2));
        var storing = StoreAsync($"{id}/{name}", pipe.Reader, ct);
        await using var stored = new CheckedStream(pipe.Writer.AsStream(leaveOpen: true));
        try
        {
            long raw;
            await using (var counted = new CheckedStream(new GZipStream(stored, CompressionLevel.Fastest, leaveOpen: true), isHashed: false))
            {
                await write(counted);
                raw = counted.Passed;
            }

            await pipe.Writer.CompleteAsync();
            await storing;
            return (new BackupFile(name, stored.Passed, stored.Sha256()), raw);
        }
        catch (Exception failure)
        {
            await pipe.Writer.CompleteAsync(failure);
            // Whichever failed first has failed the other; what is thrown here is what the writing met.
            await storing.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            throw;
        }
    }

    /// <summary>When it fails, the writer hears of it: it would wait for ever for somebody to read on.</summary>
    private async Task StoreAsync(string name, PipeReader reader, CancellationToken ct)
    {
        try
        {
            await container.GetBlobClient(name).UploadAsync(reader.AsStream(leaveOpen: true), Transfer, ct);
            await reader.CompleteAsync();
        }
        catch (Exception failure)
        {
            await reader.CompleteAsync(failure);
            throw;
        }
    }

    /// <summary>When each was begun, and whether it has a manifest.</summary>
    private async Task<Dictionary<DateTimeOffset, bool>> FindAllAsync(CancellationToken ct)
    {
        await BeginAsync(ct);
        var found = new Dictionary<DateTimeOffset, bool>();
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: ct))
        {
            if (blob.Name.Split('/') is [var id, var name] && DateTimeOffset.TryParseExact(id, Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            {
                found[at] = found.GetValueOrDefault(at) || name == Manifest;
            }
        }

        return found;
    }

    /// <exception cref="RestoreRefusedException">It is missing, or other bytes than the manifest says.</exception>
    internal async Task CheckAsync(string id, BackupFile file, CancellationToken ct)
    {
        try
        {
            await using var stored = new CheckedStream(await container.GetBlobClient($"{id}/{file.Name}").OpenReadAsync(cancellationToken: ct));
            await stored.CopyToAsync(Stream.Null, ct);
            if (stored.Passed != file.Size || stored.Sha256() != file.Sha256)
            {
                throw new RestoreRefusedException($"{file.Name} is not what its manifest says.");
            }
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            throw new RestoreRefusedException($"{file.Name} is missing.");
        }
    }

    /// <summary>Hands out what was written, as it was before it was compressed. Only for who has checked the file.</summary>
    internal async Task ReadAsync(string id, BackupFile file, Func<Stream, Task> read, CancellationToken ct)
    {
        await using var raw = new GZipStream(await container.GetBlobClient($"{id}/{file.Name}").OpenReadAsync(cancellationToken: ct), CompressionMode.Decompress);
        await read(raw);
    }
}
