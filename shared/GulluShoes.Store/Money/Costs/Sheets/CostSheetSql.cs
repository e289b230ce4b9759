using GulluShoes.Shop.Money.Costs;
using GulluShoes.Store.Money.Imports;
using GulluShoes.Store.Sql;

namespace GulluShoes.Store.Money.Costs.Sheets;

/// <summary>The statements on lists of costs that came as sheets.</summary>
internal static class CostSheetSql
{
    public static readonly ColumnSet<CostRow> Rows = new ColumnSet<CostRow>()
        .Add("row", "integer", row => row.Row)
        .AddText("model", row => row.Model)
        .Add("loose_model", "boolean", row => row.IsLooseModel)
        .AddText("colour", row => row.Colour)
        .AddText("size", row => row.Size)
        .AddText("barcode", row => row.Barcode)
        .Add("amount", "numeric", row => row.Amount)
        .AddText("currency", row => row.Currency?.ToString())
        .Add("valid_from", "date", row => row.ValidFrom)
        .AddText("outcome", row => row.Wrong is null ? null : nameof(RowOutcome.Error))
        .AddText("wrong_column", row => row.WrongColumn)
        .AddText("wrong", row => row.Wrong);

    public static readonly ColumnSet<MeantRow> Meant = new ColumnSet<MeantRow>()
        .Add("row", "integer", row => row.Row)
        .AddText("scope", row => row.Target?.Scope.ToString())
        .AddText("target_model", row => row.Target?.Model)
        .AddText("target_colour", row => row.Target?.Colour)
        .AddText("target_barcode", row => row.Target?.Barcode)
        .AddText("outcome", row => row.Why is null ? null : nameof(RowOutcome.Error))
        .AddText("wrong_column", row => row.Why is null ? null : row.Column)
        .AddText("wrong", row => row.Why);

    /// <summary>What is written in the rows that could be read. Parameter: import.</summary>
    public const string Said =
        "select row, model, shop_normalise(model) as plain_model, loose_model, colour, shop_normalise(colour) as plain_colour, size, barcode from cost_rows where import_id = $1 and amount is not null order by row";

    /// <summary>What the shop sells, and other codes of it.</summary>
    public const string Shoes =
        """
        select v.barcode, v.model, shop_normalise(v.model) as plain_model, v.colour, shop_normalise(v.colour) as plain_colour, v.size
        from variants v where not exists (select from barcode_aliases b where b.code = v.barcode)
        """;

    /// <summary>Rows of one file that say different things of one product and day are all wrong. Parameters: import, heading, reason.</summary>
    public static readonly string Contradictions =
        $"""
        with twins as (
            select scope, target_model, target_colour, target_barcode, valid_from from cost_rows where import_id = $1 and wrong is null
            group by 1, 2, 3, 4, 5 having count(distinct (amount, currency)) > 1)
        update cost_rows r set outcome = '{RowOutcome.Error}', wrong_column = $2, wrong = $3 from twins t
        where r.import_id = $1 and r.wrong is null and (r.scope, r.valid_from) = (t.scope, t.valid_from)
            and (r.target_model, r.target_colour, r.target_barcode) is not distinct from (t.target_model, t.target_colour, t.target_barcode)
        """;

    /// <summary>What each row changes against what stands. Parameter: import.</summary>
    public static readonly string Judge =
        $"""
        with judged as (
            select own.row, before.amount as was, before.currency as was_currency, case
                when (before.amount, before.currency) = (own.amount, own.currency) or row_number() over (
                    partition by own.scope, own.target_model, own.target_colour, own.target_barcode, own.valid_from order by own.row) > 1 then '{RowOutcome.Unchanged}' else '{RowOutcome.Applied}' end as outcome
            from cost_rows own left join lateral (
                select k.amount, k.currency from (
                    select w.* from standing_costs w where own.scope = '{CostScope.Variant}' and w.scope = '{CostScope.Variant}' and w.barcode = own.target_barcode and w.valid_from <= own.valid_from
                    union all select w.* from standing_costs w
                    where own.scope = '{CostScope.Colour}' and w.scope = '{CostScope.Colour}' and w.model = own.target_model and w.colour = own.target_colour and w.valid_from <= own.valid_from
                    union all select w.* from standing_costs w where own.scope = '{CostScope.Model}' and w.scope = '{CostScope.Model}' and w.model = own.target_model and w.valid_from <= own.valid_from) k
                order by k.valid_from desc, k.id desc limit 1) before on true
            where own.import_id = $1 and own.wrong is null)
        update cost_rows r set outcome = j.outcome, was = j.was, was_currency = j.was_currency from judged j where r.import_id = $1 and r.row = j.row
        """;

