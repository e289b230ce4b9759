using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.StoreTests.Hosting.Timers;

public sealed class EachSecond(Journal journal)
{
    [Function(nameof(EachSecond))]
    public void Run([TimerTrigger("* * * * * *")] TimerInfo timer) => journal.Add($"second {timer.IsPastDue}");
}

public sealed class SlowSecond(Journal journal)
{
    [Function(nameof(SlowSecond))]
    public async Task RunAsync([TimerTrigger("* * * * * *")] TimerInfo timer)
    {
        journal.Add($"slow {timer.IsPastDue}");
        await journal.InsideAsync(() => Until.PassedAsync(TimeSpan.FromSeconds(1.5)));
    }
}

public sealed class Daily(Journal journal)
{
    [Function(nameof(Daily))]
    public void Run([TimerTrigger("%Schedules:Daily%")] TimerInfo timer) =>
        journal.Add($"daily past due {timer.IsPastDue}, next {timer.ScheduleStatus!.Next:s}");
}

public sealed class Unwatched(Journal journal)
{
    [Function(nameof(Unwatched))]
    public void Run([TimerTrigger("%Schedules:Daily%", UseMonitor = false)] TimerInfo timer) =>
        journal.Add($"unwatched {timer.IsPastDue} {timer.ScheduleStatus is null}");
}

public sealed class AtStart(Journal journal)
{
    [Function(nameof(AtStart))]
    public void Run([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true, UseMonitor = false)] TimerInfo timer) =>
        journal.Add($"start {timer.IsPastDue} {timer.ScheduleStatus is null}");
}

public sealed class HoldTimer(Journal journal)
{
    [Function(nameof(HoldTimer))]
    public async Task RunAsync([TimerTrigger("* * * * * *")] TimerInfo timer, CancellationToken ct)
    {
        journal.Add($"began {timer.IsPastDue}");
        try
        {
            await journal.PassAsync("never", ct);
        }
        finally
        {
            journal.Add("cancelled");
        }
    }
}

public sealed class FailingTimer(Journal journal)
{
    [Function(nameof(FailingTimer))]
    [FixedDelayRetry(2, "00:00:00.050")]
    public void Run([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true)] TimerInfo timer)
    {
        journal.Add($"failed {timer.IsPastDue}");
        throw new InvalidOperationException("This never works.");
    }
}
