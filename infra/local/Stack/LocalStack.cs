using GulluShoes.Local.Parts;
using GulluShoes.Local.Processes;
using GulluShoes.Local.Setup;

namespace GulluShoes.Local.Stack;

/// <summary>The whole system on this machine: PostgreSQL, storage, the simulator and the function app with the portal.</summary>
public sealed class LocalStack : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> _parts = new();
    private readonly List<ChildProcess> _children = [];
    private readonly StackWish _wish;
    private readonly Progress _progress;
    private readonly Ports _ports;

    private LocalStack(StackWish wish, Progress progress)
    {
        _wish = wish;
        _progress = progress;
        _ports = new Ports(wish.Settings, wish.Throwaway);
    }

    /// <summary>Where everything is.</summary>
    public StackInfo Info { get; private set; } = null!;

    /// <summary>The function app.</summary>
    public AppProcess App { get; private set; } = null!;

    /// <summary>Starts everything, in the order in which one needs the other.</summary>
    /// <exception cref="LocalException">Something could not start; whatever had started is stopped again.</exception>
    public static async Task<LocalStack> StartAsync(StackWish wish, Progress progress, CancellationToken ct)
    {
        var stack = new LocalStack(wish, progress);
        try
        {
            await stack.StartAsync(ct);
            return stack;
        }
        catch
        {
            await stack.DisposeAsync();
            throw;
        }
    }

    /// <summary>Completes with the first child that ends although nobody stopped it.</summary>
    public async Task<ChildProcess> FirstDeathAsync(CancellationToken ct)
    {
        var ended = await Task.WhenAny(_children.Select(child => child.Ended)).WaitAsync(ct);
        return _children.First(child => child.Ended == ended);
    }

    /// <summary>Stops everything, last started first.</summary>
    public async ValueTask DisposeAsync()
    {
        while (_parts.TryPop(out var part))
        {
            await part.DisposeAsync();
        }
    }

    private async Task StartAsync(CancellationToken ct)
    {
        // Taken before anything starts: a busy port is said in the first second, not after the first build.
        // By name: browsers make no passkeys for numbers.
        var portal = new UriBuilder(Uri.UriSchemeHttp, "localhost", _ports.Portal()).Uri;
        await _progress.StepAsync("Node paketleri", () => NodePackages.EnsureToolsAsync(ct));
        await _progress.StepAsync("Portal derlemesi", () => PortalBuild.EnsureAsync(ct));
        await ChildRoster.SweepAsync(ct);
        var postgres = _wish.Outside("ConnectionStrings:Shop") ?? await _progress.StepAsync("PostgreSQL", () => StartPostgresAsync(ct));
        var storage = _wish.Outside("AzureWebJobsStorage") ?? await _progress.StepAsync("Azurite", () => StartAzuriteAsync(ct));
        var outside = _wish.Outside("Trendyol:BaseUrl");
        var simulator = outside is null ? await _progress.StepAsync("Trendyol simülatörü", () => StartSimulatorAsync(ct)) : null;
        var signIn = SignIn.For(_wish.Data, _wish.Settings);
        var trendyol = outside is null ? new Uri(simulator!, "integration") : new Uri(outside);
        Info = new StackInfo(
            portal, postgres, storage, simulator, trendyol, signIn.UserName, signIn.Password, _wish.Data.Root,
            Environment.ProcessId, new Dictionary<string, int>());
        await _progress.StepAsync("Fonksiyon uygulaması", () => StartAppAsync(ct));
        Info = Info with { Processes = _children.ToDictionary(child => child.Name, child => child.Id) };
    }

    private async Task<string> StartPostgresAsync(CancellationToken ct)
    {
        var settings = _wish.Throwaway
            ? PostgresSettings.Throwaway
            : new PostgresSettings { DataFolder = _wish.Data.PathOf("postgres"), Port = _ports.Postgres() };
        var server = await EmbeddedPostgres.StartAsync(settings, ct);
        Watch(server, server.Process);
        return await server.CreateDatabaseAsync("gullushoes", ct);
    }

    private async Task<string> StartAzuriteAsync(CancellationToken ct)
    {
        var settings = new AzuriteSettings
        {
            DataFolder = _wish.Data.PathOf("azurite"),
            BlobPort = _wish.Throwaway ? null : _ports.AzuriteBlobs(),
            QueuePort = _wish.Throwaway ? null : _ports.AzuriteQueues(),
        };
        var azurite = await Azurite.StartAsync(settings, ct);
        Watch(azurite, azurite.Process);
        return azurite.ConnectionString;
    }

    private async Task<Uri> StartSimulatorAsync(CancellationToken ct)
    {
        var port = _ports.Simulator();
        Directory.CreateDirectory(_wish.Data.PathOf("simulator"));
        var settings = StackSettings.ForSimulator(_wish, port);
        var simulator = await AppProcess.StartSimulatorAsync(port, settings, _wish.Data.PathOf("logs/simulator.log"), ct);
        Watch(simulator, simulator.Process);
        return simulator.Address;
    }

    private async Task StartAppAsync(CancellationToken ct)
    {
        var settings = StackSettings.ForApp(_wish, Info);
        App = await AppProcess.StartFunctionsAsync(Info.Portal.Port, settings, _wish.Data.PathOf("logs/functions.log"), ct);
        Watch(App, App.Process);
    }

    private void Watch(IAsyncDisposable part, ChildProcess process)
    {
        _parts.Push(part);
        _children.Add(process);
    }
}
