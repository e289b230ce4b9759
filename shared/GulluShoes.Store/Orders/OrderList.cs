using GulluShoes.Shop.Orders;
using GulluShoes.Store.Caching;
using GulluShoes.Store.Orders.Listing;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Upkeep;
using Npgsql;

namespace GulluShoes.Store.Orders;

/// <summary>The packages as people look at them.</summary>
public sealed class OrderList(NpgsqlDataSource database, ReadCache cache, TimeProvider clock)
{
    private const int LargestPage = 200;

    /// <summary>One page of packages with their lines.</summary>
    /// <exception cref="InvalidCursorException">The cursor is not one of ours.</exception>
    public async Task<OrderPage> PageAsync(OrderQuery query, CancellationToken ct)
    {
        var take = Math.Clamp(query.Take, 1, LargestPage);
        var sorting = Sorting.Of(query.Stage);
        var after = OrderCursor.Decode(query.After, sorting);
        await using var connection = await database.OpenConnectionAsync(ct);
        var finder = new OrderFinder(connection, query.Stage, ct);
        var hits = string.IsNullOrWhiteSpace(query.Search)
            ? await finder.PageAsync(after, take + 1)
            : await finder.SearchAsync(query.Search, after, take + 1);
        var page = hits.Take(take).ToList();
        var next = hits.Count > take && page[^1] is var last
            ? new OrderCursor(sorting.Column, last.Tier, last.At, last.PackageId).Encode()
            : null;
        return new OrderPage(await OrderReader.ReadAsync(connection, page, ct), next);
    }

    /// <summary>Packages per status table, at most a few seconds old (setting <c>Cache:CountsSeconds</c>).</summary>
    public Task<OrderCounts> CountsAsync(CancellationToken ct) => cache.GetAsync(CacheKind.Counts, "all", CountAsync, ct);

    /// <summary>Everything about one package; null when it is not known.</summary>
    public Task<OrderDetail?> FindAsync(long packageId, CancellationToken ct) => OrderDetails.ReadAsync(database, packageId, ct);

    private async ValueTask<OrderCounts> CountAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var command = database.CreateCommand(
            $"""
            select (select count(*) from order_created) as created,
                (select count(*) from order_picking) as picking,
                (select count(*) from order_shipped) as shipped,
                (select count(*) from order_delivered) as delivered,
                (select count(*) from order_cancelled) as cancelled,
                (select count(*) from orders where stage in ('Created', 'Picking') and due_at < $1) as overdue,
                held.waiting,
                held.since,
                (select ended_at from run_reports where function = $2 and outcome = '{RunOutcome.Ok}' order by id desc limit 1) as synced,
                (select outcome = '{RunOutcome.Failed}' from run_reports
                    where function = $2 and outcome <> '{RunOutcome.Running}' order by id desc limit 1) as failed,
                (select count(*) from problems where closed_at is null) as problems
            from (select count(*) as waiting, min(held_at) as since from orders
                where stage in ('Created', 'Picking') and hold_reason is not null and hold_reason <> '{nameof(HoldReason.Unsupplied)}') held
            """)
            .With(now).With(RunReports.FetchPackages);
        var counts = await command.ListAsync(
            row => new OrderCounts(
                row.GetInt64(0),
                row.GetInt64(1),
                row.GetInt64(2),
                row.GetInt64(3),
                row.GetInt64(4),
                row.GetInt64(5),
                row.Get<long>("waiting"),
                row.Get<DateTimeOffset?>("since"),
                now,
                row.Get<DateTimeOffset?>("synced"),
                row.Get<bool>("failed"),
                row.Get<long>("problems")),
            ct);
        return counts.Single();
    }
}
