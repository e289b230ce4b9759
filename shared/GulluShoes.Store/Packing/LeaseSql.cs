using GulluShoes.Shop.Orders;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Packing;

/// <summary>The statements by which a package is taken and given back.</summary>
internal static class LeaseSql
{
    /// <summary>Takes or renews. The package's lock is held by the caller, who has looked whose it is.</summary>
    public static NpgsqlBatchCommand Take(long packageId, Packer packer, DateTimeOffset now, DateTimeOffset until) =>
        new NpgsqlBatchCommand(
            """
            insert into packings (package_id, round, holder, station, leased_at, lease_until, started_at)
            values ($1, 1, $2, $3, $4, $5, $4)
            on conflict (package_id) do update set holder = $2, station = $3, lease_until = $5, skipped_until = null,
                leased_at = case when packings.holder = $2 and packings.station = $3 and packings.lease_until > $4 then packings.leased_at else $4 end
            """)
            .With(packageId).With(packer.UserName).With(packer.Station).With(now).With(until);

    /// <summary>
    /// Begins a new round where a counted scan no longer fits what the package holds now: the box may hold a shoe that is
    /// no longer ordered. Comes before the lines are written, since it compares them with what was known.
    /// </summary>
    public static NpgsqlBatchCommand StartAgain(IEnumerable<PackageFacts> changed)
    {
        var lines = changed.SelectMany(one => one.Lines.Select(line => (one.PackageId, line))).ToList();
        return new NpgsqlBatchCommand(
            """
            update packings k set round = k.round + 1
            where k.package_id = any($1) and exists (
                select from scans s join order_lines l on l.package_id = s.package_id and l.line_id = s.line_id
                left join unnest($1, $2, $3, $4) as t(package_id, line_id, barcode, quantity) on t.package_id = l.package_id and t.line_id = l.line_id
                where s.package_id = k.package_id and s.round = k.round and s.slot is not null
                    and (t.line_id is null or t.barcode <> l.barcode or t.quantity < l.quantity))
            """)
            .With(lines.Select(row => row.PackageId).ToArray()).With(lines.Select(row => row.line.LineId).ToArray())
            .With(lines.Select(row => row.line.Barcode).ToArray()).With(lines.Select(row => row.line.Quantity).ToArray());
    }

    /// <summary>Gives back, whoever holds it.</summary>
    public static NpgsqlBatchCommand Free(long packageId, DateTimeOffset? skippedUntil = null) =>
        new NpgsqlBatchCommand("update packings set holder = null, station = null, lease_until = null, skipped_until = $2 where package_id = $1")
            .With(packageId).With(skippedUntil);
}
