using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using GulluShoes.Shop.Pipeline;

namespace GulluShoes.Store.Pipeline;

/// <summary>The shop's queues and containers in the storage account of <c>AzureWebJobsStorage</c>.</summary>
public sealed class StorageAccount
{
    /// <summary>Container of the drawn labels.</summary>
    public const string Labels = "labels";

    /// <summary>Container of the photos of open boxes.</summary>
    public const string Photos = "photos";

    /// <summary>Container of the products' pictures.</summary>
    public const string Pictures = "pictures";

    /// <summary>Container of the uploaded sheets.</summary>
    public const string Imports = "imports";

    /// <summary>Container of the keys that encrypt secrets in the database.</summary>
    public const string Keys = "keys";

    /// <summary>Container of the seals of the log of changes, as they were.</summary>
    public const string Anchors = "audit-anchors";

    private readonly QueueServiceClient queues;
    private readonly BlobServiceClient blobs;

    public StorageAccount(string connectionString)
    {
        queues = new QueueServiceClient(connectionString, QueueOptions());
        blobs = new BlobServiceClient(connectionString);
    }

    public QueueClient Queue(string name) => queues.GetQueueClient(name);

    public BlobContainerClient Container(string name) => blobs.GetBlobContainerClient(name);

    /// <summary>Creates what is missing, the poison queues too, so that watching them never meets a missing queue.</summary>
    public async Task CreateAsync(CancellationToken ct)
    {
        foreach (var queue in Queues.All)
        {
            await Queue(queue).CreateIfNotExistsAsync(cancellationToken: ct);
            await Queue(Queues.PoisonOf(queue)).CreateIfNotExistsAsync(cancellationToken: ct);
        }

        await Container(Labels).CreateIfNotExistsAsync(cancellationToken: ct);
        await Container(Photos).CreateIfNotExistsAsync(cancellationToken: ct);
        await Container(Pictures).CreateIfNotExistsAsync(cancellationToken: ct);
        await Container(Imports).CreateIfNotExistsAsync(cancellationToken: ct);
        await Container(Keys).CreateIfNotExistsAsync(cancellationToken: ct);
        await Container(Anchors).CreateIfNotExistsAsync(cancellationToken: ct);
    }

    /// <summary>Throws when the account cannot be reached.</summary>
    public async Task PingAsync(CancellationToken ct) => await Queue(Queues.PackagesSeen).GetPropertiesAsync(ct);

    private static QueueClientOptions QueueOptions()
    {
        // The Functions host reads Base64 by default.
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        // Whoever sends has a promise in the outbox, or a person who waits for the answer: half a minute of hope, the default, helps neither.
        options.Retry.MaxRetries = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(5);
        return options;
    }
}
