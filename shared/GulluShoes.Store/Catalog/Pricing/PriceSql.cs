using GulluShoes.Shop.Stock;

namespace GulluShoes.Store.Catalog.Pricing;

/// <summary>The statements on prices.</summary>
internal static class PriceSql
{
    /// <summary>Comes before whatever decides about prices: what one person saw is not changed by another meanwhile.</summary>
    public const string Line = "select pg_advisory_xact_lock(hashtextextended('price-changes', 0))";

    /// <summary>What is on its way counts as what stands, so that a second change continues the first.</summary>
    private static readonly string IsOpen = $"(i.barcode is not null and (p.barcode is null or p.call_id is not null or p.seen_change is distinct from i.changes or p.outcome = '{PushState.Waiting}'))";

    /// <summary>What stands, or is on its way, of row <c>v</c> of variants with <see cref="Joins"/>.</summary>
    public static readonly string Sale = $"case when {IsOpen} then i.sale_price else g.sale_price end";

    /// <inheritdoc cref="Sale"/>
    public static readonly string List = $"case when {IsOpen} then i.list_price else g.list_price end";

    public const string Joins =
        $"left join listings g on g.channel = '{ListingSql.Trendyol}' and g.barcode = v.barcode left join price_items i on i.barcode = v.barcode left join price_pushes p on p.barcode = v.barcode";

    /// <summary>Parameters: barcodes, a day ago. In the order of the barcodes that were asked for.</summary>
    public static readonly string Standing =
        $"""
        select v.barcode, v.model, v.colour, v.size, case when cardinality($1) <= 1000 then shop_picture(v.barcode) end as picture, coalesce(g.approval = 'Approved' and g.missing_since is null, false) as listed,
            {Sale} as sale, {List} as list, d.old_sale, d.old_list
        from unnest($1::text[]) with ordinality as t(barcode, place)
        join variants v on v.barcode = t.barcode {Joins}
        left join lateral (select c.old_sale, c.old_list from price_changes c where c.barcode = v.barcode and c.number is not null and c.decided_at > $2 order by c.id limit 1) d on true
        order by t.place
        """;

    /// <summary>Parameters: barcodes, now. A newer wish ends the ones that nobody has decided about.</summary>
    public const string Replace = "update price_changes set state = 'Replaced', decided_at = $2 where barcode = any($1) and state = 'Asked'";

    /// <summary>Parameters: deed, barcodes, old sale, old list, sale, list, percent, state, now, who.</summary>
    public const string Note =
        """
        insert into price_changes (deed, barcode, old_sale, old_list, sale_price, list_price, percent, state, made_at, made_by, decided_at)
        select $1, t.barcode, t.old_sale, t.old_list, t.sale, t.list, t.percent, t.state, $9, $10, case when t.state = 'Approved' then $9 end
        from unnest($2::text[], $3::numeric[], $4::numeric[], $5::numeric[], $6::numeric[], $7::numeric[], $8::text[]) as t(barcode, old_sale, old_list, sale, list, percent, state)
        returning id
        """;

    /// <summary>Has approved changes told. Parameters: now.</summary>
    public const string Tell =
        """
        with due as (select id, barcode, sale_price, list_price from price_changes where state = 'Approved' and number is null order by barcode),
        told as (
            insert into price_items as i (barcode, sale_price, list_price, changes, changed_at)
            select barcode, sale_price, list_price, 1, $1 from due
            on conflict (barcode) do update set sale_price = excluded.sale_price, list_price = excluded.list_price, changes = i.changes + 1, changed_at = excluded.changed_at
            returning barcode, changes)
        update price_changes c set number = told.changes from due join told using (barcode) where c.id = due.id
        """;

    /// <summary>Parameters: ids. With what the decision needs.</summary>
    public const string Asked = "select id, barcode, old_sale, old_list, sale_price, list_price, made_by from price_changes where id = any($1) and state = 'Asked' order by id";

    /// <summary>Parameters: ids, state, now, who.</summary>
    public const string Decide = "update price_changes set state = $2, decided_at = $3, decided_by = $4 where id = any($1) and state = 'Asked'";

    /// <summary>Changes with their state; parameters: who looks.</summary>
    public static readonly string Changes =
        $"""
        select c.*, v.model, v.colour, v.size, shop_picture(v.barcode) as picture, c.made_by = $1 as by_me, case
            when c.state <> 'Approved' then c.state
            when c.number = p.seen_change and k.state is not null then k.state
            when c.number = i.changes and {IsOpen} then '{PushState.Waiting}'
            when c.landed_at is not null then '{PushState.Applied}'
            when c.reason is not null then '{PushState.Rejected}'
            when c.number < i.changes then 'Replaced'
            else '{PushState.Waiting}' end as fate, c.number = i.changes as newest,
            case when p.not_before > '-infinity' then p.not_before end as not_before
        from price_changes c join variants v on v.barcode = c.barcode
        left join listings g on g.channel = '{ListingSql.Trendyol}' and g.barcode = c.barcode
        left join price_items i on i.barcode = c.barcode left join price_pushes p on p.barcode = c.barcode left join price_calls k on k.id = p.call_id
        """;

    public static string Condition(PriceShow show) => show switch
    {
        PriceShow.Asked => "fate = 'Asked'",
        PriceShow.Open => $"fate in ('{PushState.Waiting}', '{PushState.Sending}', '{PushState.Sent}', '{PushState.Unproven}')",
        PriceShow.Rejected => $"fate = '{PushState.Rejected}' and newest",
        PriceShow.All => "true",
        _ => throw new ArgumentOutOfRangeException(nameof(show), show, null),
    };
}
