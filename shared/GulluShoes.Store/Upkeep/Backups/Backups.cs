using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Azure.Storage.Blobs.Models;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Upkeep.Backups;

/// <summary>Copies the whole database as it is at one moment, lists the shop's other blobs, and lets go what is too old.</summary>
public sealed class Backups(NpgsqlDataSource database, StorageAccount storage, BackupShelf shelf, IOptionsMonitor<BackupSettings> settings, TimeProvider clock)
{
    private const int Chunk = 128 * 1024;
    private const int Hands = 3;

    /// <summary>What was begun longer ago is not being written any more.</summary>
    private static readonly TimeSpan LongestWriting = TimeSpan.FromDays(1);
    private static readonly string[] Containers = [StorageAccount.Labels, StorageAccount.Photos, StorageAccount.Pictures, StorageAccount.Imports, StorageAccount.Keys, StorageAccount.Anchors];

    /// <summary>Whoever works meanwhile is not held up, and what they do is in it as a whole or not at all.</summary>
    public async Task<BackupManifest> TakeAsync(CancellationToken ct)
    {
        var at = clock.GetUtcNow();
        var id = BackupShelf.IdOf(at);
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await shelf.BeginAsync(ct);
        await RunAsync(connection, BackupSql.Snapshot, ct);
        var moment = await ScalarAsync<string>(connection, "select pg_export_snapshot()", ct);
        var migration = await ScalarAsync<string>(connection, BackupSql.Migration, ct);
        var names = new ConcurrentQueue<(string Name, string[] Columns)>(await ReadAsync(connection, BackupSql.Tables, row => (row.GetString(0), row.GetFieldValue<string[]>(1)), ct));
        var tables = (await Task.WhenAll(Enumerable.Range(0, Hands).Select(_ => CopyAsync(id, moment, names, ct)))).SelectMany(some => some).OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        var sequences = await ReadAsync(connection, BackupSql.Sequences, row => new BackupSequence(row.GetString(0), row.IsDBNull(1) ? null : row.GetInt64(1)), ct);
        await transaction.RollbackAsync(ct);
        var inventory = new BlobInventory();
        var (blobs, _) = await shelf.WriteAsync(id, "blobs.tsv.gz", stream => ListAsync(stream, inventory, ct), ct);
        var manifest = new BackupManifest(id, at, migration, tables, sequences, blobs, inventory.Count, inventory.Bytes);
        await shelf.SaveAsync(manifest, ct);
        return manifest;
    }

    /// <summary>Lets go what is too old, and what broke off. Returns how many went.</summary>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var brokenOff = (await shelf.ListHalvesAsync(ct)).Where(begun => begun < now - LongestWriting);
        var expired = BackupRetention.Expired(await shelf.ListAsync(ct), now, settings.CurrentValue.KeepDays, settings.CurrentValue.KeepMonths).Concat(brokenOff).ToList();
        foreach (var at in expired)
        {
            await shelf.DeleteAsync(BackupShelf.IdOf(at), ct);
        }

        return expired.Count;
    }

    /// <summary>One of several that copy side by side, all of the same moment: while one waits for the disk, another works.</summary>
    private async Task<List<BackupTable>> CopyAsync(string id, string moment, ConcurrentQueue<(string Name, string[] Columns)> names, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await RunAsync(connection, BackupSql.Snapshot, ct);
        await RunAsync(connection, $"set transaction snapshot '{moment}'", ct);
        var copied = new List<BackupTable>();
        while (names.TryDequeue(out var table))
        {
            copied.Add(await CopyAsync(connection, id, table.Name, table.Columns, ct));
        }

        return copied;
    }

    private async Task<BackupTable> CopyAsync(NpgsqlConnection connection, string id, string name, string[] columns, CancellationToken ct)
    {
        var rows = await ScalarAsync<long>(connection, $"select count(*) from {BackupSql.Quoted(name)}", ct);
        var (file, raw) = await shelf.WriteAsync(
            id,
            $"{name}.copy.gz",
            async stream =>
            {
                await using var copy = await connection.BeginRawBinaryCopyAsync(BackupSql.CopyOut(name, columns), ct);
                await copy.CopyToAsync(stream, Chunk, ct);
            },
            ct);
        return new BackupTable(name, columns, rows, raw, file);
    }

    private async Task ListAsync(Stream stream, BlobInventory inventory, CancellationToken ct)
    {
        await using var lines = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
        foreach (var name in Containers)
        {
            await foreach (var blob in storage.Container(name).GetBlobsAsync(cancellationToken: ct))
            {
                await lines.WriteAsync(inventory.Add(name, blob).AsMemory(), ct);
            }
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<T> ScalarAsync<T>(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return (T)(await command.ExecuteScalarAsync(ct))!;
    }

    private static async Task<List<T>> ReadAsync<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return await command.ListAsync(read, ct);
    }

    private sealed class BlobInventory
    {
        public long Count { get; private set; }

        public long Bytes { get; private set; }

        public string Add(string container, BlobItem blob)
        {
            var size = blob.Properties.ContentLength ?? 0;
            (Count, Bytes) = (Count + 1, Bytes + size);
            return string.Create(CultureInfo.InvariantCulture, $"{container}\t{blob.Name}\t{size}\t{(blob.Properties.ContentHash is { } hash ? Convert.ToHexStringLower(hash) : "")}\n");
        }
    }
}
