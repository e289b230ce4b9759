using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using GulluShoes.Local.Stack;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Pipeline;
using Npgsql;

namespace GulluShoes.Local.Smoke;

/// <summary>Reads our side past the app, straight from the tables, blobs and queues: the app must not be its own witness.</summary>
internal sealed class ShopReading(StackInfo stack) : IAsyncDisposable
{
    private static readonly string[] _formats = ["pdf", "zpl", "svg"];
    private readonly NpgsqlDataSource _database = NpgsqlDataSource.Create(stack.Postgres);

    public async Task<IReadOnlyList<ShopPackage>> PackagesAsync(CancellationToken ct)
    {
        await using var command = _database.CreateCommand(
            "select package_id, stage, status, version, label_version, label_drawn_version from orders");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var packages = new List<ShopPackage>();
        while (await reader.ReadAsync(ct))
        {
            packages.Add(new ShopPackage(
                reader.GetInt64(0), Enum.Parse<Stage>(reader.GetString(1)), reader.GetString(2), reader.GetInt64(3),
                await reader.IsDBNullAsync(4, ct) ? null : reader.GetInt64(4),
                await reader.IsDBNullAsync(5, ct) ? null : reader.GetInt64(5)));
        }

        return packages;
    }

    /// <summary>Rows that wait to be sent, and packages whose snapshot is not applied yet.</summary>
    public async Task<(long Outbox, long Pending, long OpenProblems)> WaitingAsync(CancellationToken ct)
    {
        await using var command = _database.CreateCommand(
            """
            select (select count(*) from outbox),
                   (select count(*) from package_snapshots where applied_version is distinct from version),
                   (select count(*) from problems where closed_at is null)
            """);
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    }

    /// <summary>Messages in every queue and its poison queue; a queue that was never needed has none.</summary>
    public async Task<IReadOnlyDictionary<string, int>> QueueDepthsAsync(CancellationToken ct)
    {
        var depths = new Dictionary<string, int>();
        foreach (var name in Queues.All.Concat(Queues.All.Select(Queues.PoisonOf)))
        {
            var queue = new QueueClient(stack.Storage, name);
            depths[name] = await queue.ExistsAsync(ct) ? (await queue.GetPropertiesAsync(ct)).Value.ApproximateMessagesCount : 0;
        }

        return depths;
    }

    /// <summary>Names of the label files that should be in blob storage and are not.</summary>
    public async Task<IReadOnlyList<string>> MissingFilesAsync(IEnumerable<ShopPackage> packages, CancellationToken ct)
    {
        var container = new BlobContainerClient(stack.Storage, "labels");
        var there = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: ct))
        {
            if (blob.Properties.ContentLength > 0)
            {
                there.Add(blob.Name);
            }
        }

        return [.. packages.Where(package => package.LabelVersion is not null && package.Stage != Stage.Cancelled)
            .SelectMany(package => _formats.Select(format => $"{package.Id}/{package.LabelVersion}.{format}"))
            .Where(name => !there.Contains(name))];
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
