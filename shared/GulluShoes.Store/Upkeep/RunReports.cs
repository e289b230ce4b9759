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
public sealed class RunReports
{
    /// <summary>Opens a report; an earlier one of the function that never ended is closed as failed.</summary>
    public Task<long> StartAsync(string function, CancellationToken ct) => throw new NotImplementedException();

    public Task FinishAsync(long id, RunFigures figures, string? details, CancellationToken ct) => throw new NotImplementedException();

    public Task FailAsync(long id, RunFigures figures, string error, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Newest first.</summary>
    /// <param name="after">The previous page's <see cref="RunPage.Next"/>.</param>
    public Task<RunPage> PageAsync(int take, string? after, CancellationToken ct) => throw new NotImplementedException();
}
