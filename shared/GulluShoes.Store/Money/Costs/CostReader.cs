using GulluShoes.Shop.Money.Costs;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Money.Costs;

/// <summary>Looks at costs, without changing any.</summary>
public sealed class CostReader(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Models per answer.</summary>
    public const int Most = 200;

    private static readonly string Missing =
        $"""
        with waiting as materialized (
            select v.model, v.barcode, v.colour, o.package_id, l.quantity, l.unit_price * l.quantity as lira, {CostSql.Day} as day
            from {CostSql.Lines} {CostSql.CostOf(CostSql.Day)}
            where o.stage <> 'Cancelled' and c.id is null and not exists (select from line_costs k where k.package_id = l.package_id and k.line_id = l.line_id)),
        models as (
            select model, case when model is null then barcode end as code, min(barcode) as shown, array_agg(distinct colour order by colour) filter (where colour is not null) as colours,
                count(distinct package_id) as packages, sum(quantity) as pairs, sum(lira) as lira, min(day) as first_day, max(day) as last_day
            from waiting group by 1, 2)
        select m.*, shop_picture(m.shown) as picture, (select count(*) from models) as all_models, (select count(distinct package_id) from waiting) as all_packages, (select sum(lira) from waiting) as all_lira
        from (select * from models order by lira desc nulls last, packages desc, model limit $1) m order by lira desc nulls last, packages desc, model
        """;

    private static readonly string Models =
        $"""
        with sizes as materialized (
            select v.model, v.barcode, v.colour, c.id, {CostSql.UnitTry} as unit_try
            from variants v {CostSql.CostOf("$1")} {CostSql.RateOn("$1")}
            where v.model is not null and not exists (select from barcode_aliases b where b.code = v.barcode) and ($2::text is null or position(shop_normalise($2) in shop_normalise(v.model)) > 0)),
        models as (
            select model, min(barcode) as shown, count(distinct colour) as colours, count(*) as sizes, min(unit_try) as lowest, max(unit_try) as highest, count(*) filter (where id is null) as without_cost
            from sizes group by model
            order by (shop_normalise(model) = shop_normalise($2)) desc nulls last, shop_in_order(model), model limit {Most})
        select m.*, shop_picture(m.shown) as picture, own.amount, own.currency, own.valid_from, apart.count as apart
        from models m
        left join lateral (select w.amount, w.currency, w.valid_from from standing_costs w where w.scope = '{CostScope.Model}' and w.model = m.model and w.valid_from <= $1 order by w.valid_from desc, w.id desc limit 1) own on own.amount is not null
        cross join lateral (
            select count(*) from (
                select distinct on (w.scope, w.colour, w.barcode) w.amount from standing_costs w
                where w.valid_from <= $1 and (w.scope = '{CostScope.Colour}' and w.model = m.model or w.scope = '{CostScope.Variant}' and w.barcode in (select s.barcode from sizes s where s.model = m.model))
                order by w.scope, w.colour, w.barcode, w.valid_from desc, w.id desc) x where x.amount is not null) apart
        order by (shop_normalise(m.model) = shop_normalise($2)) desc nulls last, shop_in_order(m.model), m.model
        """;

    private static readonly string Words =
        $"""
        select w.*, v.size, coalesce(w.colour, v.colour) as shown_colour, w.valid_from <= $2 and row_number() over (
            partition by w.scope, w.colour, w.barcode order by (w.valid_from <= $2) desc, w.valid_from desc, w.id desc) = 1 as in_force
        from standing_costs w left join variants v on v.barcode = w.barcode
        where w.model = $1 or v.model = $1 order by w.id desc limit 500
        """;

    private static readonly string Sizes =
        $"""
        select v.barcode, v.colour, v.size, c.amount, c.currency, {CostSql.UnitTry} as unit_try from variants v {CostSql.CostOf("$2")} {CostSql.RateOn("$2")}
        where v.model = $1 and not exists (select from barcode_aliases b where b.code = v.barcode) order by v.colour, shop_in_order(v.size), v.barcode
        """;

    private DateOnly Today => IstanbulDay.Of(clock.GetUtcNow());

    /// <summary>Lines without a cost whose model has none either; those that only wait for a rate are not among them.</summary>
    /// <param name="most">Models per answer.</param>
    public async Task<MissingCosts> MissingAsync(int most, CancellationToken ct)
    {
        await using var all = database.CreateCommand("select count(*) from packages where stage <> 'Cancelled'");
        var of = (long)(await all.ExecuteScalarAsync(ct))!;
        await using var command = database.CreateCommand(Missing).With(most);
        var found = await command.ListAsync(row => (Row: MissingRow(row), Models: row.Get<long>("all_models"), Packages: row.Get<long>("all_packages"), Lira: row.Get<decimal?>("all_lira")), ct);
        return found.Count == 0 ? new MissingCosts(0, 0, of, null, []) : new MissingCosts(found[0].Models, found[0].Packages, of, found[0].Lira, [.. found.Select(one => one.Row)]);
    }

    /// <param name="search">Part of a model's name; the model that is exactly that comes first. Null for all.</param>
    public async Task<IReadOnlyList<CostedModel>> ModelsAsync(string? search, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Models).With(Today).With(search);
        return await command.ListAsync(
            row => new CostedModel(
                row.Get<string>("model")!, row.Get<string>("picture"), row.Get<long>("colours"), row.Get<long>("sizes"), row.Get<decimal?>("amount"), Currency(row), row.Get<DateOnly?>("valid_from"),
                row.Get<decimal?>("lowest"), row.Get<decimal?>("highest"), row.Get<long>("without_cost"), row.Get<long>("apart")),
            ct);
    }

    /// <summary>Null when the shop has no such model.</summary>
    public async Task<CostHistory?> HistoryAsync(string model, CancellationToken ct)
    {
        await using var sizes = database.CreateCommand(Sizes).With(model).With(Today);
        var found = await sizes.ListAsync(
            row => new CostedSize(row.Get<string>("barcode")!, row.Get<string>("colour"), row.Get<string>("size"), row.Get<decimal?>("amount"), Currency(row), row.Get<decimal?>("unit_try")), ct);
        await using var words = database.CreateCommand(Words).With(model).With(Today);
        return found.Count == 0 ? null : new CostHistory(model, found, await words.ListAsync(Word, ct));
    }

    private static MissingCost MissingRow(NpgsqlDataReader row) => new(
        row.Get<string>("model"), row.Get<string>("code"), row.Get<string>("picture"), row.Get<string[]>("colours") ?? [], row.Get<long>("packages"), row.Get<long>("pairs"), row.Get<decimal?>("lira"),
        row.Get<DateOnly>("first_day"), row.Get<DateOnly>("last_day"));

    private static CostWord Word(NpgsqlDataReader row) => new(
        row.Get<long>("id"), row.GetEnum<CostScope>("scope"), row.Get<string>("shown_colour"), row.Get<string>("barcode"), row.Get<string>("size"), row.Get<decimal?>("amount"), row.GetEnum<CostCurrency>("currency"),
        row.Get<DateOnly>("valid_from"), row.Get<DateTimeOffset>("made_at"), row.Get<string>("made_by")!, row.Get<bool>("in_force"));

    private static CostCurrency? Currency(NpgsqlDataReader row) => row.Get<string>("currency") is { } currency ? Enum.Parse<CostCurrency>(currency) : null;
}