    /// <summary>Says of the products what the sheet says; only of one that is applied. Parameter: import.</summary>
    public static readonly string Say =
        $"""
        insert into product_costs (scope, model, colour, barcode, amount, currency, valid_from, deed, made_at, made_by, import_id)
        select r.scope, r.target_model, r.target_colour, r.target_barcode, r.amount, r.currency, r.valid_from, 'import/' || m.id, m.applied_at, m.applied_by, m.id
        from cost_rows r join money_imports m on m.id = r.import_id and m.state = '{ImportState.Applied}' where r.import_id = $1 and r.outcome = '{RowOutcome.Applied}' order by r.row
        """;

    /// <summary>Lines that were given a cost of this sheet in the place of another one get that back. Parameter: import.</summary>
    public const string Recover =
        """
        update line_costs k set cost_id = b.cost_id, amount = b.amount, currency = b.currency, rate = b.rate, rate_day = b.rate_day, unit_try = b.unit_try, made_at = b.made_at, recost_id = null
        from line_costs_before b, product_costs w
        where w.import_id = $1 and k.cost_id = w.id and b.recost_id = k.recost_id and b.package_id = k.package_id and b.line_id = k.line_id
        """;

    /// <summary>Lines that have a cost of this sheet lose it. Parameter: import.</summary>
    public const string Forget = "delete from line_costs k using product_costs w where w.import_id = $1 and k.cost_id = w.id";

    /// <summary>Lines of the sheet's products that wait for a cost get what stands by now. Parameters: now, import.</summary>
    public static readonly string Fill = CostSql.Fill(
        """
        exists (select from cost_rows r where r.import_id = $2) and (
            v.model in (select r.target_model from cost_rows r where r.import_id = $2 and r.target_model is not null)
            or v.barcode in (select r.target_barcode from cost_rows r where r.import_id = $2 and r.target_barcode is not null))
        """);

    /// <summary>Rows as people look at them, with the products' own words where they were found. Parameters: import, outcome, last row seen, how many.</summary>
    public const string Lines =
        """
        select r.row, r.outcome, r.scope, coalesce(r.target_model, v.model, r.model) as model, coalesce(r.target_colour, v.colour, r.colour) as colour, coalesce(v.size, r.size) as size,
            coalesce(r.target_barcode, r.barcode) as barcode, r.amount, r.currency, r.valid_from, r.was, r.was_currency, r.wrong_column, r.wrong
        from cost_rows r left join variants v on v.barcode = r.target_barcode
        where r.import_id = $1 and ($2 is null or r.outcome = $2) and r.row > $3 order by r.row limit $4
        """;

    /// <summary>Every model with its own cost, each followed by the colours and sizes that have one of their own. Parameter: the day.</summary>
    public static readonly string All =
        $"""
        with own as (
            select distinct on (w.scope, w.model, w.colour, w.barcode) w.* from standing_costs w where w.valid_from <= $1 order by w.scope, w.model, w.colour, w.barcode, w.valid_from desc, w.id desc),
        models as (select v.model from variants v where v.model is not null and not exists (select from barcode_aliases b where b.code = v.barcode) group by v.model),
        lines as (
            select 1 as place, m.model, null::text as colour, null::text as size, null::text as barcode, o.amount, o.currency, o.valid_from
            from models m left join own o on o.scope = '{CostScope.Model}' and o.model = m.model and o.amount is not null
            union all
            select 2, o.model, o.colour, null, null, o.amount, o.currency, o.valid_from from own o join models m on m.model = o.model where o.scope = '{CostScope.Colour}' and o.amount is not null
            union all
            select 3, v.model, v.colour, v.size, o.barcode, o.amount, o.currency, o.valid_from from own o join variants v on v.barcode = o.barcode where o.scope = '{CostScope.Variant}' and o.amount is not null)
        select * from lines order by shop_in_order(model) nulls last, place, colour, shop_in_order(size), barcode
        """;
}

/// <summary>What a row was found to mean, or why nothing.</summary>
/// <param name="Column">The heading that says it.</param>
internal sealed record MeantRow(int Row, CostTarget? Target, string Column, string? Why);
