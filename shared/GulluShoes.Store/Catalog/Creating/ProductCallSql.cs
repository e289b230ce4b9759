using GulluShoes.Shop.Catalog.Creating;

namespace GulluShoes.Store.Catalog.Creating;

/// <summary>Where a call to the marketplace is. Stored as text.</summary>
public enum ProductCallState
{
    /// <summary>It is to be sent.</summary>
    Waiting,

    /// <summary>It is leaving now.</summary>
    Sending,

    /// <summary>Its answer was lost: whether it arrived is looked up before anything else.</summary>
    Unproven,

    /// <summary>The marketplace accepted it, and says later what it is worth.</summary>
    Sent,
}

/// <summary>The statements on <c>product_calls</c> and the publications that they hold.</summary>
internal static class ProductCallSql
{
    /// <summary>Writes a call and takes its variants; those that an earlier one of the same wish holds come to it afterwards. Parameters: channel, kind, draft, barcodes, body, now, who.</summary>
    public static readonly string Insert =
        $"""
        with made as (
            insert into product_calls (channel, kind, draft_id, barcodes, body, state, next_at, created_at, created_by)
            values ($1, $2, $3, $4, $5::jsonb, '{ProductCallState.Waiting}', $6, $6, $7) returning id),
        held as (
            update product_publications p set call_id = coalesce(p.call_id, made.id), changed_at = $6, reasons = '{"{}"}',
                state = case when $2 in ('{ProductCallKind.Create}', '{ProductCallKind.Resubmit}') then '{PublicationState.Sent}' else p.state end
            from made where p.channel = $1 and p.barcode = any($4))
        select id from made
        """;

    /// <summary>True of a call c before which nothing of its draft is under way: calls about one variant go one after the other.</summary>
    public const string IsFirst = "not exists (select from product_calls e where e.draft_id = c.draft_id and e.ended_at is null and e.id < c.id)";

    /// <summary>Takes a call that is due. One that was leaving when its time ran out has lost its sender. Parameters: call, now, until.</summary>
    public static readonly string Take =
        $"""
        with due as (select c.id, c.state from product_calls c where c.id = $1 and c.ended_at is null and c.next_at <= $2 and {IsFirst} for update skip locked)
        update product_calls c set next_at = $3,
            state = case due.state when '{ProductCallState.Waiting}' then '{ProductCallState.Sending}' when '{ProductCallState.Sending}' then '{ProductCallState.Unproven}' else due.state end,
            attempts = c.attempts + case due.state when '{ProductCallState.Waiting}' then 1 else 0 end,
            sent_at = case due.state when '{ProductCallState.Waiting}' then $2 else c.sent_at end,
            looks = c.looks + 1
        from due where c.id = due.id
        returning c.id, c.kind, c.state, c.attempts, c.body, c.batch_id, c.sent_at, c.looks, c.checked,
            (select coalesce(array_agg(p.barcode), array[]::text[]) from product_publications p where p.channel = c.channel and p.call_id = c.id) as open
        """;

    /// <summary>Parameters: call, state, batch or null, next.</summary>
    public const string Mark = "update product_calls set state = $2, batch_id = coalesce($3, batch_id), next_at = $4, looks = 0 where id = $1 and ended_at is null";

    /// <summary>Parameters: call, next.</summary>
    public const string Later = "update product_calls set next_at = $2 where id = $1 and ended_at is null";

    /// <summary>
    /// Gives variants their fate and lets them go, to the next call that was wished together with this one; each once, whoever comes first. Parameters: call, barcodes, states (null = stays), reasons (one a line, null = taken),
    /// content marks, variant marks, delivery marks (null = stays), archived (null = stays), now, first look.
    /// </summary>
    public static readonly string Settle =
        $"""
        update product_publications p set changed_at = $9, state = coalesce(t.state, p.state),
            call_id = (select min(c.id) from product_calls c where c.channel = p.channel and c.ended_at is null and c.id > $1 and p.barcode = any(c.barcodes)),
            reasons = case when t.reasons is null then p.reasons else p.reasons || string_to_array(t.reasons, E'\n') end,
            told_content = coalesce(t.content, p.told_content), told_variant = coalesce(t.variant, p.told_variant), told_delivery = coalesce(t.delivery, p.told_delivery),
            archived = coalesce(t.archived, p.archived), looks = 0, look_at = $10
        from unnest($2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[], $8::boolean[]) as t(barcode, state, reasons, content, variant, delivery, archived)
        where p.call_id = $1 and p.barcode = t.barcode
        """;

    /// <summary>Ends a call that holds nothing any more. Parameters: call, now.</summary>
    public const string End = "update product_calls c set ended_at = $2 where c.id = $1 and c.ended_at is null and not exists (select from product_publications p where p.call_id = c.id)";
}
