using GulluShoes.Functions.Hosting;
using GulluShoes.Store.Upkeep;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace GulluShoes.Functions.Upkeep.Watching;

/// <summary>One timer, for all instances together. Instants are UTC.</summary>
/// <param name="Name">Of the function.</param>
/// <param name="LastAt">When its last finished run began; null when none has.</param>
/// <param name="Failure">What kind of exception ended it; null when it ended well.</param>
/// <param name="LastOkAt">When the newest run that ended well began; null when none did.</param>
/// <param name="NextAt">By its schedule; null when it is switched off.</param>
public sealed record TimerRow(string Name, TimerState State, DateTimeOffset? LastAt, long? TookMs, string? Failure, DateTimeOffset? LastOkAt, DateTimeOffset? NextAt);

/// <summary>How a timer is.</summary>
public enum TimerState
{
    /// <summary>Its last run ended well, and the next is not overdue.</summary>
    Ok,

    /// <summary>Its last run failed.</summary>
    Failed,

    /// <summary>It was due ten minutes ago, and no run has ended since: one takes long, or no instance runs it.</summary>
    Late,

    /// <summary>No run has ended since runs are noted, and none is overdue.</summary>
    NeverRan,

    /// <summary>Switched off by a setting.</summary>
    Off,
}

/// <summary>Every timer of the app with its last and next run.</summary>
public sealed class TimerList(TimerBook book, IConfiguration configuration, TimeProvider clock)
{
    private static readonly List<FunctionEntry> Timers = [.. FunctionCatalog.Of(typeof(TimerList).Assembly).All.Where(function => function.Binding is TimerTriggerAttribute)];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // What was never noted can be overdue only from here on.
    private readonly DateTimeOffset began = clock.GetUtcNow();

    /// <summary>In the order of their names.</summary>
    public async Task<IReadOnlyList<TimerRow>> ReadAsync(CancellationToken ct)
    {
        var marks = (await book.ListAsync(ct)).ToDictionary(mark => mark.Function, StringComparer.Ordinal);
        return [.. Timers.Select(timer => RowOf(timer, marks.GetValueOrDefault(timer.Name)))];
    }

    private TimerRow RowOf(FunctionEntry timer, TimerMark? mark)
    {
        var schedule = timer.IsDisabled(configuration) ? null : new CronSchedule(configuration[$"Schedules:{timer.Name}"] ?? "", timer.Name);
        return new TimerRow(timer.Name, StateOf(schedule, mark), mark?.StartedAt, mark?.TookMs, mark?.Failure, mark?.LastOkAt, schedule?.After(clock.GetUtcNow()));
    }

    private TimerState StateOf(CronSchedule? schedule, TimerMark? mark) =>
        schedule is null ? TimerState.Off
        : mark?.Failure is not null ? TimerState.Failed
        : schedule.After(mark?.StartedAt ?? began) + Patience < clock.GetUtcNow() ? TimerState.Late
        : mark is null ? TimerState.NeverRan
        : TimerState.Ok;
}
