using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Hosting.LocalHost;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GulluShoes.StoreTests.Hosting;

/// <summary>Starts hosts for one test: they share a storage account, a name prefix and a journal.</summary>
internal sealed class HostUnderTest(string connectionString) : IAsyncDisposable
{
    private readonly List<WebApplication> apps = [];

    public Journal Journal { get; } = new();

    public LogBook Logs { get; } = new();

    /// <summary>Unique to the test.</summary>
    public string Prefix { get; } = $"t{Guid.NewGuid():N}-"[..12] + "-";

    public Dictionary<string, string?> Settings { get; } = new() { ["AzureWebJobsStorage"] = connectionString, ["urls"] = "http://127.0.0.1:0" };

    /// <summary>Fast polling, immediate retries: a test says otherwise when it is about that.</summary>
    public QueueSettings Queues { get; set; } = new() { MaxPollingInterval = TimeSpan.FromMilliseconds(200), MaxDequeueCount = 3 };

    public string RoutePrefix { get; set; } = "";

    public TimeSpan MessageLease { get; set; } = TimeSpan.FromSeconds(30);

    public TimeSpan DrainTime { get; set; } = TimeSpan.FromSeconds(20);

    public InvocationPipe Pipe { get; set; } = (_, next) => next();

    public Action<IServiceCollection> Register { get; set; } = _ => { };

    public Action<WebApplication>? Configure { get; set; }

    public async Task<WebApplication> StartAsync(params Type[] functions)
    {
        var app = LocalHost.Build([], (services, _) => AddTo(services), Options(functions));
        apps.Add(app);
        await app.StartAsync();
        return app;
    }

    /// <summary>A client that encodes as the host does.</summary>
    public QueueClient Queue(string name) =>
        new(connectionString, Prefix + name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    public async Task<QueueClient> SendAsync(string queue, params IEnumerable<string> bodies)
    {
        var client = Queue(queue);
        await client.CreateIfNotExistsAsync();
        await Task.WhenAll(bodies.Select(body => client.SendMessageAsync(body)));
        return client;
    }

    /// <summary>A blob in the container of the host's locks and schedules.</summary>
    public BlobClient HostBlob(string path) => new(connectionString, "azure-webjobs-hosts", path.Replace("{host}", Prefix + "gullushoes", StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        foreach (var app in apps)
        {
            await app.DisposeAsync();
        }
    }

    private LocalHostOptions Options(Type[] functions) => new()
    {
        Functions = FunctionCatalog.OfTypes(functions),
        NamePrefix = Prefix,
        Settings = Settings,
        HostJson = new HostJson { RoutePrefix = RoutePrefix, Queues = Queues },
        MessageLease = MessageLease,
        DrainTime = DrainTime,
        Configure = Configure,
    };

    private void AddTo(IServiceCollection services)
    {
        services.AddSingleton(Journal);
        services.AddSingleton(Pipe);
        services.AddLogging(logging => logging.ClearProviders().AddProvider(Logs));
        Register(services);
    }
}
