using System.Runtime.CompilerServices;
using GulluShoes.Shop.Money.Tariffs;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Money.Tariffs;

/// <summary>Which lines of the difference between charge and tariff are asked for.</summary>
public enum GapKind
{
    /// <summary>Charged more than the tariff says, by a kuruş or more.</summary>
    Over,

    Under,

    Equal,

    /// <summary>No tariff was in force for the product when the order was placed, or its price is not known.</summary>
    NoTariff,
}

/// <param name="From">The first day of orders, Istanbul's calendar.</param>
/// <param name="To">The last, inclusive.</param>
/// <param name="Kind">All when null.</param>
public sealed record GapWish(DateOnly From, DateOnly To, GapKind? Kind);

/// <summary>A line that was charged, against the tariff of its order's moment. TRY; percent; instants UTC.</summary>
/// <param name="Source">Whose word the charge is: settlement or statement.</param>
/// <param name="Gap">Charged less tariff; null when there is no tariff.</param>
/// <param name="StatementImport">The sheet that charged it; null when it is settled or unknown.</param>
/// <param name="TariffImport">The sheet whose tariff holds.</param>
public sealed record GapLine(
    string OrderNumber, long PackageId, long LineId, DateTimeOffset OrderedAt, string Barcode, string? Model, string? Colour, string? Size, int Quantity, decimal? Amount, decimal Charged, CommissionSource Source,
    GapKind Kind, decimal? TariffRate, decimal? Tariff, decimal? Gap, long? StatementImport, int? StatementRow, long? TariffImport, int? TariffRow);

/// <summary>Lines, those that cost the shop most first, and sums of all lines of the period.</summary>
/// <param name="Charged">Of the lines that have a tariff.</param>
/// <param name="Gap">Of the lines that have a tariff; above zero the shop was charged more.</param>
/// <param name="NotCharged">Lines of living orders for which no statement or settlement has come, or only one of zero.</param>
public sealed record GapPage(IReadOnlyList<GapLine> Lines, int? Next, long Over, long Under, long Equal, long NoTariff, long NotCharged, decimal Charged, decimal Tariff, decimal Gap);

/// <summary>What was charged against what the tariff in force says, line by line.</summary>
public sealed class TariffGaps(NpgsqlDataSource database)
{
    private const string Lines =
        """
        lines as materialized (
            select c.*, coalesce(c.settled, c.charged) as taken, coalesce(c.settled, c.charged) - c.tariff as gap
            from line_commissions(array(select distinct o.order_number from orders o where o.listed_at >= $1::timestamp at time zone 'Europe/Istanbul' and o.listed_at < ($2 + 1)::timestamp at time zone 'Europe/Istanbul')) c where c.stage <> 'Cancelled'),
        charged as (
            select *, case when gap is null then 'NoTariff' when gap > 0 then 'Over' when gap < 0 then 'Under' else 'Equal' end as kind from lines where taken <> 0),
        sorted as (select * from charged where $3 is null or kind = $3)
        """;

    private const string Order = "order by gap desc nulls last, taken desc, order_number, package_id, line_id";

    /// <param name="after">How many were seen before.</param>
    public async Task<GapPage> PageAsync(GapWish wish, int after, int take, CancellationToken ct)
    {
        await using var command = Asked(
            $"""
            with {Lines},
            sums as (
                select count(*) filter (where kind = 'Over') as over_lines, count(*) filter (where kind = 'Under') as under_lines, count(*) filter (where kind = 'Equal') as equal_lines,
                    count(*) filter (where kind = 'NoTariff') as no_tariff, (select count(*) from lines where coalesce(taken, 0) = 0) as not_charged,
                    coalesce(sum(taken) filter (where gap is not null), 0) as all_taken, coalesce(sum(tariff), 0) as all_tariff, coalesce(sum(gap), 0) as all_gap from charged)
            select * from sums left join lateral (select * from sorted {Order} limit $5 offset $4) l on true
            """,
            wish).With(after).With(take + 1);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var (lines, page) = (new List<GapLine>(), (GapPage?)null);
        while (await reader.ReadAsync(ct))
        {
            page ??= new GapPage([], null, reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetDecimal(5), reader.GetDecimal(6), reader.GetDecimal(7));
            if (reader.Get<string>("order_number") is not null)
            {
                lines.Add(Line(reader));
            }
        }

        return page! with { Lines = [.. lines.Take(take)], Next = lines.Count > take ? after + take : null };
    }

    /// <summary>All of them, one after the other.</summary>
    public async IAsyncEnumerable<GapLine> ReadAsync(GapWish wish, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = Asked($"with {Lines} select * from sorted {Order}", wish);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            yield return Line(reader);
        }
    }

    private NpgsqlCommand Asked(string sql, GapWish wish) => database.CreateCommand(sql).With(wish.From).With(wish.To).With(wish.Kind?.ToString());

    private static GapLine Line(NpgsqlDataReader row) => new(
        row.Get<string>("order_number")!,
        row.Get<long>("package_id"),
        row.Get<long>("line_id"),
        row.Get<DateTimeOffset>("ordered_at"),
        row.Get<string>("barcode")!,
        row.Get<string>("model"),
        row.Get<string>("colour"),
        row.Get<string>("size"),
        row.Get<int>("quantity"),
        row.Get<decimal?>("amount"),
        row.Get<decimal>("taken"),
        row.GetEnum<CommissionSource>("source"),
        row.GetEnum<GapKind>("kind"),
        row.Get<decimal?>("tariff_rate"),
        row.Get<decimal?>("tariff"),
        row.Get<decimal?>("gap"),
        row.Get<long?>("statement_import"),
        row.Get<int?>("statement_row"),
        row.Get<long?>("tariff_import"),
        row.Get<int?>("tariff_row"));
}
