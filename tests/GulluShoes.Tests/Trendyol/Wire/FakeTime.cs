using Microsoft.Extensions.Time.Testing;

namespace GulluShoes.Tests.Trendyol.Wire;

/// <summary>Lets injected time run while a task waits for it.</summary>
internal static class FakeTime
{
    /// <summary>Timeouts so long that the fast clock cannot reach them while a real request is under way.</summary>
    public static (string Name, string Value)[] Settings => [("AttemptTimeout", "00:10:00"), ("TotalTimeout", "01:00:00")];

    /// <summary>Advances by <paramref name="step"/> every few real milliseconds until the task ends.</summary>
    public static async Task<T> RunAsync<T>(FakeTimeProvider clock, Task<T> task, TimeSpan step)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
        while (!task.IsCompleted && await beat.WaitForNextTickAsync())
        {
            clock.Advance(step);
        }

        return await task;
    }
}
