using System.Collections.Concurrent;
using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace GulluShoes.Functions.Hosting.LocalHost;

/// <summary>Clients by the name of the setting that holds the connection string.</summary>
internal sealed class StorageClients(IConfiguration configuration, LocalHostOptions options)
{
    private const string DefaultSetting = "AzureWebJobsStorage";

    private readonly ConcurrentDictionary<string, QueueServiceClient> queueServices = new(StringComparer.Ordinal);

    /// <summary>Sets apart the locks and schedules of apps that share one storage account.</summary>
    public string HostId { get; } = configuration["AzureFunctionsWebHost:hostid"] ?? options.NamePrefix + "gullushoes";

    /// <summary>The client does not encode: a message that is no Base64 must not spoil the batch it came with.</summary>
    public QueueClient Queue(string name, string? connection) =>
        queueServices.GetOrAdd(connection ?? DefaultSetting, CreateQueueService).GetQueueClient(options.NamePrefix + name);

    /// <summary>The container that the genuine host keeps its locks and schedules in.</summary>
    public BlobContainerClient HostContainer() =>
        new BlobServiceClient(ConnectionString(DefaultSetting), Impatient(new BlobClientOptions())).GetBlobContainerClient("azure-webjobs-hosts");

    /// <summary>A name from a binding, its <c>%Setting%</c> replaced.</summary>
    public string Expand(string text, FunctionEntry function) => configuration.Expand(text, function);

    private QueueServiceClient CreateQueueService(string setting) =>
        new(ConnectionString(setting), Impatient(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None }));

    private string ConnectionString(string setting) =>
        configuration[setting] is { Length: > 0 } value ? value : throw new InvalidOperationException($"The setting '{setting}' is missing.");

    // The loops above repeat for ever anyway; long retries inside one call would only hide an outage and delay the recovery.
    private static T Impatient<T>(T client)
        where T : ClientOptions
    {
        client.Retry.MaxRetries = 2;
        client.Retry.Delay = TimeSpan.FromMilliseconds(200);
        client.Retry.MaxDelay = TimeSpan.FromSeconds(1);
        client.Retry.NetworkTimeout = TimeSpan.FromSeconds(20);
        return client;
    }
}
