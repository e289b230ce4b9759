using GulluShoes.Shop.Staff;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Upkeep.Inbox;

/// <summary>Which problems somebody wants to see; what is null does not matter.</summary>
/// <param name="Closed">Those that are over, the latest first; else those that wait, the oldest first.</param>
/// <param name="Owner">A user name; empty for those that nobody looks after.</param>
/// <param name="Before">First seen before it.</param>
public sealed record ProblemWish(bool Closed = false, ProblemCause? Cause = null, string? Owner = null, DateTimeOffset? Before = null);

/// <summary>A problem as the inbox shows it.</summary>
/// <param name="OwnerName">Null when nobody looks after it.</param>
/// <param name="Notes">How many notes people left.</param>
/// <param name="Returns">How often the same was there before and was over.</param>
/// <param name="ClosedBy">Null while it lasts, and when it healed by itself.</param>
/// <param name="ClosedWhy">What the one who closed it said.</param>
public sealed record ListedProblem(
    Problem Problem, DateTimeOffset LastAt, string? Owner, string? OwnerName, int Notes, int Returns, DateTimeOffset? ClosedAt, string? ClosedBy, string? ClosedWhy);

/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record ProblemPage(IReadOnlyList<ListedProblem> Problems, ChangePlace? Next);

/// <param name="Count">Of this cause, open.</param>
public sealed record CauseCount(ProblemCause Cause, long Count);

/// <summary>One who may look after problems.</summary>
public sealed record Solver(string UserName, string Name);

/// <summary>What somebody did with a problem.</summary>
/// <param name="Owner">Who looks after it since; null where the deed says nothing of it.</param>
/// <param name="Said">The note or the reason.</param>
public sealed record ProblemDeed(long ProblemId, InboxDeed Deed, string? Owner, string? Said, string Who, DateTimeOffset At);

/// <summary>A problem with all that happened to it, and to the same one before.</summary>
/// <param name="Earlier">The same, when it was there before; the newest first.</param>
public sealed record ProblemStory(ListedProblem Problem, IReadOnlyList<ListedProblem> Earlier, IReadOnlyList<ProblemDeed> Deeds);

/// <summary>Reads the problems for people.</summary>
public sealed class ProblemList(NpgsqlDataSource database)
{
    private const int MostEarlier = 20;

    private const string Columns =
        """
        select p.id, p.cause, p.subject, p.detail, p.since, p.last_at, p.times, p.owner, p.closed_at, p.closed_by, p.closed_why, w.name as owner_name,
            p.body is not null and p.closed_at is null as can_retry,
            (select count(*) from problem_deeds d where d.problem_id = p.id and d.deed = 'Note')::int as notes,
            (select count(*) from problems e where e.cause = p.cause and e.subject = p.subject and e.id < p.id)::int as returns
        from problems p left join people w on w.user_name = p.owner
        """;

    private static readonly string[] Solving = [.. Enum.GetValues<Role>().Where(role => Roles.Allows(role, Permission.SolveProblems)).Select(role => role.ToString())];

    /// <param name="after">The previous page's end; null for the first.</param>
    public async Task<ProblemPage> PageAsync(ProblemWish wish, ChangePlace? after, int take, CancellationToken ct)
    {
        await using var command = database.CreateCommand();
        var (at, past, order) = wish.Closed ? ("p.closed_at", "<", "desc") : ("p.since", ">", "asc");
        var conditions = new List<string> { wish.Closed ? "p.closed_at is not null" : "p.closed_at is null" };
        Add(wish.Cause is not null, "p.cause = {0}", wish.Cause?.ToString());
        Add(wish.Owner is { Length: > 0 }, "p.owner = {0}", wish.Owner);
        Add(wish.Before is not null, "p.since <= {0}", wish.Before.GetValueOrDefault());
        if (after is not null)
        {
            conditions.Add($"({at}, p.id) {past} (${command.With(after.At).Parameters.Count}, ${command.With(after.Id).Parameters.Count})");
        }

        if (wish.Owner is "")
        {
            conditions.Add("p.owner is null");
        }

        command.CommandText = $"{Columns} where {string.Join(" and ", conditions)} order by {at} {order}, p.id {order} limit ${command.With(take + 1).Parameters.Count}";
        var rows = await command.ListAsync(Read, ct);
        var last = rows.Count > take ? rows[take - 1] : null;
        return new ProblemPage([.. rows.Take(take)], last is null ? null : new ChangePlace(last.ClosedAt ?? last.Problem.Since, last.Problem.Id));

        void Add<T>(bool asked, string condition, T value)
        {
            if (asked)
            {
                conditions.Add(condition.Replace("{0}", $"${command.With(value).Parameters.Count}", StringComparison.Ordinal));
            }
        }
    }

    /// <summary>How many wait of each cause; causes of which none waits are not among them.</summary>
    public async Task<IReadOnlyList<CauseCount>> CountAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select cause, count(*) as count from problems where closed_at is null group by cause order by cause");
        return await command.ListAsync(row => new CauseCount(row.GetEnum<ProblemCause>("cause"), row.Get<long>("count")), ct);
    }

    /// <summary>Who may look after problems, by name.</summary>
    public async Task<IReadOnlyList<Solver>> SolversAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select user_name, name from people where active and role = any($1) order by name, user_name").With(Solving);
        return await command.ListAsync(row => new Solver(row.Get<string>("user_name")!, row.Get<string>("name")!), ct);
    }

    /// <summary>Null for an id that no problem has.</summary>
    public async Task<ProblemStory?> FindAsync(long id, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.Add($"{Columns} where p.id = $1").With(id);
        batch.Add($"{Columns} join problems m on m.cause = p.cause and m.subject = p.subject and p.id < m.id where m.id = $1 order by p.id desc limit $2").With(id).With(MostEarlier);
        batch.Add(
            """
            select d.* from problem_deeds d join problems p on p.id = d.problem_id join problems m on m.cause = p.cause and m.subject = p.subject
            where m.id = $1 and p.id <= m.id order by d.id
            """).With(id);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var found = await reader.ListAsync(Read, ct);
        await reader.NextResultAsync(ct);
        var earlier = await reader.ListAsync(Read, ct);
        await reader.NextResultAsync(ct);
        return found is [var problem] ? new ProblemStory(problem, earlier, await reader.ListAsync(ReadDeed, ct)) : null;
    }

    private static ListedProblem Read(NpgsqlDataReader row) => new(
        new Problem(
            row.Get<long>("id"), row.GetEnum<ProblemCause>("cause"), row.Get<string>("subject")!, row.Get<string>("detail"), row.Get<DateTimeOffset>("since"), row.Get<int>("times"),
            row.Get<bool>("can_retry")),
        row.Get<DateTimeOffset>("last_at"), row.Get<string>("owner"), row.Get<string>("owner_name"), row.Get<int>("notes"), row.Get<int>("returns"),
        row.Get<DateTimeOffset?>("closed_at"), row.Get<string>("closed_by"), row.Get<string>("closed_why"));

    private static ProblemDeed ReadDeed(NpgsqlDataReader row) => new(
        row.Get<long>("problem_id"), row.GetEnum<InboxDeed>("deed"), row.Get<string>("owner"), row.Get<string>("said"), row.Get<string>("who")!, row.Get<DateTimeOffset>("at"));
}
