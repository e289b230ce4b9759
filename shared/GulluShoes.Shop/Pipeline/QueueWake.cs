namespace GulluShoes.Shop.Pipeline;

/// <summary>
/// Tells this process that it has just put a message into a queue, so that the queue is polled at once although polling backs off.
/// Only a courtesy: a sender that does not call it, or that runs in another process, costs latency and nothing else.
/// </summary>
public sealed class QueueWake
{
    /// <summary>Raised with the queue's name. Handlers must be quick and must not throw.</summary>
    public event Action<string>? Sent;

    /// <summary>Call after a message has been sent.</summary>
    public void Announce(string queue) => Sent?.Invoke(queue);
}
