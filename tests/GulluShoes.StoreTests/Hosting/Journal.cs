using System.Collections.Concurrent;

namespace GulluShoes.StoreTests.Hosting;

/// <summary>What test functions saw, and gates that hold them. One is shared by all hosts of a test.</summary>
public sealed class Journal
{
    private readonly ConcurrentQueue<(DateTimeOffset At, string What)> entries = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> gates = new(StringComparer.Ordinal);
    private int inside;
    private int most;

    /// <summary>The most functions that were inside <see cref="InsideAsync"/> at one time.</summary>
    public int MostInside => most;

    public IReadOnlyList<string> Entries => [.. entries.Select(entry => entry.What)];

    public IReadOnlyList<DateTimeOffset> Times => [.. entries.Select(entry => entry.At)];

    public void Add(string what) => entries.Enqueue((DateTimeOffset.UtcNow, what));

    public int Count(string what) => entries.Count(entry => entry.What == what);

    public void Open(string gate) => Gate(gate).TrySetResult();

    public Task PassAsync(string gate, CancellationToken ct) => Gate(gate).Task.WaitAsync(ct);

    public async Task InsideAsync(Func<Task> work)
    {
        var now = Interlocked.Increment(ref inside);
        InterlockedMax(now);
        try
        {
            await work();
        }
        finally
        {
            Interlocked.Decrement(ref inside);
        }
    }

    private TaskCompletionSource Gate(string name) =>
        gates.GetOrAdd(name, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    private void InterlockedMax(int value)
    {
        var seen = most;
        while (value > seen)
        {
            seen = Interlocked.CompareExchange(ref most, value, seen) is var before && before == seen ? value : before;
        }
    }
}
