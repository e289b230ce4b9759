using System.Diagnostics;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GulluShoes.Store.Upkeep;

/// <summary>The last run of a timer.</summary>
/// <param name="StartedAt">UTC.</param>
/// <param name="Failure">What kind of exception ended it, without personal data; null when it ended well.</param>
/// <param name="LastOkAt">When the newest run that ended well began, UTC; null when none did.</param>
public sealed record TimerMark(string Function, DateTimeOffset StartedAt, long TookMs, string? Failure, DateTimeOffset? LastOkAt);

/// <summary>When each timer ran last and how it ended, for all instances together.</summary>
public sealed partial class TimerBook(NpgsqlDataSource database, TimeProvider clock, ILogger<TimerBook> log)
{
    /// <summary>Runs a timer's work and notes how it ended; its exceptions pass.</summary>
    public async Task<T> RunAsync<T>(string function, Func<Task<T>> work)
    {
        var (at, started) = (clock.GetUtcNow(), Stopwatch.GetTimestamp());
        try
        {
            var answer = await work();
            await NoteAsync(function, at, Stopwatch.GetElapsedTime(started), failure: null);
            return answer;
        }
        catch (Exception failed)
        {
            await NoteAsync(function, at, Stopwatch.GetElapsedTime(started), failed.GetType().Name);
            throw;
        }
    }

    /// <summary>In the order of their names.</summary>
    public async Task<IReadOnlyList<TimerMark>> ListAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select * from timer_marks order by function");
        return await command.ListAsync(
            row => new TimerMark(
                row.Get<string>("function")!, row.Get<DateTimeOffset>("started_at"), row.Get<long>("took_ms"), row.Get<string>("failure"), row.Get<DateTimeOffset?>("last_ok_at")),
            ct);
    }

    private async Task NoteAsync(string function, DateTimeOffset at, TimeSpan took, string? failure)
    {
        try
        {
            await using var batch = database.CreateBatch();
            batch.Add(Commands.Unhurried);
            batch.Add(
                """
                insert into timer_marks as m (function, started_at, took_ms, failure, last_ok_at) values ($1, $2, $3, $4, case when $4::text is null then $2 end)
                on conflict (function) do update set started_at = excluded.started_at, took_ms = excluded.took_ms, failure = excluded.failure,
                    last_ok_at = coalesce(excluded.last_ok_at, m.last_ok_at)
                where m.started_at <= excluded.started_at
                """)
                .With(function).With(at).With((long)took.TotalMilliseconds).With(failure);
            // Not the run's token: a run that is stopped must still be able to say so.
            await batch.ExecuteNonQueryAsync(CancellationToken.None);
        }
        // What is only told must not fail what was done.
        catch (Exception untold) when (untold is NpgsqlException or TimeoutException)
        {
            LogUntold(log, function, untold);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The run of a timer could not be noted. Timer: {Timer}.")]
    private static partial void LogUntold(ILogger logger, string timer, Exception failure);
}
