using GulluShoes.Local.Processes;
using GulluShoes.Local.Setup;

namespace GulluShoes.Local.Parts;

/// <summary>One of our own programs as a child process with a web address: the function app or the simulator.</summary>
public sealed class AppProcess : IAsyncDisposable
{
    private static readonly TimeSpan _startPatience = TimeSpan.FromSeconds(90);

    private AppProcess(ChildProcess process, Uri address)
    {
        Process = process;
        Address = address;
    }

    /// <summary>The process, to watch it.</summary>
    public ChildProcess Process { get; }

    /// <summary>Where it listens, without a path.</summary>
    public Uri Address { get; }

    /// <summary>Starts the function app and waits until <c>api/health</c> says ready.</summary>
    /// <param name="port">TCP port on 127.0.0.1.</param>
    /// <param name="settings">Its settings, as environment variables (<c>A__B</c>).</param>
    /// <param name="logFile">File for its log; null for none.</param>
    /// <param name="ct">Ends the wait, and the process.</param>
    /// <exception cref="LocalException">It did not become ready.</exception>
    public static Task<AppProcess> StartFunctionsAsync(
        int port, IReadOnlyDictionary<string, string?> settings, string? logFile, CancellationToken ct)
    {
        var address = AddressOf(port);
        var environment = new Dictionary<string, string?>(settings) { ["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority) };
        return StartAsync(DotnetProgram.Of("Fonksiyon uygulaması", "GulluShoes.Functions", environment, logFile), address, "api/health", ct);
    }

    /// <summary>Starts the Trendyol simulator and waits until it answers.</summary>
    /// <inheritdoc cref="StartFunctionsAsync" path="/param" />
    /// <exception cref="LocalException">It did not start.</exception>
    public static Task<AppProcess> StartSimulatorAsync(
        int port, IReadOnlyDictionary<string, string?> settings, string? logFile, CancellationToken ct) =>
        StartAsync(DotnetProgram.Of("Trendyol simülatörü", "TrendyolSimulator", settings, logFile), AddressOf(port), "_sim/health", ct);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Process.DisposeAsync();

    private static async Task<AppProcess> StartAsync(ChildStart start, Uri address, string health, CancellationToken ct)
    {
        var app = new AppProcess(ChildProcess.Start(start), address);
        try
        {
            await HttpWait.UntilReadyAsync(app.Process, new Uri(address, health), _startPatience, ct);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private static Uri AddressOf(int port) => new UriBuilder(Uri.UriSchemeHttp, "127.0.0.1", port).Uri;
}
