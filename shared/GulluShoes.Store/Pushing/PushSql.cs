using GulluShoes.Shop.Catalog;
using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Shop.Stock;

namespace GulluShoes.Store.Pushing;

/// <summary>The statements on the calls and pushes of one kind.</summary>
internal sealed class PushSql(PushKind kind)
{
    private readonly string calls = kind.Name + "_calls";
    private readonly string pushes = kind.Name + "_pushes";
    private readonly string names = string.Join(", ", kind.Columns.Select(one => one.Column));

    /// <summary>
    /// Comes before whatever takes barcodes, in a statement of its own: so whoever claims sees all that others have claimed and settled before, and
    /// the later claim of a barcode never carries the older number.
    /// </summary>
    public string Line => $"select pg_advisory_xact_lock(hashtextextended('{kind.Name}-pushes', 0))";

    /// <summary>The rows of the call $1 that it still holds.</summary>
    private string OfCall => $"barcode in (select unnest(c.barcodes) from {calls} c where c.id = $1) and call_id = $1";

    private static readonly string IsSold = $"not {AwaitsApproval("s")}";

    /// <summary>True of a variant (row <c>s</c> of the kind's source or items with row <c>p</c> of its pushes, if any) whose number is to be told now.</summary>
    /// <remarks>
    /// Said with coalesce, of which the planner assumes half: from "is distinct from" it concludes that next to nothing is due, and computes all that is left for each
    /// claim instead of the next thousand.
    /// </remarks>
    /// <param name="now">The parameter that says when.</param>
    public static string IsDue(string now) =>
        $"""
        (p.barcode is null or (p.call_id is null and p.not_before <= {now} and (coalesce(p.seen_change <> s.changes, true) or p.again_at <= {now}))) and {IsSold}
        """;

    /// <summary>
    /// True of a row whose barcode is that of a product that the marketplace has not let in yet: of such it only says that it does not know it, so its number waits until
    /// it is approved. What the marketplace lists as approved is, even if its draft has not heard of it yet.
    /// </summary>
    public static string AwaitsApproval(string row) =>
        $"""
        exists (
            select from product_publications u where u.barcode = {row}.barcode and u.state <> '{PublicationState.Approved}' and not exists (
                select from listings g where g.channel = u.channel and g.barcode = u.barcode and g.approval = '{ListingApproval.Approved}' and g.content_id is not null and g.missing_since is null))
        """;

    /// <summary>Parameters: now.</summary>
    public string AnyDue => $"select exists (select from {kind.Name}_items s left join {pushes} p on p.barcode = s.barcode where {IsDue("$1")})";

    /// <summary>
    /// Takes what is due. Parameters: now, after, orders as of, until; barcodes when only some are wanted. The values are read for all that is taken at once, each index is
    /// looked at from one end to the other: barcode by barcode it costs three times as much.
    /// </summary>
    /// <param name="onlyHarmless">Only what may be told although orders cannot be fetched.</param>
    /// <param name="onlySome">Only some barcodes.</param>
    public string Claim(bool onlyHarmless, bool onlySome) =>
        $"""
        with due as materialized (
            select s.barcode, s.changes, p.barcode is null as fresh, {string.Join(", ", kind.Needs.Split(", ").Select(one => "s." + one))} from {(onlyHarmless ? kind.Source : kind.Name + "_items")} s left join {pushes} p on p.barcode = s.barcode and p.barcode > $2
            where s.barcode > $2 and {IsDue("$1")}{(onlyHarmless ? $" and {kind.Harmless}" : "")}{(onlySome ? " and s.barcode = any($5)" : "")}
            order by s.barcode limit {CallBook.Most}),
        picked as materialized (
            select s.barcode, s.changes, s.fresh, {Reads} from {kind.Many ?? "due"} s),
        call as (
            insert into {calls} (state, claimed_at, orders_as_of, items, barcodes, next_look_at)
            select '{PushState.Sending}', $1, $3, count(*), array_agg(barcode order by barcode), $4 from picked having count(*) > 0 returning id),
        {Take("picked cross join call", "$1")}
        """;

    /// <summary>Adds one variant more to a call. Parameters: call, now, only what is harmless.</summary>
    public string Fill =>
        $"""
        with picked as (
            select s.barcode, s.changes, p.barcode is null as fresh, {Reads}, c.id from {kind.Source} s left join {pushes} p on p.barcode = s.barcode
            join {calls} c on c.id = $1 and c.state = '{PushState.Sending}'
            where p.call_id is null and (p.barcode is null or p.not_before <= $2) and (not $3 or {kind.Harmless}) and {IsSold} and {kind.Spare} limit 1),
        counted as (update {calls} c set items = c.items + 1, barcodes = c.barcodes || picked.barcode from picked where c.id = picked.id),
        {Take("picked", "$2")}
        """;

