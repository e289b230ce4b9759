using NCrontab;

namespace GulluShoes.Functions.Hosting;

/// <summary>A six-field NCRONTAB expression, in UTC.</summary>
internal sealed class CronSchedule
{
    private readonly CrontabSchedule schedule;

    /// <exception cref="InvalidOperationException">Not six-field NCRONTAB; the message names the function.</exception>
    public CronSchedule(string expression, string function)
    {
        schedule = CrontabSchedule.TryParse(expression, new CrontabSchedule.ParseOptions { IncludingSeconds = true })
            ?? throw new InvalidOperationException($"The schedule '{expression}' of function '{function}' is no six-field NCRONTAB expression.");
    }

    /// <summary>The first occurrence after the instant.</summary>
    public DateTimeOffset After(DateTimeOffset instant) => new(schedule.GetNextOccurrence(instant.UtcDateTime), TimeSpan.Zero);

    /// <summary>More often than each minute: the genuine host does not monitor such schedules, a missed run matters to nobody.</summary>
    public bool IsSubMinute(DateTimeOffset from)
    {
        var first = After(from);
        return After(first) - first < TimeSpan.FromMinutes(1);
    }
}
