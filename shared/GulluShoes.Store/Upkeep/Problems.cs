using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Upkeep;

/// <summary>Something that needs a person.</summary>
/// <param name="Subject">What it is about: a package id, a status, a queue and message.</param>
/// <param name="Detail">What is known besides, in technical words, without personal data.</param>
/// <param name="Since">First seen, UTC.</param>
/// <param name="Times">How often it was reported since.</param>
/// <param name="CanRetry">True when a retry button makes sense.</param>
public sealed record Problem(
    long Id, ProblemCause Cause, string Subject, string? Detail, DateTimeOffset Since, int Times, bool CanRetry);

/// <summary>The open problems: one per cause and subject, however often it is reported.</summary>
public sealed class Problems(NpgsqlDataSource database, TimeProvider clock)
{
    private const int LongestSubject = 300;

    public async Task ReportAsync(ProblemCause cause, string subject, string? detail, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(Reported([new ProblemReport(cause, subject, detail)], clock.GetUtcNow()));
        await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Closes what has healed by itself (e.g. drift that is gone). Returns how many.</summary>
    public async Task<int> HealAsync(ProblemCause cause, IReadOnlyCollection<string> subjects, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(Healed([cause], subjects, clock.GetUtcNow()));
        return await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Reports in the order of the key, so that two batches cannot wait for each other.</summary>
    internal static NpgsqlBatchCommand Reported(IReadOnlyCollection<ProblemReport> reports, DateTimeOffset now)
    {
        var rows = reports.DistinctBy(report => (report.Cause, SubjectOf(report))).ToList();
        return Columns.Command(
            $"""
            insert into problems ({Columns.Names}, since, last_at, times)
            select {Columns.Values}, ${Columns.Count + 1}, ${Columns.Count + 1}, 1 from {Columns.Rows} order by t.cause, t.subject
            on conflict (cause, subject) where closed_at is null do update
            set times = problems.times + 1, last_at = excluded.last_at, detail = excluded.detail
            """, rows).With(now);
    }

    internal static NpgsqlBatchCommand Healed(IReadOnlyCollection<ProblemCause> causes, IReadOnlyCollection<string> subjects, DateTimeOffset now) =>
        new NpgsqlBatchCommand(
            """
            with healed as (
                select id from problems where cause = any($1) and subject = any($2) and closed_at is null
                order by cause, subject for no key update)
            update problems set closed_at = $3 from healed where problems.id = healed.id
            """)
            .With(causes.Select(cause => cause.ToString()).ToArray()).With(subjects.ToArray()).With(now);

    /// <summary>As the column holds it: two that differ only in what is cut off are one, or the insert would meet itself.</summary>
    private static string SubjectOf(ProblemReport report)
    {
        var subject = report.Subject.Replace("\0", "", StringComparison.Ordinal);
        var length = subject.Length <= LongestSubject ? subject.Length : char.IsHighSurrogate(subject[LongestSubject - 1]) ? LongestSubject - 1 : LongestSubject;
        return subject[..length];
    }

    private static readonly ColumnSet<ProblemReport> Columns = new ColumnSet<ProblemReport>()
        .Add("cause", "text", report => report.Cause.ToString())
        .AddText("subject", SubjectOf)
        .AddText("detail", report => report.Detail)
        .AddText("queue", report => report.Queue)
        .AddText("body", report => report.Body);
}

/// <summary>A problem on its way into the table; queue and body let it be retried.</summary>
internal sealed record ProblemReport(ProblemCause Cause, string Subject, string? Detail, string? Queue = null, string? Body = null);