    /// <summary>Lets a call leave. Parameters: call, hash of what it says, now, until, the hash's memory.</summary>
    public string Prepare =>
        $"""
        with twin as (select from {calls} where body_hash = $2 and id <> $1 and sent_at > $5 limit 1),
        ready as (
            update {calls} set body_hash = $2, sent_at = $3, next_look_at = $4
            where id = $1 and state = '{PushState.Sending}' and ended_at is null and not exists (select from twin) returning id)
        select case when exists (select from ready) then '{PushReadiness.Ready}' when exists (select from twin) then '{PushReadiness.SameBody}' else '{PushReadiness.Overdue}' end
        """;

    /// <summary>Parameters: call, state, batch or null, next look.</summary>
    public string Mark =>
        $"""
        update {calls} set state = $2, batch_id = coalesce($3, batch_id), next_look_at = $4
        where id = $1 and ended_at is null and state in ('{PushState.Sending}', '{PushState.Unproven}')
        """;

    public string Lock => $"select from {calls} where id = $1 for update";

    /// <summary>
    /// Tells the items' fates. Parameters: call, barcodes, reasons (null = taken), now, when a refused one is told again or null, the reason of all others that the call
    /// still holds (null = they wait). Answers whether one of them has changed since its number was claimed. Who names all leaves nothing to be looked for.
    /// </summary>
    public string Settle =>
        $"""
        with named as (
            update {pushes} p set call_id = null, reason = t.reason,
                outcome = case when t.reason is null then '{PushState.Applied}' else '{PushState.Rejected}' end,
                {string.Join(", ", kind.Columns.Select(one => $"confirmed_{one.Column} = case when t.reason is null then p.{one.Column} else p.confirmed_{one.Column} end"))},
                confirmed_at = case when t.reason is null then $4 else p.confirmed_at end,
                again_at = case when t.reason is null then null else $5::timestamptz end
            from unnest($2::text[], $3::text[]) as t(barcode, reason) join {kind.Name}_items i on i.barcode = t.barcode
            where p.call_id = $1 and p.barcode = t.barcode and p.barcode = any($2) and i.barcode = any($2)
            returning {Told}),
        unnamed as (
            update {pushes} p set call_id = null, reason = $6, outcome = '{PushState.Rejected}', again_at = $5::timestamptz
            from {kind.Name}_items i
            where $6::text is not null and (select count(*) from named) < (select c.items from {calls} c where c.id = $1)
                and i.barcode = p.barcode and p.{OfCall} and p.barcode not in (select barcode from named)
            returning {Told}),
        told as (select * from named union all select * from unnamed){(kind.Heard is null ? "" : $", {kind.Heard}")}
        select coalesce(bool_or(changed), false) from told
        """;

    private const string Told = "p.barcode, p.seen_change, p.reason, $4::timestamptz as at, p.seen_change is distinct from i.changes as changed";

    /// <summary>Gives back what a call still holds, so that it is told anew with the number of then. Parameters: call, not before, only in this state or null.</summary>
    public string GiveBack =>
        $"update {pushes} set call_id = null, outcome = '{PushState.Waiting}', seen_change = null, not_before = $2 where {OfCall} and ($3::text is null or exists (select from {calls} c where c.id = $1 and c.state = $3))";

    /// <summary>Parameters: call, end, now, only in this state or null. A call that had no effect leaves no memory of what it said.</summary>
    public string End =>
        $"""
        update {calls} set state = $2, ended_at = $3, next_look_at = null, body_hash = case when $2 = '{CallEnd.Released}' then null else body_hash end
        where id = $1 and ended_at is null and ($4::text is null or state = $4)
        """;

    /// <summary>Tells a barcode anew. Parameters: barcode. True when the kind keeps it.</summary>
    public string Retry =>
        $"""
        with again as (update {pushes} set seen_change = null, not_before = '-infinity' where barcode = $1 and call_id is null)
        select exists (select from {kind.Name}_items where barcode = $1)
        """;

    private string Reads => string.Join(", ", kind.Columns.Select(one => $"{one.Read} as {one.Column}"));

    private string Take(string source, string now)
    {
        var (rest, until) = kind.Apart is null ? ("", "") : (", not_before", $", {now} + interval '{kind.Apart}'");
        return $"""
            known as (
                update {pushes} p set call_id = n.id, {string.Join(", ", kind.Columns.Select(one => $"{one.Column} = n.{one.Column}"))}, seen_change = n.changes, again_at = null{(kind.Apart is null ? "" : $", not_before = {now} + interval '{kind.Apart}'")}
                from (select * from {source}) n where p.barcode = any(array(select barcode from picked)) and p.barcode = n.barcode and not n.fresh
                returning p.call_id, p.barcode, {string.Join(", ", kind.Columns.Select(one => $"p.{one.Column}"))}),
            fresh as (
                insert into {pushes} (barcode, call_id, outcome, {names}, seen_change{rest})
                select barcode, id, '{PushState.Waiting}', {names}, changes{until} from {source} where fresh order by barcode
                returning call_id, barcode, {names})
            select * from known union all select * from fresh order by barcode
            """;
    }
}
