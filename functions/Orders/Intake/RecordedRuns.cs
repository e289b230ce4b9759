using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Upkeep;
using GulluShoes.Trendyol.Errors;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Orders.Intake;

/// <summary>What became of a run that did not fail.</summary>
public enum RunEnd
{
    Done,

    /// <summary>Another process is at the same work.</summary>
    Busy,

    /// <summary>Trendyol refuses us; the problem is reported.</summary>
    Refused,
}

/// <summary>Runs a piece of work in one process at a time and leaves a run report, also when it fails.</summary>
public sealed partial class RecordedRuns(SingleFlight flights, RunReports reports, Problems problems, ILogger<RecordedRuns> logger)
{
    /// <summary>A run that speaks to the module of orders.</summary>
    public Task<RunEnd> RunAsync(string function, Func<RunTally, CancellationToken, Task> work, CancellationToken ct) => RunAsync("orders", function, work, ct);

    /// <summary>Does nothing when another process is at the same work: it sees what this one would see.</summary>
    /// <param name="module">Which of Trendyol's modules it speaks to; a refusal is that module's problem.</param>
    /// <param name="function">Name of the run, also of its lock.</param>
    /// <exception cref="TrendyolUnavailableException">And every other failure of the world: a queue retries, a timer comes again.</exception>
    public async Task<RunEnd> RunAsync(string module, string function, Func<RunTally, CancellationToken, Task> work, CancellationToken ct)
    {
        await using var flight = await flights.TryEnterAsync(function, ct);
        if (flight is null)
        {
            LogBusy(logger, function);
            return RunEnd.Busy;
        }

        var id = await reports.StartAsync(function, ct);
        var tally = new RunTally();
        try
        {
            await work(tally, ct);
            await reports.FinishAsync(id, tally.Figures, tally.Details, ct);
            await problems.HealAsync(ProblemCause.TrendyolRefuses, [module], ct);
            return RunEnd.Done;
        }
        catch (TrendyolRefusedException refused)
        {
            // Retrying cannot help, so nothing is thrown: the problem tells a person, and the next timer asks again anyway.
            await reports.FailAsync(id, tally.Figures, refused.Message, ct);
            await problems.ReportAsync(ProblemCause.TrendyolRefuses, module, refused.Message, ct);
            LogRefused(logger, function, refused);
            return RunEnd.Refused;
        }
        catch (Exception exception)
        {
            await TryTellAsync(id, tally, exception);
            throw;
        }
    }

    private async Task TryTellAsync(long id, RunTally tally, Exception exception)
    {
        try
        {
            // Not the run's token: a run that is stopped must still be able to say so.
            await reports.FailAsync(id, tally.Figures, Sentence(exception), CancellationToken.None);
        }
        catch (Exception untold)
        {
            // The database is away. The open report is closed as failed by the next start; the cause itself is thrown to the host.
            LogUntold(logger, untold);
        }
    }

    // Only our own exceptions are known to carry no personal data.
    private static string Sentence(Exception exception) => exception switch
    {
        TrendyolException => exception.Message,
        OperationCanceledException => "The run was stopped.",
        _ => $"The run failed with {exception.GetType().Name}; the log says more.",
    };

    [LoggerMessage(LogLevel.Information, "Another process is at it. Run: {Run}.")]
    private static partial void LogBusy(ILogger logger, string run);

    [LoggerMessage(LogLevel.Error, "Trendyol refuses us. Run: {Run}.")]
    private static partial void LogRefused(ILogger logger, string run, Exception exception);

    [LoggerMessage(LogLevel.Error, "The failure of a run could not be recorded.")]
    private static partial void LogUntold(ILogger logger, Exception exception);
}
