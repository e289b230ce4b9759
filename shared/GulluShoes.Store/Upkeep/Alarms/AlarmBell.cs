using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Upkeep.Alarms;

/// <summary>A problem as the one sees it who was told of it.</summary>
/// <param name="Since">UTC.</param>
/// <param name="ClosedAt">UTC; null while it lasts.</param>
public sealed record AlarmNotice(long Id, ProblemCause Cause, string Subject, DateTimeOffset Since, DateTimeOffset? ClosedAt, bool Read);

/// <summary>What the bell of a person tells: the problems themselves, of the kinds that the person wants, and which of them were looked at.</summary>
public sealed class AlarmBell(NpgsqlDataSource database, AlarmWishes wishes, TimeProvider clock)
{
    /// <summary>Notices of one list.</summary>
    public const int Most = 50;

    /// <summary>What is older is history: the list of problems and the log have it.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    private const string Unread = "not exists (select from alarm_reads r where r.person_id = $1 and r.problem_id = p.id)";

    /// <summary>How many were not looked at.</summary>
    public async Task<long> CountAsync(long personId, CancellationToken ct)
    {
        await using var command = await AskedAsync($"select count(*) from problems p where p.since > $2 and p.cause = any($3) and {Unread}", personId, ct);
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>The newest first; at most <see cref="Most"/>.</summary>
    public async Task<IReadOnlyList<AlarmNotice>> ListAsync(long personId, CancellationToken ct)
    {
        await using var command = await AskedAsync(
            $"""
            select p.id, p.cause, p.subject, p.since, p.closed_at, not {Unread} as read from problems p
            where p.since > $2 and p.cause = any($3) order by p.since desc, p.id desc limit {Most}
            """, personId, ct);
        return await command.ListAsync(
            row => new AlarmNotice(
                row.Get<long>("id"), row.GetEnum<ProblemCause>("cause"), row.Get<string>("subject")!, row.Get<DateTimeOffset>("since"), row.Get<DateTimeOffset?>("closed_at"), row.Get<bool>("read")),
            ct);
    }

    /// <summary>The person has seen these. Ids of nothing are left out.</summary>
    public async Task ReadAsync(long personId, IReadOnlyCollection<long> problems, CancellationToken ct)
    {
        // Forgotten by a crash of the server, they only ring once more.
        await using var batch = database.CreateBatch();
        batch.Add(Commands.Unhurried);
        batch.Add(
            """
            insert into alarm_reads (person_id, problem_id, read_at) select $1, id, $3 from problems where id = any($2) order by id
            on conflict (person_id, problem_id) do nothing
            """)
            .With(personId).With(problems.ToArray()).With(clock.GetUtcNow());
        await batch.ExecuteNonQueryAsync(ct);
    }

    private async Task<NpgsqlCommand> AskedAsync(string sql, long personId, CancellationToken ct)
    {
        var wish = await wishes.FindAsync(personId, ct);
        var causes = AlarmKinds.CausesOf([.. Enum.GetValues<AlarmKind>().Except(wish.Muted)]);
        return database.CreateCommand(sql).With(personId).With(clock.GetUtcNow() - Kept).With(causes.Select(cause => cause.ToString()).ToArray());
    }
}
