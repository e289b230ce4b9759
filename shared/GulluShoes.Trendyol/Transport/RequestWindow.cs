namespace GulluShoes.Trendyol.Transport;

/// <summary>
/// At most so many requests in any stretch of so much time. The framework's limiters keep their own clock, and a full bucket plus its refill lets almost twice
/// the limit through one of Trendyol's windows, whose start nobody outside knows; remembering the moments of the last requests cannot.
/// </summary>
internal sealed class RequestWindow(int limit, TimeSpan length)
{
    // Requests that leave evenly do not arrive evenly: a little air keeps a late one out of the next window.
    private readonly TimeSpan length = length + (length / 50);
    private readonly Queue<DateTimeOffset> taken = new(limit);

    /// <summary>When the next request may leave; in the past when it may leave now.</summary>
    public DateTimeOffset FreeAt => taken.Count < limit ? DateTimeOffset.MinValue : taken.Peek() + length;

    public TimeSpan Length => length;

    public int Limit => limit;

    /// <summary>How many requests still count.</summary>
    public int TakenAt(DateTimeOffset now)
    {
        while (taken.TryPeek(out var oldest) && oldest + length <= now)
        {
            taken.Dequeue();
        }

        return taken.Count;
    }

    /// <summary>When the oldest request that still counts leaves the window.</summary>
    public DateTimeOffset EndsAt(DateTimeOffset now) => TakenAt(now) > 0 ? taken.Peek() + length : now;

    public void Take(DateTimeOffset now)
    {
        if (taken.Count == limit)
        {
            taken.Dequeue();
        }

        taken.Enqueue(now);
    }
}
