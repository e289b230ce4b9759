namespace GulluShoes.Store.Pipeline;

/// <summary>Sends messages to Azure Storage queues: JSON in camelCase, Base64, as the Functions host reads them.</summary>
public sealed class QueueSender
{
    /// <summary>Sends one message that follows from no change in the database (a person's wish, a retry).</summary>
    public Task SendAsync<T>(string queue, T message, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Sends a body that is JSON already.</summary>
    public Task SendJsonAsync(string queue, string body, CancellationToken ct) => throw new NotImplementedException();
}
