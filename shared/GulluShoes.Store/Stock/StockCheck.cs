using GulluShoes.Shop.Stock;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Upkeep;
using Npgsql;

namespace GulluShoes.Store.Stock;

/// <summary>A row that cannot be.</summary>
/// <param name="Subject">Which one.</param>
/// <param name="Detail">What it says, and what it should say.</param>
public sealed record WrongStock(string Subject, string Detail);

/// <summary>
/// Looks whether the ledger agrees with itself and with the orders: every level is the sum of its movements, every line of a package in the
/// house is promised or taken as its state says, nothing is promised to any other, what is cancelled holds no pair, no second code holds what
/// is its product's, and no level is below zero without a Problem. One statement, so that it sees one moment.
/// </summary>
public sealed class StockCheck(NpgsqlDataSource database, Problems problems, TimeProvider clock)
{
    private static readonly string Wrong =
        $"""
        with lines as (
            select o.package_id, l.line_id, greatest(l.quantity, 0) as quantity, {SettlementSql.Claim} as claim
            from orders o join order_lines l using (package_id)
            where o.stage in ('Created', 'Picking') and l.barcode <> ''),
        wrong as (
            select concat_ws(' · ', coalesce(l.barcode, m.barcode), coalesce(l.shelf, m.shelf)) as subject, format('level %s, movements %s', l.quantity, m.delta) as detail
            from stock_levels l full join (select barcode, shelf, sum(delta) as delta from stock_movements group by barcode, shelf) m using (barcode, shelf)
            where l.quantity is distinct from m.delta
            union all
            select concat_ws(' · ', package_id, line_id), format('%s %s, reserved %s, taken %s', l.claim, l.quantity, r.reserved, r.taken)
            from lines l full join (select * from reservations where reserved > 0 or package_id in (select package_id from lines)) r using (package_id, line_id)
            where (coalesce(r.reserved, 0), coalesce(r.taken, 0)) is distinct from
                (case when l.claim = '{StockClaim.Reserved}' then l.quantity else 0 end, case when l.claim = '{StockClaim.Out}' then l.quantity else 0 end)
            union all
            select concat_ws(' · ', r.package_id, r.line_id), format('taken %s, and cancelled', r.taken)
            from reservations r join orders o using (package_id) where o.stage = 'Cancelled' and r.taken > 0 and {SettlementSql.Claim} = '{StockClaim.Free}'
            union all
            select concat_ws(' · ', l.barcode, l.shelf), format('level %s of what is a second code of %s', l.quantity, a.barcode)
            from barcode_aliases a join stock_levels l on l.barcode = a.code where l.quantity <> 0
            union all
            select concat_ws(' · ', r.package_id, r.line_id), format('promised of %s, which is a second code of %s', r.barcode, a.barcode)
            from reservations r join barcode_aliases a on a.code = r.barcode where r.reserved > 0
            union all
            select {LedgerSql.LevelSubject}, format('level %s without a problem', quantity) from stock_levels l
            where quantity < 0 and not exists (
                select from problems p where p.cause = '{ProblemCause.StockNegative}' and p.closed_at is null and p.subject = left({LedgerSql.LevelSubject}, 300)))
        select subject, detail from wrong order by subject limit 1
        """;

    /// <summary>The first row that is wrong; null when none is.</summary>
    public async Task<WrongStock?> FirstWrongAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(Wrong);
        command.CommandTimeout = 0;
        return (await command.ListAsync(row => new WrongStock(row.GetString(0), row.GetString(1)), ct)).SingleOrDefault();
    }

    /// <summary>
    /// Names the first wrong row as a Problem, and closes what is right again. A level below zero whose Problem was closed by hand gets it
    /// back. True when all is well.
    /// </summary>
    public async Task<bool> LookAsync(CancellationToken ct)
    {
        await ReRaiseAsync(ct);
        var wrong = await FirstWrongAsync(ct);
        if (wrong is not null)
        {
            await problems.ReportAsync(ProblemCause.StockWrong, wrong.Subject, wrong.Detail, ct);
        }

        await using var heal = database.CreateCommand(
            $"update problems set closed_at = $2 where cause = '{ProblemCause.StockWrong}' and closed_at is null and subject <> $1")
            .With(wrong?.Subject ?? "").With(clock.GetUtcNow());
        await heal.ExecuteNonQueryAsync(ct);
        return wrong is null;
    }

    private async Task ReRaiseAsync(CancellationToken ct)
    {
        await using var raise = database.CreateCommand(
            $"""
            insert into problems (cause, subject, detail, since, last_at, times)
            select '{ProblemCause.StockNegative}', left({LedgerSql.LevelSubject}, 300), quantity::text, $1, $1, 1 from stock_levels where quantity < 0 order by 2
            on conflict (cause, subject) where closed_at is null do nothing
            """).With(clock.GetUtcNow());
        await raise.ExecuteNonQueryAsync(ct);
    }
}
