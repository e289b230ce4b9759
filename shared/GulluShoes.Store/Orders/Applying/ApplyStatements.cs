using System.Globalization;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Money.Costs;
using GulluShoes.Store.Packing;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Stock;
using GulluShoes.Store.Upkeep;
using Npgsql;

namespace GulluShoes.Store.Orders.Applying;

/// <summary>The statements that write a batch of changes: their number does not depend on how many packages there are.</summary>
internal sealed class ApplyStatements(IReadOnlyList<PackageChange> changes, IReadOnlySet<long> withoutLines, DateTimeOffset now)
{
    public const int LabelsPerMessage = 100;

    /// <summary>Everything but the messages; those come from <see cref="LabelMessages"/>.</summary>
    public IEnumerable<NpgsqlBatchCommand> Writes()
    {
        var known = changes.Where(change => !change.IsNew).ToList();
        return InsertNew([.. changes.Where(change => change.IsNew)])
            .Concat(known.GroupBy(change => change.Known!.Stage).Select(group => Update(group.Key, [.. group])))
            .Concat(UpdateRegistry(known))
            .Concat(Lines([.. changes.Where(change => change.LinesChanged)]))
            .Concat(History([.. changes.Where(change => change.What.Length > 0)]))
            .Concat(Problems())
            .Concat(Stock([.. changes.Where(change => change.TouchesStock)]));
    }

    /// <summary>Bodies for the queue <c>labels</c>.</summary>
    public IReadOnlyList<string> LabelMessages() =>
        [.. changes.Where(change => change.LabelIsDue).Select(change => change.Facts.PackageId)
            .Chunk(LabelsPerMessage).Select(ids => QueueSender.Body(new LabelsDue(ids)))];

    /// <summary>Says that these versions are in the tables; locks in the order in which pages are saved.</summary>
    public static NpgsqlBatchCommand MarkApplied(IReadOnlyCollection<PackageFacts> facts) =>
        new NpgsqlBatchCommand(
            """
            with done as (
                select s.package_id, t.version
                from package_snapshots s join unnest($1, $2) as t(package_id, version) on s.package_id = t.package_id
                where s.applied_version is null or s.applied_version < t.version
                order by s.package_id for no key update of s)
            update package_snapshots s set applied_version = done.version, rejected = null
            from done where s.package_id = done.package_id
            """)
            .With(facts.Select(one => one.PackageId).ToArray()).With(facts.Select(one => one.Version).ToArray());

    private IEnumerable<NpgsqlBatchCommand> InsertNew(List<PackageChange> added)
    {
        if (added.Count == 0)
        {
            yield break;
        }

        var columns = OrderColumns.Told;
        var (time, hold) = ($"${columns.Count + 1}", $"${columns.Count + 2}");
        yield return columns.Command(
            $"""
            insert into orders ({columns.Names}, listed_at, stage_since, hold_reason, held_at, label_due_at)
            select {columns.Values}, coalesce(t.ordered_at, t.package_created_at, {time}), {time}, h.reason, case when h.reason is not null then {time} end,
                case when t.label_version is not null then {time} end
            from (select row_number() over () as nr, * from {columns.Rows}) t
            join unnest({hold}::text[]) with ordinality as h(reason, nr) on h.nr = t.nr
            """,
            added).With(now).With(added.Select(change => change.HoldReason?.ToString()).ToArray());
    }

    /// <summary>One statement per table that holds some of them, so that the planner looks at no other. Holds are not touched.</summary>
    private NpgsqlBatchCommand Update(Stage from, List<PackageChange> changed)
    {
        var columns = OrderColumns.Told;
        return columns.Command(
            $"""
            update orders o set {columns.Assignments},
                listed_at = coalesce(t.ordered_at, t.package_created_at, o.listed_at),
                stage_since = case when o.stage = t.stage then o.stage_since else ${columns.Count + 1} end,
                label_problem = case when t.label_version = o.label_version then o.label_problem end,
                label_due_at = case when t.label_version = o.label_version then o.label_due_at when t.label_version is not null then ${columns.Count + 1} end
            from {columns.Rows} where o.stage = '{from}' and o.package_id = t.package_id
            """,
            changed).With(now);
    }

    private static IEnumerable<NpgsqlBatchCommand> UpdateRegistry(List<PackageChange> known)
    {
        if (known.Count > 0)
        {
            yield return new NpgsqlBatchCommand(
                "update packages p set stage = t.stage, version = t.version from unnest($1, $2, $3) as t(id, stage, version) where p.package_id = t.id")
                .With(Ids(known)).With(Stages(known)).With(Versions(known));
        }
    }

