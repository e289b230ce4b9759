using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace GulluShoes.Functions.Hosting.LocalHost.Queues;

/// <summary>Queues come into being when the first message is sent.</summary>
internal static class QueueCreation
{
    public static async Task SendOrCreateAsync(this QueueClient queue, string text, CancellationToken ct)
    {
        try
        {
            await queue.SendMessageAsync(text, ct);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await queue.CreateIfNotExistsAsync(cancellationToken: ct);
            await queue.SendMessageAsync(text, ct);
        }
    }
}
