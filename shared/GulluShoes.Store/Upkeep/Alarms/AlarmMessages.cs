using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Upkeep.Alarms;

/// <summary>A message that was taken to be sent: nobody else takes it before <see cref="AlarmMessages.Hold"/> has passed.</summary>
/// <param name="Id">Stands for one content: who gets it twice knows it by this.</param>
/// <param name="Attempt">From 1; also proves that nobody else has taken it since.</param>
/// <param name="Notices">What it tells, as it is now, the oldest first.</param>
public sealed record AlarmMessage(long Id, int Attempt, DateTimeOffset MadeAt, IReadOnlyList<AlarmNotice> Notices);

/// <summary>
/// What is on its way to people. Each new problem goes once into one message for each who wants to hear of it; until a message leaves, it takes in whatever else happens, so
/// that a bad night or a dead mail server ends in one letter and not in hundreds.
/// </summary>
public sealed class AlarmMessages(NpgsqlDataSource database, IOptionsMonitor<AlarmSettings> settings, TimeProvider clock)
{
    /// <summary>How long a taken message is left to the one who took it.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(1);

    /// <summary>The failure of a message whose recipient is gone.</summary>
    internal const string Unwanted = "Nobody wants it any more.";

    private const int GatheredAtOnce = 500;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private const string Gather =
        """
        with fresh as (
            select p.id, p.cause, p.cause = any($2) and not exists (select from problems e where e.cause = p.cause and e.subject = p.subject and e.told_at > $3) as told
            from problems p where p.told_at is null order by p.id limit $4 for update of p skip locked),
        looked as (update problems p set told_at = case when f.told then $1 else '-infinity' end from fresh f where p.id = f.id returning p.id),
        written as (
            insert into alarm_messages (road, person_id, problems, made_at, not_before)
            select r.road, r.person_id, array_agg(f.id order by f.id), $1, $1
            from unnest($5, $6, $7) r(road, person_id, causes) join fresh f on f.told and f.cause = any(string_to_array(r.causes, ','))
            group by r.road, r.person_id order by r.road, r.person_id
            on conflict (road, person_id) where attempts = 0 and ended_at is null do update set problems = alarm_messages.problems || excluded.problems)
        select count(*) from looked
        """;

    // The oldest of each road to each person: what comes after it waits and grows.
    private const string Take =
        """
        update alarm_messages m set attempts = m.attempts + 1, not_before = $4
        where m.id = (select o.id from alarm_messages o where o.ended_at is null and o.road = $1 and o.person_id = $2 order by o.id limit 1) and m.ended_at is null and m.not_before <= $3
        returning m.id, m.attempts, m.made_at, m.problems
        """;

    /// <summary>Writes what is new into messages, and lets go of those whose recipient is gone. Safe from several processes at once.</summary>
    /// <param name="recipients">All, those whose hours are quiet too.</param>
    public async Task GatherAsync(IReadOnlyCollection<AlarmRecipient> recipients, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var all = AlarmKinds.CausesOf(Enum.GetValues<AlarmKind>()).Select(cause => cause.ToString()).ToArray();
        var roads = recipients.Select(one => one.Road.ToString()).ToArray();
        var people = recipients.Select(one => one.PersonId).ToArray();
        long gathered;
        do
        {
            await using var gather = database.CreateCommand(Gather)
                .With(now).With(all).With(now - settings.CurrentValue.RepeatAfter).With(GatheredAtOnce).With(roads).With(people)
                .With(recipients.Select(one => string.Join(',', AlarmKinds.CausesOf(one.Kinds))).ToArray());
            gathered = (long)(await gather.ExecuteScalarAsync(ct))!;
        }
        while (gathered == GatheredAtOnce);

        await using var forget = database.CreateCommand(
            $"""
            update alarm_messages set ended_at = $1, failure = '{Unwanted}'
            where ended_at is null and (road, person_id) not in (select * from unnest($2, $3))
            """).With(now).With(roads).With(people);
        await forget.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Takes the recipient's oldest message when it is due; null when there is none, it must wait, or somebody sends it.</summary>
    public async Task<AlarmMessage?> TakeAsync(AlarmRecipient recipient, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var take = database.CreateCommand(Take).With(recipient.Road.ToString()).With(recipient.PersonId).With(now).With(now + Hold);
        var taken = await take.ListAsync(row => (Id: row.GetInt64(0), Attempt: row.GetInt32(1), MadeAt: row.GetFieldValue<DateTimeOffset>(2), Problems: row.GetFieldValue<long[]>(3)), ct);
        if (taken is not [var message])
        {
            return null;
        }

        await using var read = database.CreateCommand("select id, cause, subject, since, closed_at from problems where id = any($1) order by since, id").With(message.Problems);
        var notices = await read.ListAsync(
            row => new AlarmNotice(
                row.Get<long>("id"), row.GetEnum<ProblemCause>("cause"), row.Get<string>("subject")!, row.Get<DateTimeOffset>("since"), row.Get<DateTimeOffset?>("closed_at"), Read: false),
            ct);
        return new AlarmMessage(message.Id, message.Attempt, message.MadeAt, notices);
    }

    /// <summary>It has arrived, or never can.</summary>
    /// <param name="failure">Why it never can, without personal data; null when it has arrived.</param>
    public async Task EndAsync(AlarmMessage message, string? failure, CancellationToken ct)
    {
        await using var end = database.CreateCommand("update alarm_messages set ended_at = $3, failure = $4 where id = $1 and attempts = $2 and ended_at is null")
            .With(message.Id).With(message.Attempt).With(clock.GetUtcNow()).With(failure);
        await end.ExecuteNonQueryAsync(ct);
    }

    /// <summary>It could not leave: it is kept and tried again, after waits that double to ten minutes.</summary>
    /// <param name="failure">Without personal data.</param>
    public async Task PostponeAsync(AlarmMessage message, string failure, CancellationToken ct)
    {
        var wait = FirstWait * Math.Pow(2, Math.Min(message.Attempt - 1, 10));
        await using var postpone = database.CreateCommand("update alarm_messages set not_before = $3, failure = $4 where id = $1 and attempts = $2 and ended_at is null")
            .With(message.Id).With(message.Attempt).With(clock.GetUtcNow() + (wait < LongestWait ? wait : LongestWait)).With(failure);
        await postpone.ExecuteNonQueryAsync(ct);
    }
}
