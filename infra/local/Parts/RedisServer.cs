using System.Diagnostics;
using System.Globalization;
using GulluShoes.Local.Processes;
using GulluShoes.Local.Setup;

namespace GulluShoes.Local.Parts;

/// <summary>A throwaway Redis on a free port, in memory, from the operating system's packages.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private const int Attempts = 5;
    private static readonly TimeSpan _startPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan _between = TimeSpan.FromMilliseconds(30);
    private readonly string _program;
    private ChildProcess? _process;

    private RedisServer(string program)
    {
        _program = program;
        Port = FreePorts.Next();
    }

    /// <summary>TCP port on 127.0.0.1; stays the same over <see cref="RestartAsync"/>.</summary>
    public int Port { get; private set; }

    /// <summary>What the setting <c>Redis</c> takes.</summary>
    public string ConnectionString => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    /// <summary>Starts it and waits until it answers.</summary>
    /// <exception cref="LocalException">Redis is not installed and may not be, or cannot start.</exception>
    public static async Task<RedisServer> StartAsync(CancellationToken ct)
    {
        var server = new RedisServer(await Prerequisites.PathOfAsync(SystemProgram.Redis, ct));
        for (var attempt = 1; !await server.TryStartAsync(ct); attempt++)
        {
            if (attempt == Attempts)
            {
                throw new LocalException("Redis başlayamadı.");
            }

            server.Port = FreePorts.Next();
        }

        return server;
    }

    /// <summary>Starts again after <see cref="StopAsync"/>, empty, on the same port.</summary>
    public async Task RestartAsync(CancellationToken ct)
    {
        if (!await TryStartAsync(ct))
        {
            throw new LocalException(string.Create(CultureInfo.InvariantCulture, $"Redis yeniden başlayamadı (port {Port})."));
        }
    }

    /// <summary>Stops it; what it held is gone.</summary>
    public async Task StopAsync()
    {
        if (_process is { } running)
        {
            await running.DisposeAsync();
            _process = null;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task<bool> TryStartAsync(CancellationToken ct)
    {
        await StopAsync();
        _process = ChildProcess.Start(new ChildStart("Redis", _program)
        {
            Arguments =
            [
                "--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no",
                "--daemonize", "no", "--dir", Path.GetTempPath(),
            ],
        });
        var started = Stopwatch.GetTimestamp();
        while (!_process.HasEnded && Stopwatch.GetElapsedTime(started) < _startPatience)
        {
            if (_process.LastLines().Any(line => line.Contains("Ready to accept connections", StringComparison.Ordinal)))
            {
                return true;
            }

            await Task.Delay(_between, ct);
        }

        await StopAsync();
        return false;
    }
}
