using System.Collections.Concurrent;

namespace GulluShoes.Functions.Stock.Pushing;

/// <summary>The calls that Trendyol took and of whose results nobody has been told yet. For several at once.</summary>
public sealed class AcceptedCalls
{
    private readonly ConcurrentQueue<long> _waiting = new();

    /// <summary>True once there was one, taken out or not.</summary>
    public bool Any { get; private set; }

    public void Add(long callId)
    {
        _waiting.Enqueue(callId);
        Any = true;
    }

    /// <summary>Takes out all when there are enough for a message, else none.</summary>
    public IReadOnlyCollection<long> TakeFull(int enough) => _waiting.Count < enough ? [] : Take();

    /// <summary>Takes out all.</summary>
    public IReadOnlyCollection<long> Take()
    {
        var taken = new List<long>();
        while (_waiting.TryDequeue(out var callId))
        {
            taken.Add(callId);
        }

        return taken;
    }
}