    private IEnumerable<NpgsqlBatchCommand> Lines(List<PackageChange> changed)
    {
        var rows = changed.SelectMany(change => change.Facts.Lines.Select(line => (change.Facts.PackageId, change.IsNew, line))).ToList();
        var known = changed.Where(change => !change.IsNew).Select(change => change.Facts.PackageId).ToArray();
        if (known.Length > 0)
        {
            yield return LeaseSql.StartAgain(changed.Where(change => change.Known is { Packed: false }).Select(change => change.Facts));
            yield return new NpgsqlBatchCommand(
                """
                delete from order_lines l where l.package_id = any($1)
                    and not exists (select from unnest($2, $3) as t(package_id, line_id) where t.package_id = l.package_id and t.line_id = l.line_id)
                """)
                .With(known).With(rows.Select(row => row.PackageId).ToArray()).With(rows.Select(row => row.line.LineId).ToArray());
        }

        // A package that is new under our lock has no lines yet: looking for them would cost as much as writing them.
        var columns = OrderColumns.Lines;
        foreach (var some in rows.GroupBy(row => row.IsNew))
        {
            var replace = some.Key ? "" : $" on conflict (package_id, line_id) do update set {columns.ExcludedAssignments}";
            yield return columns.Command(
                $"insert into order_lines ({columns.Names}) select {columns.Values} from {columns.Rows}{replace}",
                [.. some.Select(row => (row.PackageId, row.line))]);
        }

        if (rows.Count > 0)
        {
            yield return VariantSql.MakeKnown(rows.Select(row => row.line));
            yield return new NpgsqlBatchCommand(CostSql.FillPackages).With(now).With(Ids(changed));
        }
    }

    private IEnumerable<NpgsqlBatchCommand> History(List<PackageChange> told)
    {
        if (told.Count > 0)
        {
            var columns = OrderColumns.History;
            yield return columns.Command(
                $"""
                insert into package_history ({columns.Names}, at, source)
                select {columns.Values}, ${columns.Count + 1}, '{MoveSource.Sync}' from {columns.Rows}
                """,
                told).With(now);
        }
    }

    private IEnumerable<NpgsqlBatchCommand> Problems()
    {
        var reports = changes.Where(change => change.UnknownStatus)
            .Select(change => new ProblemReport(ProblemCause.UnknownStatus, change.Facts.Status, null))
            .Concat(changes.Where(change => change.IsCancelledAfterPacking)
                .Select(change => new ProblemReport(ProblemCause.CancelledAfterPacking, Subject(change.Facts.PackageId), null)))
            .Concat(withoutLines.Select(id => new ProblemReport(ProblemCause.PackageWithoutLines, Subject(id), null)))
            .ToList();
        if (reports.Count > 0)
        {
            yield return Upkeep.Problems.Reported(reports, now);
        }

        var well = changes.Where(change => !withoutLines.Contains(change.Facts.PackageId)).Select(change => change.Facts.PackageId).ToArray();
        yield return Upkeep.Problems.Healed([ProblemCause.PackageWithoutLines], [.. well.Select(Subject)], now);
        yield return HealReadable(well);
    }

    /// <summary>
    /// Whatever could not be read in an earlier version of a package is over when a good one arrives; not when a newer one waits
    /// unread. Comes after the mark, which clears the rejection of what is applied.
    /// </summary>
    private NpgsqlBatchCommand HealReadable(long[] ids) =>
        new NpgsqlBatchCommand(
            """
            with healed as (
                select id from problems where cause = $1 and closed_at is null and subject = any(array(
                    select id::text from unnest($2) id
                    where not exists (select from package_snapshots s where s.package_id = id and s.rejected is not null)))
                order by subject for no key update)
            update problems set closed_at = $3 from healed where problems.id = healed.id
            """)
            .With(ProblemCause.UnreadablePackage.ToString()).With(ids).With(now);

    private IEnumerable<NpgsqlBatchCommand> Stock(List<PackageChange> touched) => touched.Count == 0 ? [] : SettlementSql.Settle(
        [.. Ids(touched.Where(change => !change.Promises))],
        SettlementSql.Trendyol,
        now,
        [.. touched.Where(change => change.Promises).Select(change => change.Facts)]);

    private static string Subject(long packageId) => packageId.ToString(CultureInfo.InvariantCulture);

    private static long[] Ids(IEnumerable<PackageChange> some) => [.. some.Select(change => change.Facts.PackageId)];

    private static string[] Stages(IEnumerable<PackageChange> some) => [.. some.Select(change => change.To.ToString())];

    private static long[] Versions(IEnumerable<PackageChange> some) => [.. some.Select(change => change.Facts.Version)];
}
