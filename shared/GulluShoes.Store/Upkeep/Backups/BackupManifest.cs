namespace GulluShoes.Store.Upkeep.Backups;

/// <summary>What a backup consists of. It is written last: without it there is no backup.</summary>
/// <param name="Id">When it was taken, as <c>20261127T003000Z</c>; all its blobs lie below this name.</param>
/// <param name="At">The moment of the snapshot, UTC.</param>
/// <param name="Migration">The last migration of the database.</param>
/// <param name="Blobs">The list of the shop's other blobs, one a line: container, name, bytes, MD5. Only the list: their contents stay where they are.</param>
/// <param name="BlobCount">How many they are.</param>
/// <param name="BlobBytes">How large they are together.</param>
public sealed record BackupManifest(
    string Id, DateTimeOffset At, string Migration, IReadOnlyList<BackupTable> Tables, IReadOnlyList<BackupSequence> Sequences, BackupFile Blobs, long BlobCount, long BlobBytes)
{
    /// <summary>What it takes, compressed, without the manifest.</summary>
    public long Size => Blobs.Size + Tables.Sum(table => table.File.Size);
}

/// <summary>A blob of the backup.</summary>
/// <param name="Name">Below the backup's own name.</param>
/// <param name="Size">Bytes, as stored.</param>
/// <param name="Sha256">Of the stored bytes, in hexadecimal.</param>
public sealed record BackupFile(string Name, long Size, string Sha256);

/// <summary>The rows of a table: PostgreSQL's binary COPY, gzip.</summary>
/// <param name="Columns">Those that are stored, in order; what the database computes itself is not.</param>
/// <param name="Raw">Bytes before they were compressed.</param>
public sealed record BackupTable(string Name, IReadOnlyList<string> Columns, long Rows, long Raw, BackupFile File);

/// <param name="Last">The last number that was given out; null when none was.</param>
public sealed record BackupSequence(string Name, long? Last);

/// <summary>A backup that is not what its manifest says, or a database that is not empty: nothing was changed.</summary>
public sealed class RestoreRefusedException(string message) : Exception(message);
