using System.Net;
using TrendyolSimulator.Admin;
using TrendyolSimulator.Catalogue.Trees;
using TrendyolSimulator.Finance;
using TrendyolSimulator.Hooks;
using TrendyolSimulator.Inventory;
using TrendyolSimulator.Operations;
using TrendyolSimulator.Products;
using TrendyolSimulator.Products.Making;
using TrendyolSimulator.Reading;
using TrendyolSimulator.Transport;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator;

/// <summary>A running marketplace on the loopback address: Trendyol's API under /integration, the central bank's rates under /kurlar, the control panel under /_sim.</summary>
public sealed class SimulatorServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly WorldFile? file;

    private SimulatorServer(WebApplication app, World world, WorldFile? file)
    {
        this.app = app;
        this.file = file;
        World = world;
        Root = new Uri(app.Urls.First());
        BaseUrl = new Uri(Root, "integration");
        RatesUrl = new Uri(Root, "kurlar");
    }

    public World World { get; }

    /// <summary>Scheme, host and port; the control panel is under it at /_sim.</summary>
    public Uri Root { get; }

    /// <summary>What a client is configured with, including /integration, without a slash at the end.</summary>
    public Uri BaseUrl { get; }

    /// <summary>The central bank's page of rates, without a slash at the end.</summary>
    public Uri RatesUrl { get; }

    /// <summary>Starts listening.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SimulatorServer> StartAsync(SimulatorOptions options, CancellationToken cancellation = default)
    {
        var world = new World(options);
        var file = options.StateFile is { } path ? new WorldFile(path, world) : null;
        var found = file is not null && await file.LoadAsync(cancellation);
        if (options.Demo && !found)
        {
            world.BeginDemo();
        }

        var app = Build(options, world);
        await app.StartAsync(cancellation);
        file?.Start();
        return new SimulatorServer(app, world, file);
    }

    /// <summary>Completes when the process is told to stop.</summary>
    public Task WaitForShutdownAsync() => app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        if (file is not null)
        {
            await file.DisposeAsync();
        }
    }

    private static WebApplication Build(SimulatorOptions options, World world)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
            // A body may trickle for as long as a fault wants.
            kestrel.Limits.MinResponseDataRate = null;
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddHostedService(_ => new HookPost(world));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        var app = builder.Build();
        var gateway = new Gateway(world, [.. new ReadingEndpoints(world.Json).All(), .. SellerEndpoints.All(), .. ProductEndpoints.All(), .. MakingEndpoints.All(), .. TreeEndpoints.All(), .. InventoryEndpoints.All(), .. FinanceEndpoints.All(), .. HookEndpoints.All()]);
        app.UseRouting();
        app.MapAdmin(world);
        app.MapRates(world);
        app.MapFallback("{*path}", gateway.HandleAsync);
        return app;
    }
}
