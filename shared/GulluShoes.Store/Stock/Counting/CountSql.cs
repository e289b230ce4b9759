using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Stock.Counting;

/// <summary>What the statements of counts have in common.</summary>
internal static class CountSql
{
    /// <summary>So often is counted at most: after that the last number is right.</summary>
    public const int LastRound = 3;

    /// <summary>
    /// What should lie on a shelf now: what the ledger says, less the pairs that a picker or packer holds already. They leave the ledger when
    /// their box is closed, and from the shelf that <see cref="LedgerSql.Fullest"/> names.
    /// </summary>
    /// <param name="barcode">The column or parameter that names the variant.</param>
    /// <param name="shelf">The column or parameter that names the shelf.</param>
    /// <param name="scansPerPair">The parameter that says how often a pair is scanned into its box.</param>
    public static string Expected(string barcode, string shelf, string scansPerPair) =>
        $"""
        coalesce((select e.quantity from stock_levels e where e.barcode = {barcode} and e.shelf = {shelf}), 0)
            - case when {shelf} = {LedgerSql.Fullest(barcode)} then {Scanned(barcode, scansPerPair)} + {Picked(barcode)} else 0 end
        """;

    /// <summary>Pairs on packing tables, of packages that no picker walked for.</summary>
    private static string Scanned(string barcode, string scansPerPair) =>
        $"""
        (select coalesce(sum(ceil(s.scans / {scansPerPair}::numeric)), 0)::integer
            from reservations r left join packings k on k.package_id = r.package_id
            cross join lateral (
                select count(*) as scans from scans s
                where s.package_id = r.package_id and s.round = coalesce(k.round, 1) and s.line_id = r.line_id and s.slot is not null) s
            where r.barcode = {barcode} and r.reserved > 0 and not exists (
                select from wave_packages m join waves v on v.id = m.wave_id where m.package_id = r.package_id and m.left_at is null and v.closed_at is null))
        """;

    /// <summary>Pairs that pickers took and nobody has packed yet, as far as a package of their walk still needs them. A pile belongs to no package, so each walk is reckoned as a whole.</summary>
    private static string Picked(string barcode) =>
        $"""
        (select coalesce(sum(greatest(0, least(w.picked - w.taken, w.reserved))), 0)::integer
            from (
                select (select coalesce(sum(p.quantity), 0) from wave_picks p where p.wave_id = v.id and p.barcode = {barcode}) as picked,
                    sum(r.taken) as taken, coalesce(sum(r.reserved) filter (where m.left_at is null), 0) as reserved
                from waves v join wave_packages m on m.wave_id = v.id join reservations r on r.package_id = m.package_id and r.barcode = {barcode}
                where v.closed_at is null group by v.id) w)
        """;

    /// <summary>Locks a count against everybody who would change it; null when there is none.</summary>
    public static async Task<LockedCount?> LockAsync(NpgsqlConnection connection, long id, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select shelf, model, round, finished_at, closed_at from stock_counts where id = $1 for update", connection).With(id);
        return (await command.ListAsync(
            row => new LockedCount(
                row.Get<string>("shelf"), row.Get<string>("model"), row.GetInt16(2), row.Get<DateTimeOffset?>("finished_at") is not null, row.Get<DateTimeOffset?>("closed_at") is not null),
            ct)).SingleOrDefault();
    }
}

/// <summary>A count that nobody else changes until the transaction ends.</summary>
internal sealed record LockedCount(string? Shelf, string? Model, short Round, bool Finished, bool Closed);
