namespace GulluShoes.Store.Upkeep;

/// <summary>What became of a retry.</summary>
public enum RetryOutcome
{
    /// <summary>The message was sent again and the problem is closed.</summary>
    Sent,

    /// <summary>No such open problem.</summary>
    Unknown,

    /// <summary>The problem carries no message to send again.</summary>
    NotRetryable,
}

/// <summary>Messages that failed too often: each becomes a Problem that keeps its body, so that a person can send it again.</summary>
public sealed class PoisonQueues
{
    /// <summary>Turns all poison messages into problems; the problem is durable before the message is deleted. Returns how many.</summary>
    public Task<int> CollectAsync(CancellationToken ct) => throw new NotImplementedException();

    public Task<RetryOutcome> RetryAsync(long problemId, string who, CancellationToken ct) => throw new NotImplementedException();
}
