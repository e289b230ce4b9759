using System.Globalization;
using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace GulluShoes.Store.Upkeep;

/// <summary>How a run ended.</summary>
public enum RunOutcome
{
    Running,
    Ok,
    Failed,
}

/// <summary>What a run did.</summary>
public sealed record RunFigures(int Fetched = 0, int New = 0, int Changed = 0, int Failed = 0);

/// <summary>One run of a timer or of a request. Instants are UTC.</summary>
/// <param name="Error">One sentence without personal data; null unless failed.</param>
/// <param name="Details">JSON of the function's own, e.g. the differences of a reconciliation; null when there is nothing to say.</param>
public sealed record RunReport(
    long Id,
    string Function,
    DateTimeOffset StartedAt,
    long? TookMs,
    RunFigures Figures,
    RunOutcome Outcome,
    string? Error,
    string? Details);

public sealed record RunPage(IReadOnlyList<RunReport> Runs, string? Next);

/// <summary>What each run did, kept for people.</summary>
public sealed class RunReports(IDbContextFactory<ShopDb> contexts, TimeProvider clock)
{
    /// <summary>The function whose runs tell how fresh the orders are.</summary>
    public const string FetchPackages = "FetchPackages";

    /// <summary>The error of a run that a crash or a restart cut off.</summary>
    public const string CutOff = "cut off";

    /// <summary>Opens a report; an earlier one of the function that never ended is closed as failed.</summary>
    public async Task<long> StartAsync(string function, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await db.RunReports
            .Where(row => row.Function == function && row.Outcome == RunOutcome.Running)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Outcome, RunOutcome.Failed)
                    .SetProperty(row => row.EndedAt, now)
                    .SetProperty(row => row.Error, CutOff),
                ct);
        var report = new RunReportRow { Function = function, StartedAt = now, Outcome = RunOutcome.Running };
        db.RunReports.Add(report);
        await db.SaveChangesAsync(ct);
        return report.Id;
    }

    public Task FinishAsync(long id, RunFigures figures, string? details, CancellationToken ct) =>
        EndAsync(id, RunOutcome.Ok, figures, error: null, details, ct);

    public Task FailAsync(long id, RunFigures figures, string error, CancellationToken ct) =>
        EndAsync(id, RunOutcome.Failed, figures, error, details: null, ct);

    /// <summary>The newest of the function's runs that ended well; null when none did.</summary>
    public async Task<RunReport?> NewestOkAsync(string function, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.RunReports.AsNoTracking().Where(row => row.Function == function && row.Outcome == RunOutcome.Ok)
            .OrderByDescending(row => row.Id).FirstOrDefaultAsync(ct) is { } row ? View(row) : null;
    }

    /// <summary>Newest first.</summary>
    /// <param name="after">The previous page's <see cref="RunPage.Next"/>.</param>
    public async Task<RunPage> PageAsync(int take, string? after, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var before = after is null ? long.MaxValue : ReadCursor(after);
        var rows = await db.RunReports.AsNoTracking()
            .Where(row => row.Id < before).OrderByDescending(row => row.Id).Take(take + 1).ToListAsync(ct);
        var next = rows.Count > take ? rows[take - 1].Id.ToString(CultureInfo.InvariantCulture) : null;
        return new RunPage([.. rows.Take(take).Select(View)], next);
    }

    private async Task EndAsync(long id, RunOutcome outcome, RunFigures figures, string? error, string? details, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await db.RunReports.Where(row => row.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Outcome, outcome)
                .SetProperty(row => row.EndedAt, now)
                .SetProperty(row => row.Fetched, figures.Fetched)
                .SetProperty(row => row.New, figures.New)
                .SetProperty(row => row.Changed, figures.Changed)
                .SetProperty(row => row.Failed, figures.Failed)
                .SetProperty(row => row.Error, error)
                .SetProperty(row => row.Details, details),
            ct);
    }

    private static long ReadCursor(string after) =>
        long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : throw new Orders.InvalidCursorException("Not a cursor of the run reports.");

    private static RunReport View(RunReportRow row) => new(
        row.Id,
        row.Function,
        row.StartedAt,
        row.EndedAt is { } ended ? (long)(ended - row.StartedAt).TotalMilliseconds : null,
        new RunFigures(row.Fetched, row.New, row.Changed, row.Failed),
        row.Outcome,
        row.Error,
        row.Details);
}
