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

    /// <summary>Gives back, whoever holds it.</summary>
    public static NpgsqlBatchCommand Free(long packageId, DateTimeOffset? skippedUntil = null) =>
        new NpgsqlBatchCommand("update packings set holder = null, station = null, lease_until = null, skipped_until = $2 where package_id = $1")
            .With(packageId).With(skippedUntil);
}
