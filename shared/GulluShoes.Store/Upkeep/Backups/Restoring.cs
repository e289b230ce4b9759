using System.Globalization;
using GulluShoes.Store.Model;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Sql;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace GulluShoes.Store.Upkeep.Backups;

/// <summary>What a restore brought back.</summary>
/// <param name="Missing">Blobs that the backup lists and the shop's account no longer has as they were: container, slash, name.</param>
public sealed record Restored(BackupManifest Backup, long Rows, IReadOnlyList<string> Missing);

/// <summary>Brings a backup back into an empty database.</summary>
public sealed class Restoring(NpgsqlDataSource database, IDbContextFactory<ShopDb> contexts, StorageAccount storage, BackupShelf shelf)
{
    private const int Chunk = 128 * 1024;

    /// <summary>First every file is compared with its hash; then all rows come back in one transaction, and the database is brought up to what the code needs.</summary>
    /// <param name="id">Null for the newest.</param>
    /// <exception cref="RestoreRefusedException">The database is not empty, there is no such backup, or it is not whole: nothing was changed.</exception>
    public async Task<Restored> BringBackAsync(string? id, CancellationToken ct)
    {
        id ??= (await shelf.ListAsync(ct)).Select(BackupShelf.IdOf).FirstOrDefault();
        var backup = (id is null ? null : await shelf.FindAsync(id, ct)) ?? throw new RestoreRefusedException($"There is no backup {id ?? "yet"}.");
        foreach (var file in backup.Tables.Select(table => table.File).Append(backup.Blobs))
        {
            await shelf.CheckAsync(backup.Id, file, ct);
        }

        await using (var connection = await database.OpenConnectionAsync(ct))
        {
            if (!await ScalarAsync<bool>(connection, BackupSql.IsEmpty, ct))
            {
                throw new RestoreRefusedException("The database is not empty; restore into a new one.");
            }

            await MigrateAsync(backup.Migration, ct);
            await LoadAsync(connection, backup, ct);
        }

        await MigrateAsync(null, ct);
        return new Restored(backup, backup.Tables.Sum(table => table.Rows), await MissingAsync(backup, ct));
    }

    private async Task MigrateAsync(string? migration, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.GetService<IMigrator>().MigrateAsync(migration, ct);
    }

    private async Task LoadAsync(NpgsqlConnection connection, BackupManifest backup, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var guards = await PairsAsync(connection, BackupSql.Triggers, ct);
        guards.AddRange(await PairsAsync(connection, BackupSql.ForeignKeys, ct));
        await RunAsync(connection, guards.Select(guard => guard.Away), ct);
        await RunAsync(connection, [$"truncate {string.Join(", ", backup.Tables.Select(table => BackupSql.Quoted(table.Name)))}"], ct);
        foreach (var table in backup.Tables)
        {
            await shelf.ReadAsync(backup.Id, table.File, stream => CopyAsync(connection, table, stream, ct), ct);
        }

        await RunAsync(connection, backup.Sequences.Where(one => one.Last is not null).Select(one => string.Create(CultureInfo.InvariantCulture, $"select setval('{BackupSql.Quoted(one.Name)}', {one.Last})")), ct);
        await RunAsync(connection, guards.Select(guard => guard.Back), ct);
        await transaction.CommitAsync(ct);
        await RunAsync(connection, ["analyze"], ct);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, BackupTable table, Stream stream, CancellationToken ct)
    {
        await using (var copy = await connection.BeginRawBinaryCopyAsync(BackupSql.CopyIn(table.Name, table.Columns), ct))
        {
            try
            {
                await stream.CopyToAsync(copy, Chunk, ct);
            }
            catch
            {
                // Disposed as it is, it would say that these were all the rows.
                await copy.CancelAsync();
                throw;
            }
        }

        var rows = await ScalarAsync<long>(connection, $"select count(*) from {BackupSql.Quoted(table.Name)}", ct);
        if (rows != table.Rows)
        {
            throw new RestoreRefusedException(string.Create(CultureInfo.InvariantCulture, $"{table.Name} has {rows} rows and not {table.Rows}."));
        }
    }

    private async Task<List<string>> MissingAsync(BackupManifest backup, CancellationToken ct)
    {
        var listed = new List<string>();
        await shelf.ReadAsync(
            backup.Id,
            backup.Blobs,
            async stream =>
            {
                using var lines = new StreamReader(stream, leaveOpen: true);
                while (await lines.ReadLineAsync(ct) is { } line)
                {
                    listed.Add(line);
                }
            },
            ct);
        var missing = new List<string>();
        foreach (var one in listed.Select(line => line.Split('\t')).GroupBy(parts => parts[0]))
        {
            var there = new HashSet<(string, long)>();
            await foreach (var blob in storage.Container(one.Key).GetBlobsAsync(cancellationToken: ct))
            {
                there.Add((blob.Name, blob.Properties.ContentLength ?? 0));
            }

            missing.AddRange(one.Where(parts => !there.Contains((parts[1], long.Parse(parts[2], CultureInfo.InvariantCulture)))).Select(parts => $"{parts[0]}/{parts[1]}"));
        }

        return missing;
    }

    private static async Task<List<(string Away, string Back)>> PairsAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ListAsync(row => (row.GetString(0), row.GetString(1)), ct);
    }

    private static async Task RunAsync(NpgsqlConnection connection, IEnumerable<string> statements, CancellationToken ct)
    {
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private static async Task<T> ScalarAsync<T>(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return (T)(await command.ExecuteScalarAsync(ct))!;
    }
}
