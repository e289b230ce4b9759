using GulluShoes.Store.Money.Costs;
using GulluShoes.Store.Sql;

namespace GulluShoes.Store.Money.Desk;

/// <summary>The statements on tariffs at the desk.</summary>
internal static class TariffDeskSql
{
    /// <summary>Comes before whatever decides about a tariff: what one person sees as not chosen is not chosen by another meanwhile.</summary>
    public const string Line = "select pg_advisory_xact_lock(hashtextextended('tariff-decisions', 0))";

    private const string Newest =
        "newest as (select distinct on (c.row, c.part) c.row, c.part, c.tier, c.price, d.made_at, d.made_by from tariff_choices c join tariff_decisions d on d.id = c.decision_id where c.import_id = $1 order by c.row, c.part, c.id desc)";

    /// <summary>Rows of a tariff that are not wrong, in the sheet's order. Parameters: import, today, what is searched for.</summary>
    public static readonly string Rows =
        $"""
        with terms as materialized (select * from terms_on($2, '')), dollar as materialized (select r.value from (select 1) one {CostSql.RateOn("$2")}), {Newest}
        select f.*, v.barcode as product, coalesce(v.model, f.model) as shown_model, v.colour, coalesce(v.size, f.size) as shown_size, c.amount, c.currency, {CostSql.UnitTry} as unit_try,
            t.packaging, t.labour, t.cargo, h.tier, h.price as chosen_price, h.made_at, h.made_by
        from tariff_rows f left join barcode_aliases b on b.code = f.barcode left join variants v on v.barcode = coalesce(b.barcode, f.barcode)
        {CostSql.CostOf("$2")} cross join terms t cross join dollar r left join newest h on h.row = f.row and h.part = f.part
        where f.import_id = $1 and f.wrong is null
            and ($3::text is null or position(shop_normalise($3) in shop_normalise(concat_ws(' ', coalesce(v.model, f.model), v.colour, coalesce(v.size, f.size), f.barcode))) > 0)
        order by f.row, f.part
        """;

    /// <summary>What is chosen for a period. Parameters: import, part.</summary>
    public static readonly string Answer =
        $"""
        with {Newest} select h.row, h.price, f.valid_from, f.valid_to from newest h join tariff_rows f on f.import_id = $1 and f.row = h.row and f.part = h.part where h.part = $2 and h.tier is not null order by h.row
        """;

    /// <summary>Parameters: import, way, lines, barcode, tier, price, deed, now, who. No row when the deed was done before.</summary>
    public const string Decide =
        """
        insert into tariff_decisions (import_id, way, lines, barcode, tier, price, deed, made_at, made_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id
        """;

    public static readonly ColumnSet<Decided> Choices = new ColumnSet<Decided>()
        .Add("row", "integer", choice => choice.Row)
        .Add("part", "integer", choice => choice.Part)
        .Add("tier", "smallint", choice => (short?)choice.Tier)
        .Add("price", "numeric", choice => choice.Price);

    internal sealed record Decided(int Row, int Part, string Barcode, int? Tier, decimal? Price);
}
