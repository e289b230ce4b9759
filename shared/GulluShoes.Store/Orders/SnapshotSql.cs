namespace GulluShoes.Store.Orders;

/// <summary>The statements over the snapshots.</summary>
internal static class SnapshotSql
{
    /// <summary>
    /// $1–$3 ids, versions, payloads; $4 now; $5 packages per message; $6 queue. Rows are locked in the order of their ids.
    /// Answers with the counts, once per message that was promised, or once without a message.
    /// </summary>
    public const string SavePage =
        """
        with told as (
            select distinct on (package_id) package_id, version, payload
            from unnest($1, $2, $3) as t(package_id, version, payload)
            order by package_id, version desc),
        kept as (
            select s.package_id, s.version from package_snapshots s where s.package_id = any($1)),
        saved as (
            insert into package_snapshots (package_id, version, payload, seen_at)
            select package_id, version, payload, $4 from told order by package_id
            on conflict (package_id) do update
            set version = excluded.version, payload = excluded.payload, seen_at = excluded.seen_at
            where package_snapshots.version < excluded.version
            returning package_id),
        counted as (
            select count(*) filter (where saved.package_id is not null and kept.package_id is null)::int as new,
                count(*) filter (where saved.package_id is not null and kept.package_id is not null)::int as changed,
                count(*) filter (where saved.package_id is null and kept.version is not distinct from told.version)::int as unchanged,
                count(*) filter (where saved.package_id is null and kept.version is distinct from told.version)::int as stale
            from told left join kept using (package_id) left join saved using (package_id)),
        doubles as (
            select count(*) filter (where t.version = told.version)::int - count(distinct t.package_id)::int as same,
                count(*) filter (where t.version < told.version)::int as older
            from unnest($1, $2) as t(package_id, version) join told using (package_id)),
        promised as (
            insert into outbox (queue, body, created_at)
            select $6, json_build_object('packageIds', json_agg(package_id order by package_id))::text, $4
            from (select package_id, (row_number() over (order by package_id) - 1) / $5 as part from saved) parts
            group by part
            returning id, body)
        select new, changed, unchanged + same as unchanged, stale + older as stale, id, body
        from counted cross join doubles left join promised on true
        """;

    /// <summary>$1 the latest instant that is too long ago; $2 now. Claimed ones get their minute again.</summary>
    public const string ClaimLagging =
        """
        with late as (
            select package_id from package_snapshots
            where applied_version is distinct from version and seen_at < $1
            order by package_id limit 10000 for no key update skip locked)
        update package_snapshots s set seen_at = $2 from late where s.package_id = late.package_id
        returning s.package_id
        """;
}
