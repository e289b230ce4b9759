namespace GulluShoes.Store.Pipeline;

/// <summary>A message written together with the change that it follows from.</summary>
public sealed record OutboxMessage(long Id, string Queue, string Body);

/// <summary>Messages that wait for their change to be durable; sent right after the commit, swept when a crash came between.</summary>
public sealed class Outbox
{
    /// <summary>Sends the messages and deletes their rows. A message that fails stays for the sweeper; that is logged, not thrown.</summary>
    public Task SendAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Sends what is older than ten seconds; safe from several processes at once. Returns how many were sent.</summary>
    public Task<int> SweepAsync(CancellationToken ct) => throw new NotImplementedException();
}
