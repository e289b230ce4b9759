using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Upkeep;

/// <summary>Work that waits in the database.</summary>
public enum WaitingKind
{
    /// <summary>Messages that have not left for their queue.</summary>
    Outbox,

    /// <summary>Packages that Trendyol has told of and that are not in the status tables yet.</summary>
    Snapshots,

    /// <summary>What Trendyol must be told of packages.</summary>
    Commands,

    /// <summary>Calls with stock whose receipt is not in.</summary>
    StockCalls,

    /// <summary>Calls with prices whose receipt is not in.</summary>
    PriceCalls,

    /// <summary>Calls about new and changed products whose receipt is not in.</summary>
    ProductCalls,

    /// <summary>Alarms that have not left; some wait for the end of quiet hours.</summary>
    Alarms,
}

/// <param name="Oldest">Since when the first of them waits, UTC; null when none does, or it is not kept.</param>
public sealed record WaitingWork(WaitingKind Kind, long Count, DateTimeOffset? Oldest);

/// <summary>The open problems of one cause.</summary>
/// <param name="Since">UTC, of the oldest.</param>
public sealed record ProblemHeap(ProblemCause Cause, long Count, DateTimeOffset Since);

/// <param name="Bytes">Of the shop's database on disk.</param>
/// <param name="Connections">To it, now.</param>
/// <param name="MostConnections">That its server takes, for all databases together.</param>
public sealed record DatabaseFigures(long Bytes, int Connections, int MostConnections);

/// <param name="Waiting">Every kind, in the order of <see cref="WaitingKind"/>.</param>
/// <param name="Problems">The longest open first.</param>
public sealed record StoreFigures(IReadOnlyList<WaitingWork> Waiting, IReadOnlyList<ProblemHeap> Problems, DatabaseFigures Database);

/// <param name="Depth">About; messages that are being worked on, or wait for their next try, included.</param>
/// <param name="Oldest">When the foremost message that is free to be taken came, UTC; null when there is none.</param>
/// <param name="Poison">Messages that failed too often and are not a Problem yet.</param>
public sealed record QueueFigures(string Name, int Depth, DateTimeOffset? Oldest, int Poison);

/// <summary>How much waits where, as it is now.</summary>
public sealed class SystemLook(NpgsqlDataSource database, StorageAccount storage)
{
    // A snapshot's own time moves each time its message is sent again, so it does not tell how long it has waited.
    private static readonly string Waiting =
        $"""
        select '{WaitingKind.Outbox}' as kind, count(*) as count, min(created_at) as oldest from outbox
        union all select '{WaitingKind.Snapshots}', count(*), null from package_snapshots where applied_version is distinct from version
        union all select '{WaitingKind.Commands}', count(*), min(created_at) from trendyol_commands where ended_at is null
        union all select '{WaitingKind.StockCalls}', count(*), min(claimed_at) from stock_calls where ended_at is null
        union all select '{WaitingKind.PriceCalls}', count(*), min(claimed_at) from price_calls where ended_at is null
        union all select '{WaitingKind.ProductCalls}', count(*), min(created_at) from product_calls where ended_at is null
        union all select '{WaitingKind.Alarms}', count(*), min(made_at) from alarm_messages where ended_at is null
        """;

    private const string OpenProblems = "select cause, count(*) as count, min(since) as since from problems where closed_at is null group by cause order by 3";

    private const string Database =
        """
        select pg_database_size(datname) as bytes, numbackends as connections, current_setting('max_connections')::integer as most
        from pg_stat_database where datname = current_database()
        """;

    /// <summary>What the database knows, in one round trip.</summary>
    public async Task<StoreFigures> ReadAsync(CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.Add(Waiting);
        batch.Add(OpenProblems);
        batch.Add(Database);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var waiting = await reader.ListAsync(row => new WaitingWork(row.GetEnum<WaitingKind>("kind"), row.Get<long>("count"), row.Get<DateTimeOffset?>("oldest")), ct);
        await reader.NextResultAsync(ct);
        var problems = await reader.ListAsync(row => new ProblemHeap(row.GetEnum<ProblemCause>("cause"), row.Get<long>("count"), row.Get<DateTimeOffset>("since")), ct);
        await reader.NextResultAsync(ct);
        var figures = await reader.ListAsync(row => new DatabaseFigures(row.Get<long>("bytes"), row.Get<int>("connections"), row.Get<int>("most")), ct);
        return new StoreFigures([.. waiting.OrderBy(work => work.Kind)], problems, figures.Single());
    }

    /// <summary>In the order of <see cref="Queues.All"/>.</summary>
    /// <exception cref="Azure.RequestFailedException">The storage account is away.</exception>
    public async Task<IReadOnlyList<QueueFigures>> QueuesAsync(CancellationToken ct) => await Task.WhenAll(Queues.All.Select(queue => QueueAsync(queue, ct)));

    private async Task<QueueFigures> QueueAsync(string name, CancellationToken ct)
    {
        var (depth, front, poison) = (storage.Queue(name).GetPropertiesAsync(ct), storage.Queue(name).PeekMessageAsync(ct), storage.Queue(Queues.PoisonOf(name)).GetPropertiesAsync(ct));
        await Task.WhenAll(depth, front, poison);
        return new QueueFigures(name, (await depth).Value.ApproximateMessagesCount, (await front).Value?.InsertedOn, (await poison).Value.ApproximateMessagesCount);
    }
}
