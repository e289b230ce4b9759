using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs.Models;
using GulluShoes.Store.Orders.Applying;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Proof;

/// <summary>What became of the wish to keep a photo.</summary>
public abstract record PhotoOutcome
{
    private PhotoOutcome()
    {
    }

    /// <summary>Kept now or before.</summary>
    /// <param name="At">UTC; when it was kept first.</param>
    public sealed record Kept(Guid Id, DateTimeOffset At) : PhotoOutcome;

    public sealed record UnknownPackage : PhotoOutcome;

    /// <summary>The package has as many as it may have.</summary>
    public sealed record TooMany : PhotoOutcome;
}

/// <summary>Photos of open boxes: blobs <c>{packageId}/{id}.jpg</c> of the container <c>photos</c>, and a row for each.</summary>
public sealed class PackagePhotos(NpgsqlDataSource database, StorageAccount storage, TimeProvider clock)
{
    public const string ContentType = "image/jpeg";

    /// <summary>Photos of one package.</summary>
    public const int Most = 10;

    /// <summary>Keeps a picture once, however often it comes. It is there before its row: a row never points at nothing.</summary>
    /// <param name="jpeg">Drawn by us, so that it is a picture and nothing else.</param>
    public async Task<PhotoOutcome> KeepAsync(long packageId, ReadOnlyMemory<byte> jpeg, string userName, CancellationToken ct)
    {
        var id = IdOf(packageId, jpeg.Span);
        var (known, keptAt, count) = await LookAsync(packageId, id, ct);
        if (keptAt is not null)
        {
            return new PhotoOutcome.Kept(id, keptAt.Value);
        }

        if (!known || count >= Most)
        {
            return known ? new PhotoOutcome.TooMany() : new PhotoOutcome.UnknownPackage();
        }

        // Outside of any transaction: a slow blob store must not hold up whoever packs the package.
        var blob = storage.Container(StorageAccount.Photos).GetBlobClient(FormattableString.Invariant($"{packageId}/{id:D}.jpg"));
        await blob.UploadAsync(new BinaryData(jpeg), new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = ContentType } }, ct);
        if (await InsertAsync(id, packageId, blob.Name, userName, ct) is { } at)
        {
            return new PhotoOutcome.Kept(id, at);
        }

        // Others were faster; no row points at it, and none ever will.
        await blob.DeleteIfExistsAsync(cancellationToken: ct);
        return new PhotoOutcome.TooMany();
    }

    /// <summary>The picture; null when the package has no such photo.</summary>
    public async Task<Stream?> OpenAsync(long packageId, Guid id, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select blob_name from package_photos where package_id = $1 and id = $2").With(packageId).With(id);
        if (await command.ExecuteScalarAsync(ct) is not string name)
        {
            return null;
        }

        try
        {
            return (await storage.Container(StorageAccount.Photos).GetBlobClient(name).DownloadStreamingAsync(cancellationToken: ct)).Value.Content;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>What the picture is known by within its package: the first half of its SHA-256.</summary>
    private static Guid IdOf(long packageId, ReadOnlySpan<byte> jpeg)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(BitConverter.GetBytes(packageId));
        hash.AppendData(jpeg);
        return new Guid(hash.GetHashAndReset().AsSpan(0, 16));
    }

    /// <summary>When it was kept first; null when the package has enough. The package's lock is a statement of its own, so that the count after it is true.</summary>
    private async Task<DateTimeOffset?> InsertAsync(Guid id, long packageId, string blob, string userName, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.Add(KnownPackage.RegistryLock).With(new[] { packageId });
        batch.Add(
            $"""
            insert into package_photos (id, package_id, blob_name, at, person)
            select $1, $2, $3, $4, $5 where (select count(*) from package_photos where package_id = $2 and id <> $1) < {Most}
            on conflict (id) do update set id = excluded.id returning at
            """).With(id).With(packageId).With(blob).With(clock.GetUtcNow()).With(userName);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        var kept = await reader.ListAsync(row => row.Get<DateTimeOffset>("at"), ct);
        return kept is [var at] ? at : null;
    }

    private async Task<(bool Known, DateTimeOffset? KeptAt, int Count)> LookAsync(long packageId, Guid id, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select exists (select from packages where package_id = $1), (select at from package_photos where id = $2),
                (select count(*)::int from package_photos where package_id = $1)
            """).With(packageId).With(id);
        return (await command.ListAsync(
            row => (row.GetBoolean(0), row.IsDBNull(1) ? (DateTimeOffset?)null : row.GetFieldValue<DateTimeOffset>(1), row.GetInt32(2)), ct)).Single();
    }
}
