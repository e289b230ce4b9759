using GulluShoes.Shop.Stock;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Stock.Buffers;

/// <summary>
/// Measures what <see cref="RaceBuffer"/> needs and sets the buffers that follow from it. Orders per hour are the most of the last hour, day and week (of as much
/// of them as is known); latency is the 95th percentile of the last 200 pushes of this week that Trendyol confirmed.
/// </summary>
public sealed class BufferMeasure(NpgsqlDataSource database, TimeProvider clock)
{
    private static readonly ColumnSet<(string Barcode, double Rate, int Pairs)> Columns = new ColumnSet<(string Barcode, double Rate, int Pairs)>()
        .AddText("barcode", one => one.Barcode)
        .Add("rate", "double precision", one => one.Rate)
        .Add("pairs", "integer", one => one.Pairs);

    private static readonly string Latency =
        $"""
        select percentile_cont(0.95) within group (order by extract(epoch from ended_at - coalesce(orders_as_of, claimed_at)))
        from (select * from stock_calls where state = '{CallEnd.Settled}' and ended_at > $1 - interval '7 days' order by id desc limit 200) last
        """;

    // Without a single order nothing is known about orders, so nothing is answered.
    private static readonly string Rates =
        $"""
        with known as (select least(interval '7 days', greatest(interval '1 hour', $1 - min(listed_at))) as age from orders having min(listed_at) is not null),
        ordered as (
            select coalesce(a.barcode, l.barcode) as barcode, l.quantity, $1 - o.listed_at as ago
            from orders o join order_lines l using (package_id) left join barcode_aliases a on a.code = l.barcode where o.listed_at > $1 - interval '7 days')
        select i.barcode, greatest(
            coalesce(sum(o.quantity) filter (where o.ago <= interval '1 hour'), 0),
            coalesce(sum(o.quantity) filter (where o.ago <= interval '1 day'), 0) / (extract(epoch from least(k.age, interval '1 day')) / 3600),
            coalesce(sum(o.quantity), 0) / (extract(epoch from k.age) / 3600))::double precision as rate
        from known k cross join stock_items i left join ordered o on o.barcode = i.barcode
        where i.buffer_rule = '{BufferRule.Measured}'
            and ($2::text[] is null or i.barcode in (select coalesce(a.barcode, t.code) from unnest($2) as t(code) left join barcode_aliases a on a.code = t.code))
        group by i.barcode, k.age
        """;

    private static readonly string Write =
        $"""
        with wanted as (
            select i.barcode, t.rate, t.pairs from {Columns.Rows} join stock_items i on i.barcode = t.barcode
            where i.buffer_rule = '{BufferRule.Measured}' order by i.barcode for no key update of i)
        update stock_items i set buffer = w.pairs, buffer_rate = w.rate, buffer_latency = ${Columns.Count + 1}, buffer_measured_at = ${Columns.Count + 2},
            changes = i.changes + (i.buffer <> w.pairs)::integer, changed_at = case when i.buffer <> w.pairs then ${Columns.Count + 2} else i.changed_at end
        from wanted w, (select barcode, buffer from stock_items) before where w.barcode = i.barcode and before.barcode = i.barcode
        returning before.buffer <> i.buffer
        """;

    /// <summary>Returns how many buffers are another number now. Where nothing was measured yet, buffers stay as they are.</summary>
    /// <param name="only">Barcodes or aliases; null for all whose buffer is measured.</param>
    public async Task<int> MeasureAsync(IReadOnlyCollection<string>? only, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var ask = new NpgsqlCommand(Latency, connection).With(now);
        if (await ask.ExecuteScalarAsync(ct) is not double seconds)
        {
            return 0;
        }

        await using var rates = new NpgsqlCommand(Rates, connection).With(now).With(only?.ToArray());
        var measured = await rates.ListAsync(row => (Barcode: row.GetString(0), Rate: row.GetDouble(1)), ct);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Columns.Command(Write, [.. measured.Select(one => (one.Barcode, one.Rate, RaceBuffer.PairsFor(one.Rate, TimeSpan.FromSeconds(seconds))))]).With(seconds).With(now));
        await using var written = await batch.ExecuteReaderAsync(ct);
        return (await written.ListAsync(row => row.GetBoolean(0), ct)).Count(changed => changed);
    }
}
