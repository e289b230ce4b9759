namespace GulluShoes.Store.Orders;

/// <summary>The statements over the snapshots.</summary>
internal static class SnapshotSql
{
    /// <summary>$1 ids.</summary>
    public const string Versions = "select package_id, version from package_snapshots where package_id = any($1)";

    /// <summary>
    /// $1–$3 ids in ascending order, which is the order of the locks, versions, payloads; $4 now; $5 packages per message; $6 queue.
    /// Answers with the messages that were promised, and with each all packages that were kept.
    /// </summary>
    public const string Keep =
        """
        with kept as (
            insert into package_snapshots (package_id, version, payload, seen_at)
            select unnest($1), unnest($2), unnest($3), $4
            on conflict (package_id) do update
            set version = excluded.version, payload = excluded.payload, seen_at = excluded.seen_at
            where package_snapshots.version < excluded.version
            returning package_id),
        promised as (
            insert into outbox (queue, body, created_at)
            select $6, json_build_object('packageIds', json_agg(package_id order by package_id))::text, $4
            from (select package_id, (row_number() over (order by package_id) - 1) / $5 as part from kept) parts
            group by part
            returning id, body)
        select id, body, (select array_agg(package_id) from kept) from promised
        """;

    /// <summary>$1 how many. In the order of the index of what waits, as below.</summary>
    public const string Waiting = "select package_id from package_snapshots where applied_version is distinct from version order by seen_at limit $1";

    /// <summary>
    /// $1 the latest instant that is too long ago; $2 now. Claimed ones get their minute again. Read in the order of the index of
    /// what waits: asked in any other, the planner, which takes all for waiting, reads every snapshot there ever was.
    /// </summary>
    public const string ClaimLagging =
        """
        with late as (
            select package_id from package_snapshots
            where applied_version is distinct from version and seen_at < $1
            order by seen_at limit 10000 for no key update skip locked)
        update package_snapshots set seen_at = $2 where package_id = any(array(select package_id from late))
        returning package_id
        """;
}
