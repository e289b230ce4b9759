using Microsoft.Extensions.Time.Testing;

namespace GulluShoes.Tests.Trendyol.Wire;

/// <summary>Lets injected time run while a task waits for it.</summary>
internal static class FakeTime
{
    /// <summary>Timeouts so long that the fast clock cannot reach them while a real request is under way.</summary>
    public static (string Name, string Value)[] Settings => [("AttemptTimeout", "00:10:00"), ("TotalTimeout", "01:00:00")];

    /// <summary>Advances by <paramref name="step"/> every few real milliseconds until the task ends, but not <paramref name="unless"/> something real is under way.</summary>
    public static async Task<T> RunAsync<T>(FakeTimeProvider clock, Task<T> task, TimeSpan step, Func<bool>? unless = null)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
        while (!task.IsCompleted && await beat.WaitForNextTickAsync())
        {
            if (unless?.Invoke() != true)
            {
                clock.Advance(step);
            }
        }

        return await task;
    }
}
