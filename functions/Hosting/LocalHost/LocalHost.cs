using GulluShoes.Functions.Hosting.LocalHost.Http;
using GulluShoes.Functions.Hosting.LocalHost.Queues;
using GulluShoes.Functions.Hosting.LocalHost.Timers;
using GulluShoes.Shop.Pipeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace GulluShoes.Functions.Hosting.LocalHost;

/// <summary>Runs the functions in one process, without the Azure Functions host: ASP.NET Core, Azure Storage queues and NCRONTAB.</summary>
public static class LocalHost
{
    private const string DefaultUrl = "http://127.0.0.1:7071";

    /// <summary>Builds the app; start it with <c>RunAsync</c>. It stops on SIGTERM and SIGINT, after running functions have finished.</summary>
    /// <exception cref="InvalidOperationException">A setting is missing or wrong; the message names it.</exception>
    public static WebApplication Build(string[] args, Action<IServiceCollection, IConfiguration> register, LocalHostOptions? options = null)
    {
        options ??= new LocalHostOptions();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = options.ContentRoot });
        builder.Configuration.AddLocalSettings(options.ContentRoot);
        builder.Configuration.AddInMemoryCollection(options.Settings);
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        AddHost(builder.Services, options, builder.Configuration);
        register(builder.Services, builder.Configuration);

        var app = builder.Build();
        if (!app.Services.GetRequiredService<IServiceProviderIsService>().IsService(typeof(InvocationPipe)))
        {
            throw new InvalidOperationException($"No {nameof(InvocationPipe)} is registered: the doors would stand open.");
        }

        NoDoor.AnswerFor(app);
        app.Services.GetRequiredService<HttpDoors>().Map(app);
        options.Configure?.Invoke(app);
        return app;
    }

    private static void AddHost(IServiceCollection services, LocalHostOptions options, IConfiguration configuration)
    {
        services.Configure<HostOptions>(host =>
        {
            host.ServicesStopConcurrently = true;
            host.ShutdownTimeout = options.DrainTime + TimeSpan.FromSeconds(10);
        });
        services.AddMvcCore();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<QueueWake>();
        services.AddInvocations();
        services.AddSingleton(options);
        services.AddSingleton(options.HostJson ?? HostJson.Read(options.ContentRoot, configuration));
        services.AddSingleton(new FunctionSwitches(options.Functions, configuration));
        services.AddSingleton<StorageClients>();
        services.AddSingleton<QueueOutputs>();
        services.AddSingleton<FunctionExecutor>();
        services.AddSingleton<HttpBinding>();
        services.AddSingleton<HttpDoors>();
        services.AddHostedService<QueueDoors>();
        services.AddHostedService<TimerDoors>();
    }
}
