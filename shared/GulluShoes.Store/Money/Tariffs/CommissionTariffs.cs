using GulluShoes.Shop.Money.Tariffs;
using GulluShoes.Store.Money.Imports;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Money.Tariffs;

/// <summary>
/// What the marketplace says it will charge, by product, price and period. Every applied sheet is a version; the one in force is that with the latest
/// beginning, so neither the order in which sheets are read nor taking one back and doing it again matters.
/// </summary>
public sealed class CommissionTariffs(NpgsqlDataSource database)
{
    // Of what differs most; same last.
    private const string Sorted =
        """
        select *, count(*) filter (where change = 'Rose') over () as rose, count(*) filter (where change = 'Fell') over () as fell, count(*) filter (where change = 'New') over () as fresh,
            count(*) filter (where change = 'Same') over () as same, count(*) filter (where change = 'Wrong') over () as bad
        from (
            select r.*, v.colour, case when r.wrong is not null then 'Wrong' when r.rate > r.was then 'Rose' when r.rate < r.was then 'Fell' when r.rate = r.was then 'Same' when r.rate is not null then 'New' end as change
            from tariff_rows r left join variants v on v.barcode = r.barcode where r.import_id = $1) r
        """;

    /// <summary>Keeps rows as they were read. Rows that are there stay, so that a reading that died may begin again.</summary>
    public async Task KeepAsync(long id, IReadOnlyCollection<TariffRow> rows, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        var command = TariffSql.Columns.Command(
            $"insert into tariff_rows (import_id, {TariffSql.Columns.Names}) select ${TariffSql.Columns.Count + 1}, {TariffSql.Columns.Values} from {TariffSql.Columns.Rows} on conflict do nothing", rows).With(id);
        batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Rows of a sheet: what rose most first, then what fell most, what is new, what is wrong, what is the same.</summary>
    /// <param name="change">All when null.</param>
    /// <param name="after">How many were seen before.</param>
    public async Task<TariffLines> LinesAsync(long id, TariffChange? change, int after, int take, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            with sorted as materialized ({Sorted})
            select * from (select rose, fell, fresh, same, bad from sorted limit 1) n left join lateral (
                select * from sorted where $2 is null or change = $2
                order by array_position(array['Rose', 'Fell', 'New', 'Wrong', 'Same'], change), abs(rate - was) desc, shop_in_order(model), shop_in_order(size), row, part limit $4 offset $3) r on true
            """).With(id).With(change?.ToString()).With(after).With(take + 1);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var (lines, found) = (new List<TariffLine>(), new TariffLines([], null, 0, 0, 0, 0, 0));
        while (await reader.ReadAsync(ct))
        {
            found = new TariffLines([], null, reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4));
            if (reader.Get<int?>("row") is not null)
            {
                lines.Add(Line(reader));
            }
        }

        return found with { Lines = [.. lines.Take(take)], Next = lines.Count > take ? after + take : null };
    }

    private static TariffLine Line(NpgsqlDataReader row) => new(
        row.Get<int>("row"),
        row.Get<int>("part"),
        row.Get<string>("outcome") is { } outcome ? Enum.Parse<RowOutcome>(outcome) : null,
        row.Get<string>("change") is { } change ? Enum.Parse<TariffChange>(change) : null,
        row.Get<string>("barcode"),
        row.Get<string>("model"),
        row.Get<string>("colour"),
        row.Get<string>("size"),
        row.Get<DateTimeOffset?>("valid_from"),
        row.Get<DateTimeOffset?>("valid_to"),
        row.Get<string>("wrong") is null ? Bands(row) : null,
        row.Get<decimal?>("price"),
        row.Get<decimal?>("rate"),
        row.Get<decimal?>("was"),
        row.Get<string>("wrong_column"),
        row.Get<string>("wrong"));

    private static TariffBands Bands(NpgsqlDataReader row)
    {
        decimal Of(string column) => row.Get<decimal>(column);
        return new TariffBands(Of("from1"), Of("from2"), Of("from3"), Of("rate1"), Of("rate2"), Of("rate3"), Of("rate4"));
    }
}
