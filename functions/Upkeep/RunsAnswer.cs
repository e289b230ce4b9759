using System.Text.Json;
using GulluShoes.Store.Upkeep;

namespace GulluShoes.Functions.Upkeep;

public sealed record RunsAnswer(IReadOnlyList<RunRow> Runs, string? Next);

/// <summary>One run as the portal shows it. Instants are UTC.</summary>
public sealed record RunRow(
    long Id,
    string Function,
    DateTimeOffset StartedAt,
    long? TookMs,
    int Fetched,
    int New,
    int Changed,
    int Failed,
    RunOutcome Outcome,
    string? Error,
    RunDetails? Details)
{
    public static RunRow Of(RunReport run) => new(
        run.Id,
        run.Function,
        run.StartedAt,
        run.TookMs,
        run.Figures.Fetched,
        run.Figures.New,
        run.Figures.Changed,
        run.Figures.Failed,
        run.Outcome,
        run.Error,
        run.Details is null ? null : JsonSerializer.Deserialize<RunDetails>(run.Details, RunDetails.Json));
}
