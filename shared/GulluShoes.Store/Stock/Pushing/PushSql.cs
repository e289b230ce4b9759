using GulluShoes.Shop.Stock;
using GulluShoes.Store.Sql;

namespace GulluShoes.Store.Stock.Pushing;

/// <summary>The statements on <c>stock_calls</c> and <c>stock_pushes</c>.</summary>
internal static class PushSql
{
    /// <summary>
    /// Comes before whatever takes barcodes, in a statement of its own: so whoever claims sees all that others have claimed and settled before, and
    /// the later claim of a barcode never carries the older number.
    /// </summary>
    public const string Line = "select pg_advisory_xact_lock(hashtextextended('stock-pushes', 0))";

    /// <summary>The rows of the call $1 that it still holds.</summary>
    public const string OfCall = "barcode in (select unnest(c.barcodes) from stock_calls c where c.id = $1) and call_id = $1";

    /// <summary>True of a variant (row <c>s</c> of sellable_stock or stock_items with row <c>p</c> of stock_pushes, if any) whose number is to be told now.</summary>
    /// <param name="now">The parameter that says when.</param>
    public static string IsDue(string now) =>
        $"""
        (p.barcode is null or (p.call_id is null and p.not_before <= {now} and (p.seen_change is distinct from s.changes or p.again_at <= {now})))
        """;

    /// <summary>Parameters: now.</summary>
    public static readonly string AnyDue = $"select exists (select from stock_items s left join stock_pushes p on p.barcode = s.barcode where {IsDue("$1")})";

    /// <summary>Takes what is due. Parameters: now, most, after, only zeros, only these or null, orders as of, until.</summary>
    public static readonly string Claim =
        $"""
        with picked as (
            select s.barcode, s.changes, least(s.sellable, 20000) as quantity from sellable_stock s left join stock_pushes p on p.barcode = s.barcode
            where s.barcode > $3 and {IsDue("$1")} and (not $4 or s.sellable = 0) and ($5::text[] is null or s.barcode = any($5))
            order by s.barcode limit $2),
        call as (
            insert into stock_calls (state, claimed_at, orders_as_of, items, barcodes, next_look_at)
            select '{PushState.Sending}', $1, $6, count(*), array_agg(barcode), $7 from picked having count(*) > 0 returning id),
        {Take("picked cross join call")}
        """;

    /// <summary>Adds one variant more to a call, the one that can spare it most. Parameters: call, now, only zeros.</summary>
    public static readonly string Fill =
        $"""
        with picked as (
            select s.barcode, s.changes, least(s.sellable, 20000) as quantity, c.id from sellable_stock s left join stock_pushes p on p.barcode = s.barcode
            join stock_calls c on c.id = $1 and c.state = '{PushState.Sending}'
            where p.call_id is null and (p.barcode is null or p.not_before <= $2) and (not $3 or s.sellable = 0)
            order by least(s.sellable, 20) desc, random() limit 1),
        counted as (update stock_calls c set items = c.items + 1, barcodes = c.barcodes || picked.barcode from picked where c.id = picked.id),
        {Take("picked")}
        """;

    /// <summary>Lets a call leave. Parameters: call, hash of what it says, now, until, the hash's memory.</summary>
    public static readonly string Prepare =
        $"""
        with twin as (select from stock_calls where body_hash = $2 and id <> $1 and sent_at > $5 limit 1),
        ready as (
            update stock_calls set body_hash = $2, sent_at = $3, next_look_at = $4
            where id = $1 and state = '{PushState.Sending}' and ended_at is null and not exists (select from twin) returning id)
        select case when exists (select from ready) then '{PushReadiness.Ready}' when exists (select from twin) then '{PushReadiness.SameBody}' else '{PushReadiness.Overdue}' end
        """;

    /// <summary>Parameters: call, state, batch or null, next look.</summary>
    public static readonly string Mark =
        $"""
        update stock_calls set state = $2, batch_id = coalesce($3, batch_id), next_look_at = $4
        where id = $1 and ended_at is null and state in ('{PushState.Sending}', '{PushState.Unproven}')
        """;

    public const string Lock = "select from stock_calls where id = $1 for update";

    /// <summary>Tells the items' fates. Parameters: call, barcodes, reasons (null = taken), now, when a refused one is told again.</summary>
    public static readonly string Settle =
        $"""
        update stock_pushes p set call_id = null, reason = t.reason,
            outcome = case when t.reason is null then '{PushState.Applied}' else '{PushState.Rejected}' end,
            confirmed_quantity = case when t.reason is null then p.quantity else p.confirmed_quantity end,
            confirmed_at = case when t.reason is null then $4 else p.confirmed_at end,
            again_at = case when t.reason is null then null else $5 end
        from unnest($2::text[], $3::text[]) as t(barcode, reason) where p.call_id = $1 and p.barcode = t.barcode
        """;

    /// <summary>Gives back what a call still holds, so that it is told anew with the number of then. Parameters: call, not before, only in this state or null.</summary>
    public static readonly string GiveBack =
        $"update stock_pushes set call_id = null, outcome = '{PushState.Waiting}', seen_change = null, not_before = $2 where {OfCall} and ($3::text is null or exists (select from stock_calls c where c.id = $1 and c.state = $3))";

    /// <summary>Parameters: call, end, now, only in this state or null. A call that had no effect leaves no memory of what it said.</summary>
    public static readonly string End =
        $"""
        update stock_calls set state = $2, ended_at = $3, next_look_at = null, body_hash = case when $2 = '{CallEnd.Released}' then null else body_hash end
        where id = $1 and ended_at is null and ($4::text is null or state = $4)
        """;

    /// <summary>Whoever sent these has died or waits in vain: they may have left, or not. Parameters: now, until.</summary>
    public static readonly string LapseSending =
        $"update stock_calls set state = '{PushState.Unproven}', next_look_at = $2 where ended_at is null and state = '{PushState.Sending}' and next_look_at <= $1";

    private static string Take(string source) =>
        $"""
        taken as (
            insert into stock_pushes as p (barcode, call_id, outcome, quantity, seen_change)
            select barcode, id, '{PushState.Waiting}', quantity, changes from {source} order by barcode
            on conflict (barcode) do update set call_id = excluded.call_id, quantity = excluded.quantity, seen_change = excluded.seen_change, again_at = null
            returning call_id, barcode, quantity)
        select call_id, barcode, quantity from taken order by barcode
        """;

    public static PushItem Item(Npgsql.NpgsqlDataReader row) => new(row.Get<string>("barcode")!, row.Get<int>("quantity"));
}
