using GulluShoes.Store.Audit;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Upkeep.Inbox;

/// <summary>What a person can do with a problem.</summary>
public enum InboxDeed
{
    /// <summary>Looks after it from now on, if nobody does.</summary>
    Take,

    /// <summary>Has somebody look after it, whoever did.</summary>
    Give,

    /// <summary>Does not look after it any more.</summary>
    Leave,
    Note,

    /// <summary>Sends the work again that could not be done; the problem is over.</summary>
    Retry,

    /// <summary>Says why nothing more need be done.</summary>
    Close,
}

/// <param name="Owner">Who looks after it from now on; only with <see cref="InboxDeed.Give"/>.</param>
/// <param name="Said">The note or the reason; with <see cref="InboxDeed.Note"/> and <see cref="InboxDeed.Close"/> it must be there.</param>
public sealed record InboxWish(InboxDeed Deed, string Who, string? Owner = null, string? Said = null);

/// <summary>What became of one problem.</summary>
public enum InboxOutcome
{
    Done,

    /// <summary>It was so already.</summary>
    Unchanged,

    /// <summary>It is over.</summary>
    Over,

    /// <summary>No problem has this number.</summary>
    Unknown,

    /// <summary>Somebody else looks after it.</summary>
    AnothersProblem,

    /// <summary>There is nothing to send again.</summary>
    NotRetryable,
}

/// <summary>What people do with problems, and that they did it: both or neither.</summary>
public sealed class ProblemInbox(NpgsqlDataSource database, PoisonQueues poison, TimeProvider clock)
{
    /// <summary>What became of each, by id.</summary>
    public async Task<IReadOnlyDictionary<long, InboxOutcome>> DoAsync(IReadOnlyCollection<long> ids, InboxWish wish, CancellationToken ct)
    {
        var asked = ids.Distinct().Order().ToArray();
        if (wish.Deed == InboxDeed.Retry)
        {
            return await RetryAsync(asked, wish.Who, ct);
        }

        await using var batch = database.CreateBatch();
        batch.AddDeed(SqlOf(wish.Deed)).With(asked).With(wish.Who).With(clock.GetUtcNow()).With(wish.Owner).With(wish.Said);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        return (await reader.ListAsync(row => (Id: row.Get<long>("id"), Outcome: row.GetEnum<InboxOutcome>("outcome")), ct)).ToDictionary(one => one.Id, one => one.Outcome);
    }

    // One after the other: each is sent, and said to be sent, by itself.
    private async Task<IReadOnlyDictionary<long, InboxOutcome>> RetryAsync(long[] ids, string who, CancellationToken ct)
    {
        var outcomes = new Dictionary<long, InboxOutcome>();
        foreach (var id in ids)
        {
            outcomes[id] = await poison.RetryAsync(id, who, ct) switch
            {
                RetryOutcome.Sent => InboxOutcome.Done,
                RetryOutcome.Unknown => InboxOutcome.Unknown,
                RetryOutcome.Over => InboxOutcome.Over,
                RetryOutcome.NotRetryable => InboxOutcome.NotRetryable,
                var other => throw new InvalidOperationException($"Unknown outcome {other}."),
            };
        }

        return outcomes;
    }

    private static string SqlOf(InboxDeed deed) => deed switch
    {
        InboxDeed.Take => Sql(deed, Judged("when l.owner = $2 then 'Unchanged' when l.owner is not null then 'AnothersProblem'"), "set owner = $2", owner: "$2"),
        InboxDeed.Give => Sql(deed, Judged("when l.owner = $4 then 'Unchanged'"), "set owner = $4", owner: "$4"),
        InboxDeed.Leave => Sql(deed, Judged("when l.owner is null then 'Unchanged' when l.owner <> $2 then 'AnothersProblem'"), "set owner = null", owner: "null"),
        // What is over can still be remembered better.
        InboxDeed.Note => Sql(deed, "case when l.id is null then 'Unknown' else 'Done' end", "set owner = p.owner", owner: "null"),
        InboxDeed.Close => Sql(deed, Judged(""), "set closed_at = $3, closed_by = $2, closed_why = $5", owner: "null"),
        _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, null),
    };

    private static string Judged(string more) => $"case when l.id is null then 'Unknown' when l.closed_at is not null then 'Over' {more} else 'Done' end";

    /// <summary>Locks in the order in which problems are reported and healed, so that nobody waits for each other. $1 ids, $2 who, $3 now, $4 owner, $5 said.</summary>
    private static string Sql(InboxDeed deed, string outcome, string change, string owner) =>
        $"""
        with locked as (select * from problems where id = any($1) order by cause, subject, id for no key update),
        judged as (select a.id, {outcome} as outcome from unnest($1) a(id) left join locked l on l.id = a.id),
        changed as (update problems p {change} from judged j where p.id = j.id and j.outcome = 'Done'),
        written as (
            insert into problem_deeds (problem_id, deed, owner, said, who, at)
            select id, '{deed}', {owner}::text, $5::text, $2::text, $3::timestamptz from judged where outcome = 'Done' order by id)
        select id, outcome from judged order by id
        """;
}
