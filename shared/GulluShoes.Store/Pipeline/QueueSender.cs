using System.Text.Json;

namespace GulluShoes.Store.Pipeline;

/// <summary>Sends messages to Azure Storage queues: JSON in camelCase, Base64, as the Functions host reads them.</summary>
public sealed class QueueSender(StorageAccount storage)
{
    /// <summary>The JSON of every message.</summary>
    public static string Body<T>(T message) => JsonSerializer.Serialize(message, JsonSerializerOptions.Web);

    /// <summary>Sends one message that follows from no change in the database (a person's wish, a retry).</summary>
    /// <param name="after">Nobody sees it before; at once when null. Whole seconds, others are rounded up.</param>
    public async Task SendAsync<T>(string queue, T message, CancellationToken ct, TimeSpan? after = null) =>
        await storage.Queue(queue).SendMessageAsync(Body(message), visibilityTimeout: WholeSeconds(after), timeToLive: Forever, cancellationToken: ct);

    /// <summary>Sends a body that is JSON already.</summary>
    public async Task SendJsonAsync(string queue, string body, CancellationToken ct) =>
        await storage.Queue(queue).SendMessageAsync(body, timeToLive: Forever, cancellationToken: ct);

    // The client cuts the rest of a second off, and the message would come too early: https://learn.microsoft.com/rest/api/storageservices/put-message
    private static TimeSpan? WholeSeconds(TimeSpan? after) => after is { } wait ? TimeSpan.FromSeconds(Math.Ceiling(wait.TotalSeconds)) : null;

    // Azure drops a message after seven days unless told otherwise.
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);
}
