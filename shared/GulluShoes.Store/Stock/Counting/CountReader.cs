using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Stock.Counting;

/// <summary>Looks at counts. Whoever counts must not know what the ledger says, so an open count does not tell it to anybody.</summary>
public sealed class CountReader(NpgsqlDataSource database)
{
    private const string Summaries =
        """
        select c.*, coalesce(h.name, c.started_by) as starter, s.pairs, s.missing, s.extra
        from stock_counts c left join people h on h.user_name = c.started_by
        cross join lateral (
            select coalesce(sum(l.counted), 0)::integer as pairs,
                coalesce(sum(greatest(l.expected - l.counted, 0)), 0)::integer as missing, coalesce(sum(greatest(l.counted - l.expected, 0)), 0)::integer as extra
            from (select distinct on (barcode, shelf) counted, expected from stock_count_lines where count_id = c.id and counted is not null order by barcode, shelf, round desc) l) s
        """;

    /// <summary>Open ones first, then the newest.</summary>
    public async Task<IReadOnlyList<StockCountSummary>> ListAsync(int take, CancellationToken ct)
    {
        await using var command = database.CreateCommand($"{Summaries} order by c.closed_at is not null, c.id desc limit $1").With(take);
        return await command.ListAsync(Summary, ct);
    }

    /// <summary>Null when there is no such count.</summary>
    public async Task<StockCountView?> ShowAsync(long id, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var batch = new NpgsqlBatch(connection);
        batch.Add($"{Summaries} where c.id = $1").With(id);
        batch.Add(
            $"""
            select l.*, v.model, v.colour, v.size, shop_picture(v.barcode) as picture
            from (
                select distinct on (n.barcode, n.shelf) n.*, c.closed_at is not null and c.booked as told from stock_counts c join stock_count_lines n on n.count_id = c.id
                where c.id = $1 and (c.finished_at is not null or n.round = c.round) order by n.barcode, n.shelf, n.round desc) l
            join variants v using (barcode)
            order by l.at desc nulls last, l.shelf, v.model, v.colour, v.size, v.barcode
            """).With(id);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var counts = await reader.ListAsync(Summary, ct);
        await reader.NextResultAsync(ct);
        var lines = await reader.ListAsync(Line, ct);
        return counts is [var count] ? new StockCountView(count, lines) : null;
    }

    private static StockCountSummary Summary(NpgsqlDataReader row)
    {
        var state = row.Get<DateTimeOffset?>("closed_at") is not null
            ? row.Get<bool>("booked") ? CountState.Booked : CountState.Dropped
            : row.Get<DateTimeOffset?>("finished_at") is not null ? CountState.Booking : CountState.Open;
        return new StockCountSummary(
            row.Get<long>("id"),
            row.Get<string>("shelf"),
            row.Get<string>("model"),
            state,
            row.Get<short>("round"),
            row.Get<DateTimeOffset>("started_at"),
            row.Get<string>("starter")!,
            row.Get<int>("pairs"),
            state == CountState.Booked ? row.Get<int>("missing") : null,
            state == CountState.Booked ? row.Get<int>("extra") : null);
    }

    private static StockCountLine Line(NpgsqlDataReader row) => new(
        row.Get<string>("barcode")!,
        row.Get<string>("model"),
        row.Get<string>("colour"),
        row.Get<string>("size"),
        row.Get<string>("picture"),
        row.Get<string>("shelf")!,
        row.Get<int?>("counted"),
        row.Get<bool>("told") ? row.Get<int?>("expected") : null);
}
