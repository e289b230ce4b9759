using GulluShoes.Shop.Money.Tariffs;
using GulluShoes.Store.Money.Imports;
using GulluShoes.Store.Sql;

namespace GulluShoes.Store.Money.Tariffs;

/// <summary>The statements on commission tariffs.</summary>
internal static class TariffSql
{
    /// <summary>Of two periods that begin together the sheet that came later counts: people upload again what they put right.</summary>
    private const string Newest = "order by r.valid_from desc, r.import_id desc, r.row, r.part limit 1";

    /// <summary>Rows of one file that say different things of one product and period are all wrong. Parameters: import, heading, reason.</summary>
    public static readonly string Contradictions =
        $"""
        with twins as (
            select barcode, valid_from from tariff_rows where import_id = $1 and wrong is null
            group by 1, 2 having min(mark) <> max(mark) or count(distinct coalesce(valid_to, 'infinity')) > 1)
        update tariff_rows r set outcome = '{RowOutcome.Error}', wrong_column = $2, wrong = $3 from twins t
        where r.import_id = $1 and r.barcode = t.barcode and r.valid_from = t.valid_from and r.wrong is null
        """;

    /// <summary>What each row changes against the tariff that went before it. Parameter: import.</summary>
    public static readonly string Judge =
        $"""
        with judged as (
            select own.row, own.part, tariff_rate(own, own.price) as rate, tariff_rate(before, own.price) as was, case
                when before.mark = own.mark or row_number() over (partition by own.barcode, own.valid_from order by own.row, own.part) > 1 then '{RowOutcome.Unchanged}' else '{RowOutcome.Applied}' end as outcome
            from tariff_rows own left join lateral (
                select r.* from tariff_rows r join money_imports m on m.id = r.import_id and (m.state = '{ImportState.Applied}' or m.id = own.import_id)
                where r.wrong is null and r.barcode = own.barcode and (r.valid_from, r.import_id) < (own.valid_from, own.import_id) {Newest}) before on true
            where own.import_id = $1 and own.wrong is null)
        update tariff_rows r set outcome = j.outcome, rate = j.rate, was = j.was from judged j where r.import_id = $1 and r.row = j.row and r.part = j.part
        """;

    public static readonly ColumnSet<TariffRow> Columns = new ColumnSet<TariffRow>()
        .Add("row", "integer", row => row.Row)
        .Add("part", "integer", row => row.Part)
        .AddText("barcode", row => row.Barcode)
        .AddText("model", row => row.Model)
        .AddText("size", row => row.Size)
        .Add("valid_from", "timestamptz", row => row.Period?.From)
        .Add("valid_to", "timestamptz", row => row.Period?.To)
        .Add("from1", "numeric", row => row.Bands?.From1)
        .Add("from2", "numeric", row => row.Bands?.From2)
        .Add("from3", "numeric", row => row.Bands?.From3)
        .Add("rate1", "numeric", row => row.Bands?.Rate1)
        .Add("rate2", "numeric", row => row.Bands?.Rate2)
        .Add("rate3", "numeric", row => row.Bands?.Rate3)
        .Add("rate4", "numeric", row => row.Bands?.Rate4)
        .Add("price", "numeric", row => row.Price)
        .Add("mark", "bigint", row => MarkOf(row.Bands))
        .AddText("outcome", row => row.Wrong is null ? null : nameof(RowOutcome.Error))
        .AddText("wrong_column", row => row.WrongColumn)
        .AddText("wrong", row => row.Wrong);

    private static long? MarkOf(TariffBands? bands) =>
        bands is null ? null : new Mark().Add(bands.From1, bands.From2, bands.From3, bands.Rate1, bands.Rate2, bands.Rate3, bands.Rate4).Hash();
}
