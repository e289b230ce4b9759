using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace GulluShoes.Functions.Hosting.LocalHost;

/// <summary>
/// What LocalHost honours of host.json: https://learn.microsoft.com/azure/azure-functions/functions-host-json. Each value can be
/// overridden by a setting <c>AzureFunctionsJobHost:path:to:value</c>, as in Azure.
/// </summary>
public sealed record HostJson
{
    public string RoutePrefix { get; init; } = "api";

    public QueueSettings Queues { get; init; } = new();

    /// <exception cref="InvalidOperationException">A value is out of its range; the message names it.</exception>
    public static HostJson Read(string folder, IConfiguration configuration)
    {
        var file = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(folder, "host.json"), optional: true)
            .AddConfiguration(configuration.GetSection("AzureFunctionsJobHost"))
            .Build();
        return new HostJson
        {
            RoutePrefix = file["extensions:http:routePrefix"] ?? "api",
            Queues = QueueSettings.Read(file.GetSection("extensions:queues")),
        };
    }
}

/// <summary>The section <c>extensions.queues</c>.</summary>
public sealed record QueueSettings
{
    /// <summary>Messages asked for at once, 1 to 32.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>The next batch is fetched when this many or fewer messages are running.</summary>
    public int NewBatchThreshold { get; init; } = 8;

    /// <summary>Longest pause between two looks at an empty queue.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a failed message stays invisible before its next attempt.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>Attempts before a message goes to the poison queue.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    public QueueMessageEncoding MessageEncoding { get; init; } = QueueMessageEncoding.Base64;

    internal static QueueSettings Read(IConfiguration section)
    {
        var batchSize = InRange(section, "batchSize", section.GetValue("batchSize", 16), 1, 32);
        return new QueueSettings
        {
            BatchSize = batchSize,
            NewBatchThreshold = InRange(section, "newBatchThreshold", section.GetValue("newBatchThreshold", batchSize / 2), 0, 1000),
            MaxPollingInterval = section.GetValue("maxPollingInterval", TimeSpan.FromMinutes(1)),
            VisibilityTimeout = section.GetValue("visibilityTimeout", TimeSpan.Zero),
            MaxDequeueCount = InRange(section, "maxDequeueCount", section.GetValue("maxDequeueCount", 5), 1, 1000),
            MessageEncoding = section.GetValue("messageEncoding", QueueMessageEncoding.Base64),
        };
    }

    private static int InRange(IConfiguration section, string name, int value, int least, int most) =>
        value >= least && value <= most
            ? value
            : throw new InvalidOperationException(
                $"host.json: {((IConfigurationSection)section).Path.Replace(':', '.')}.{name} must be between {least} and {most}, not {value}.");
}
