using System.Diagnostics;
using System.Text.Json;
using GulluShoes.Local.Processes;
using GulluShoes.Local.Setup;
using GulluShoes.Local.Stack;

namespace GulluShoes.StoreTests.Local;

/// <summary>The whole command as a process of its own, on free ports and a given data folder.</summary>
internal sealed class RunningCommand : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _between = TimeSpan.FromMilliseconds(100);
    // Any free ones: stacks that start side by side would find the same standard port free and both take it.
    private static readonly string[] _innerPorts = ["--Local:PostgresPort=0", "--Local:AzuriteBlobPort=0", "--Local:AzuriteQueuePort=0", "--Local:SimulatorPort=0"];
    private static readonly string _program = Repository.PathOf(
        $"artifacts/bin/GulluShoes.Local/{Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))}/GulluShoes.Local.dll");

    private RunningCommand(ChildProcess process, StackInfo info)
    {
        Process = process;
        Info = info;
    }

    public ChildProcess Process { get; }

    public StackInfo Info { get; }

    /// <summary>How long it took until the portal's address was printed.</summary>
    public required TimeSpan Took { get; init; }

    /// <summary>Starts it and waits until it has printed the portal's address.</summary>
    /// <param name="outside">Environment variables that it finds set.</param>
    /// <param name="port">The portal's port; 0 for any that is free.</param>
    /// <param name="ordinary">As an ordinary user; we are root.</param>
    public static async Task<RunningCommand> StartAsync(
        string data, CancellationToken ct, IReadOnlyDictionary<string, string?>? outside = null, int port = 0, bool ordinary = false)
    {
        var launch = Launch(["--data", data, "--port", $"{port}", .. _innerPorts]);
        if (ordinary)
        {
            launch = launch with { Command = Unprivileged.Prefix[0], Arguments = [.. Unprivileged.Prefix.Skip(1), launch.Command, .. launch.Arguments] };
        }

        var process = ChildProcess.Start(launch with { Environment = outside ?? launch.Environment });
        var started = Stopwatch.GetTimestamp();
        while (!process.LastLines(200).Any(line => line.Contains("Durdurmak için", StringComparison.Ordinal)))
        {
            if (process.HasEnded || Stopwatch.GetElapsedTime(started) > _patience)
            {
                await process.StopAsync();
                Assert.Fail(string.Join('\n', process.LastLines(200)));
            }

            await Task.Delay(_between, ct);
        }

        return new RunningCommand(process, await InfoAsync(data, ct)) { Took = Stopwatch.GetElapsedTime(started) };
    }

    /// <summary>What <c>--info</c> prints, which must be one JSON object and nothing else.</summary>
    public static async Task<StackInfo> InfoAsync(string data, CancellationToken ct)
    {
        var lines = await Command.RunAsync(Launch("--info", "--data", data), ct);
        return JsonSerializer.Deserialize<StackInfo>(string.Concat(lines), JsonSerializerOptions.Web)!;
    }

    /// <summary>Waits until it has ended by itself and returns its exit code.</summary>
    public async Task<int> EndAsync()
    {
        await Process.Ended.WaitAsync(_patience);
        return Process.ExitCode;
    }

    public ValueTask DisposeAsync() => Process.DisposeAsync();

    private static ChildStart Launch(params string[] arguments) =>
        new("infra/local", Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? Command.Find("dotnet")!)
        {
            Arguments = [_program, .. arguments],
            Patience = TimeSpan.FromMinutes(1),
        };
}
