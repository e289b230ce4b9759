using GulluShoes.Shop.Stock;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Stock.Pushing;

/// <summary>
/// Compares what the marketplace shows with what it has confirmed. Only numbers at rest are compared. An order that is not fetched yet looks like a drift for a
/// while, so only what two readings in a row show counts as one: until the second the order would have arrived and changed the number.
/// </summary>
public sealed class PushDrift(NpgsqlDataSource database, StockPushes pushes, IOptionsMonitor<PushSettings> settings, TimeProvider clock)
{
    /// <summary>Where a reading begins, by the clock that the comparison trusts.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>After a complete reading of the catalogue. Returns how many numbers have newly been found to differ.</summary>
    /// <param name="readSince">When the reading began: what was confirmed later may not be in it.</param>
    public async Task<int> CompareAsync(DateTimeOffset readSince, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(pushes.Sql.Line);
        batch.Add(Compare).With(readSince).With(clock.GetUtcNow()).With(settings.CurrentValue.Drift == DriftRule.OursWins);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        return (await reader.ListAsync(row => row.GetBoolean(0), ct)).Count(proven => proven);
    }

    private static readonly string Compare =
        $"""
        update stock_pushes p set
            drift_quantity = case when t.same then null else t.quantity end,
            drift_seen_at = case when t.same then null when t.suspected then p.drift_seen_at else $2 end,
            drift_proven_at = case when t.same then null when t.suspected then coalesce(p.drift_proven_at, $2) else p.drift_proven_at end,
            seen_change = case when t.suspected and not t.same and $3 then null else p.seen_change end
        from (
            select k.barcode, g.quantity, g.quantity = k.confirmed_quantity as same, coalesce(k.drift_seen_at > k.confirmed_at, false) as suspected
            from stock_pushes k join stock_items i on i.barcode = k.barcode join listings g on g.channel = '{ListingSql.Trendyol}' and g.barcode = k.barcode
            where k.call_id is null and k.outcome = '{PushState.Applied}' and k.seen_change = i.changes and k.confirmed_at < $1
                and g.missing_since is null and g.quantity is not null) t
        where p.barcode = t.barcode and (not t.same or p.drift_seen_at is not null or p.drift_proven_at is not null)
        returning coalesce(p.drift_proven_at = $2, false)
        """;
}
