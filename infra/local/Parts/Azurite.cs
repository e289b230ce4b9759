using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using GulluShoes.Local.Processes;
using GulluShoes.Local.Setup;

namespace GulluShoes.Local.Parts;

/// <summary>Azure Storage (blobs and queues) on this machine, from npm, run as our own child.</summary>
public sealed partial class Azurite : IAsyncDisposable
{
    // The published key of every emulator, no secret: https://learn.microsoft.com/azure/storage/common/storage-use-azurite#well-known-storage-account-and-key
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private static readonly TimeSpan _startPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _between = TimeSpan.FromMilliseconds(40);
    private readonly string _program;
    private readonly AzuriteSettings _settings;
    private ChildProcess? _process;

    private Azurite(string program, AzuriteSettings settings)
    {
        _program = program;
        _settings = settings;
        BlobPort = settings.BlobPort ?? 0;
        QueuePort = settings.QueuePort ?? 0;
    }

    /// <summary>TCP port of the blobs.</summary>
    public int BlobPort { get; private set; }

    /// <summary>TCP port of the queues.</summary>
    public int QueuePort { get; private set; }

    /// <summary>The emulator's process, to watch it.</summary>
    public ChildProcess Process => _process ?? throw new InvalidOperationException("Azurite is stopped.");

    /// <summary>Storage connection string (blobs and queues).</summary>
    public string ConnectionString => string.Create(
        CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{BlobPort}/{Account};QueueEndpoint=http://127.0.0.1:{QueuePort}/{Account};");

    /// <summary>Starts it and waits until both doors are open.</summary>
    /// <exception cref="LocalException">It cannot start; the message says why.</exception>
    public static async Task<Azurite> StartAsync(AzuriteSettings settings, CancellationToken ct)
    {
        var modules = await NodePackages.EnsureToolsAsync(ct);
        var azurite = new Azurite(Path.Combine(modules, "azurite", "dist", "src", "azurite.js"), settings);
        await ChildRoster.SweepAsync(ct);
        try
        {
            await azurite.RestartAsync(ct);
            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts again after <see cref="StopAsync"/> or <see cref="KillAsync"/>, on the same ports. Only an account on disk remembers.</summary>
    public async Task RestartAsync(CancellationToken ct)
    {
        await StopAsync();
        _process = ChildProcess.Start(Launch());
        var started = Stopwatch.GetTimestamp();
        while (!IsReady(_process))
        {
            if (_process.HasEnded || Stopwatch.GetElapsedTime(started) > _startPatience)
            {
                var lines = string.Join(Environment.NewLine, _process.LastLines());
                await StopAsync();
                throw new LocalException($"Azurite başlayamadı:{Environment.NewLine}{lines}");
            }

            await Task.Delay(_between, ct);
        }
    }

    /// <summary>Stops in good order.</summary>
    public async Task StopAsync()
    {
        if (_process is { } running)
        {
            await running.DisposeAsync();
            _process = null;
        }
    }

    /// <summary>Ends it as <c>kill -9</c> would.</summary>
    public async Task KillAsync()
    {
        await Process.KillAsync();
        await StopAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await StopAsync();

    private ChildStart Launch() => new("Azurite", NodePackages.NodeProgram())
    {
        Arguments =
        [
            _program, "--disableTelemetry", "--skipApiVersionCheck", "--silent",
            "--blobPort", BlobPort.ToString(CultureInfo.InvariantCulture),
            "--queuePort", QueuePort.ToString(CultureInfo.InvariantCulture), "--tablePort", "0",
            .. _settings.DataFolder is { } folder ? new[] { "--location", folder } : ["--inMemoryPersistence"],
        ],
        Folder = _settings.DataFolder is { } home ? Directory.CreateDirectory(home).FullName : Path.GetTempPath(),
    };

    private bool IsReady(ChildProcess process)
    {
        foreach (var line in process.LastLines())
        {
            if (ListeningLine().Match(line) is { Success: true } match)
            {
                var port = int.Parse(match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
                _ = match.Groups[1].Value == "Blob" ? BlobPort = port : QueuePort = port;
            }
        }

        return BlobPort > 0 && QueuePort > 0 && process.LastLines().Count(line => ListeningLine().IsMatch(line)) == 2;
    }

    [GeneratedRegex(@"^Azurite (Blob|Queue) service is successfully listening at http://127\.0\.0\.1:(\d+)")]
    private static partial Regex ListeningLine();
}
