using GulluShoes.Shop.Orders.Commands;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Orders.Commands;

/// <summary>The statements on <c>trendyol_commands</c>.</summary>
internal static class CommandSql
{
    private static readonly ColumnSet<CommandWish> Columns = new ColumnSet<CommandWish>()
        .Add("package_id", "bigint", wish => wish.PackageId)
        .Add("kind", "text", wish => wish.Command.Kind.ToString())
        .Add("key", "text", wish => wish.Key)
        .Add("body", "text", wish => CommandJson.Write(wish.Command))
        .Add("created_by", "text", wish => wish.Who);

    /// <summary>
    /// The oldest command that has not ended, when it is due. Skipping a locked one must not let the next one overtake it: so the oldest is found first, and then locked or not.
    /// A carrier can be changed once in five minutes, so a second change waits for the first.
    /// </summary>
    public static readonly string Take =
        $"""
        with head as (
            select c.id, c.state from trendyol_commands c
            where c.id = (select min(id) from trendyol_commands where package_id = $1 and ended_at is null)
            and c.ended_at is null and c.next_attempt_at <= $2
            and not (c.kind = '{CommandKind.CargoProvider}' and exists (
                select from trendyol_commands other where other.package_id = $1 and other.id <> c.id and other.kind = c.kind
                and other.state = '{CommandState.Confirmed}' and other.sent_at > $4))
            for update skip locked)
        update trendyol_commands c set state = '{CommandState.Sent}', attempts = c.attempts + 1, next_attempt_at = $3, sent_at = $2, last_answer = null
        from head, packages p join orders o on o.stage = p.stage and o.package_id = p.package_id
        where c.id = head.id and p.package_id = c.package_id
        returning c.id, c.package_id, c.kind, c.body, c.attempts, head.state = '{CommandState.Sent}' as uncertain, o.status as package_status, o.tracking_number,
            (select array_agg(line_id order by line_id) from order_lines l where l.package_id = c.package_id) as line_ids,
            (select array_agg(quantity order by line_id) from order_lines l where l.package_id = c.package_id) as quantities
        """;

    /// <summary>
    /// A person wants it tried now. One that was refused may have happened all the same, so it is looked at first; one that is being sent (no answer yet) is left to
    /// the one who sends it.
    /// </summary>
    public static readonly string Retry =
        $"""
        update trendyol_commands set ended_at = null, state = case when state = '{CommandState.Failed}' then '{CommandState.Sent}' else state end,
            next_attempt_at = case when state = '{CommandState.Sent}' and last_answer is null then next_attempt_at else $2 end
        where id = $1 and (ended_at is null or state = '{CommandState.Failed}') returning package_id
        """;

    public const string OfPackage = "select * from trendyol_commands where package_id = $1 order by id desc";

    /// <summary>Writes the wishes that are new and answers with the outbox messages that wake their packages.</summary>
    /// <param name="only">Which of the packages, as rows <c>o</c>; all when empty.</param>
    public static NpgsqlBatchCommand Queue(IReadOnlyCollection<CommandWish> wishes, DateTimeOffset now, string only = "") => Columns.Command(
        $$"""
        with added as (
            insert into trendyol_commands (package_id, kind, key, body, created_by, state, attempts, created_at, next_attempt_at)
            select t.package_id, t.kind, t.key, t.body::jsonb, t.created_by, '{{CommandState.Pending}}', 0, ${{Columns.Count + 1}}, ${{Columns.Count + 1}}
            from {{Columns.Rows}} {{(only.Length > 0 ? $"join orders o on o.package_id = t.package_id where {only}" : "")}}
            on conflict (key) do nothing returning package_id)
        insert into outbox (queue, body, created_at)
        select '{{Queues.TrendyolCommands}}', format('{"packageIds":[%s]}', package_id), ${{Columns.Count + 1}} from (select distinct package_id from added) woken
        returning id, queue, body
        """, wishes).With(now);

    /// <summary>Closes the problems of stuck commands that have ended while they were being reported.</summary>
    public static NpgsqlBatchCommand HealStuck(DateTimeOffset now, DateTimeOffset stuckBefore) => new NpgsqlBatchCommand(
        $"""
        update problems set closed_at = $1 where cause = '{ProblemCause.CommandStuck}' and closed_at is null
        and not exists (select from trendyol_commands where package_id::text = subject and ended_at is null and created_at <= $2)
        """).With(now).With(stuckBefore);

    /// <summary>Closes the package's problems that no command keeps open any more.</summary>
    public static NpgsqlBatchCommand Heal(long packageId, DateTimeOffset now, DateTimeOffset stuckBefore) => new NpgsqlBatchCommand(
        $"""
        update problems set closed_at = $2 where subject = $1::text and closed_at is null and (
            (cause = '{ProblemCause.CommandStuck}' and not exists (select from trendyol_commands where package_id = $1 and ended_at is null and created_at <= $3))
            or (cause = '{ProblemCause.CommandRefused}' and not exists (select from trendyol_commands where package_id = $1 and state = '{CommandState.Failed}')))
        """).With(packageId).With(now).With(stuckBefore);

    public static CommandEntry Entry(NpgsqlDataReader row) => new(
        row.Get<long>("id"),
        row.GetEnum<CommandKind>("kind"),
        row.GetEnum<CommandState>("state"),
        row.Get<int>("attempts"),
        row.Get<string>("created_by")!,
        row.Get<DateTimeOffset>("created_at"),
        row.Get<DateTimeOffset?>("next_attempt_at"),
        row.Get<DateTimeOffset?>("ended_at"),
        row.Get<string>("last_answer"));

    public static DueCommand Due(NpgsqlDataReader row) => new(
        row.Get<long>("id"),
        row.Get<long>("package_id"),
        CommandJson.Read(row.GetEnum<CommandKind>("kind"), row.Get<string>("body")!),
        row.Get<int>("attempts"),
        row.Get<bool>("uncertain"),
        new PackageLook(
            row.Get<string>("package_status")!,
            row.Get<string>("tracking_number"),
            [.. (row.Get<long[]>("line_ids") ?? []).Zip(row.Get<int[]>("quantities") ?? [], (line, quantity) => new CommandUnits(line, quantity))]));
}
