using System.Diagnostics;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Hosting.LocalHost;
using GulluShoes.Local.Parts;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace GulluShoes.Benchmarks;

/// <summary>
/// LocalHost's messages per second against a bare receive-delete loop with the same SDK, batch size and concurrency. The two take turns
/// in short rounds, so that a machine that slows down slows both.
/// </summary>
internal static class QueueBenchmark
{
    private const int Rounds = 5;
    private static readonly QueueSettings _settings = new() { MaxPollingInterval = TimeSpan.FromMilliseconds(100) };

    public static Benchmark Definition { get; } = new("queue", RunAsync);

    private static async Task<IReadOnlyDictionary<string, double>> RunAsync(BenchmarkRun run)
    {
        // On disk, as the product runs it: each minute the in-memory one collects its garbage message by message and answers nobody for minutes.
        var folder = Directory.CreateTempSubdirectory("gullushoes-queue-").FullName;
        await using var azurite = await Azurite.StartAsync(new AzuriteSettings { DataFolder = folder }, run.Cancellation);
        var messages = run.Scaled(2000);
        await BareAsync(azurite.ConnectionString, "warm-bare", messages / 10, run.Cancellation);
        await HostedAsync(azurite.ConnectionString, "warm-host-", messages / 10, run.Cancellation);
        var bare = new List<double>();
        var hosted = new List<double>();
        for (var round = 1; round <= Rounds; round++)
        {
            // Each goes first in every other round: what the first leaves behind in Azurite burdens the second.
            foreach (var host in round % 2 == 0 ? new[] { true, false } : [false, true])
            {
                var took = host
                    ? await HostedAsync(azurite.ConnectionString, $"host{round}-", messages, run.Cancellation)
                    : await BareAsync(azurite.ConnectionString, $"bare{round}", messages, run.Cancellation);
                (host ? hosted : bare).Add(messages / took.TotalSeconds);
            }

            BenchmarkRun.Say($"Round {round} of {Rounds}: bare {bare[^1]:F0}/s, host {hosted[^1]:F0}/s");
        }

        await azurite.StopAsync();
        Directory.Delete(folder, recursive: true);
        return new Dictionary<string, double>
        {
            ["ratio"] = Median(hosted) / Median(bare),
            ["host_per_s"] = Median(hosted),
            ["bare_per_s"] = Median(bare),
        };
    }

    private static async Task<TimeSpan> BareAsync(string connectionString, string name, int messages, CancellationToken ct)
    {
        var queue = await FillAsync(connectionString, name, messages, ct);
        using var room = new SemaphoreSlim(_settings.BatchSize + _settings.NewBatchThreshold);
        var deletes = new List<Task>(messages);
        var started = Stopwatch.GetTimestamp();
        while (deletes.Count < messages)
        {
            foreach (var message in (await queue.ReceiveMessagesAsync(_settings.BatchSize, TimeSpan.FromMinutes(5), ct)).Value)
            {
                await room.WaitAsync(ct);
                deletes.Add(DeleteAsync(message));
            }
        }

        await Task.WhenAll(deletes);
        return Stopwatch.GetElapsedTime(started);

        async Task DeleteAsync(QueueMessage message)
        {
            try
            {
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, ct);
            }
            finally
            {
                room.Release();
            }
        }
    }

    private static async Task<TimeSpan> HostedAsync(string connectionString, string prefix, int messages, CancellationToken ct)
    {
        var queue = await FillAsync(connectionString, prefix + CountMessage.Queue, messages, ct);
        var counted = new Counted(messages);
        await using var app = LocalHost.Build([], (services, _) => Register(services, counted), new LocalHostOptions
        {
            Functions = FunctionCatalog.OfTypes(typeof(CountMessage)),
            NamePrefix = prefix,
            HostJson = new HostJson { Queues = _settings },
            Settings = new Dictionary<string, string?> { ["AzureWebJobsStorage"] = connectionString, ["urls"] = "http://127.0.0.1:0" },
        });
        var started = Stopwatch.GetTimestamp();
        await app.StartAsync(ct);
        await counted.All.WaitAsync(ct);
        // The last deletes belong to the work: the host drains before it says that it has stopped.
        await app.StopAsync(ct);
        var took = Stopwatch.GetElapsedTime(started);
        var rest = (await queue.GetPropertiesAsync(ct)).Value.ApproximateMessagesCount;
        return rest == 0 ? took : throw new InvalidOperationException($"{rest} messages are left.");
    }

    private static void Register(IServiceCollection services, Counted counted)
    {
        services.AddSingleton(counted);
        services.AddSingleton<InvocationPipe>((_, next) => next());
        // The host's troubles are the benchmark's: they go where its progress goes.
        services.AddLogging(logging => logging.ClearProviders().AddFilter<ConsoleLoggerProvider>(null, LogLevel.Warning)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
    }

    private static async Task<QueueClient> FillAsync(string connectionString, string name, int messages, CancellationToken ct)
    {
        var queue = new QueueClient(connectionString, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await queue.CreateAsync(cancellationToken: ct);
        var width = new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = ct };
        await Parallel.ForAsync(0, messages, width, async (number, stop) => await queue.SendMessageAsync($$"""{"number":{{number}}}""", stop));
        return queue;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>Ends when the last message has been seen.</summary>
    internal sealed class Counted(int messages)
    {
        private readonly TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int left = messages;

        public Task All => all.Task;

        public void One()
        {
            if (Interlocked.Decrement(ref left) == 0)
            {
                all.SetResult();
            }
        }
    }

    internal sealed record Numbered(int Number);

    internal sealed class CountMessage(Counted counted)
    {
        public const string Queue = "numbers";

        [Function(nameof(CountMessage))]
        public void Run([QueueTrigger(Queue)] Numbered message)
        {
            if (message.Number >= 0)
            {
                counted.One();
            }
        }
    }
}
