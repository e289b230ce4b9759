using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using GulluShoes.Trendyol.Categories;
using GulluShoes.Trendyol.Finance;
using GulluShoes.Trendyol.Hooks;
using GulluShoes.Trendyol.Inventory;
using GulluShoes.Trendyol.Orders;
using GulluShoes.Trendyol.Packages;
using GulluShoes.Trendyol.Products;
using GulluShoes.Trendyol.Products.Writing;
using GulluShoes.Trendyol.Transport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace GulluShoes.Trendyol;

/// <summary>Everything that speaks to Trendyol.</summary>
public static class TrendyolRegistration
{
    /// <summary>Requests, durations and waits, for whoever exports metrics.</summary>
    public const string MeterName = TrendyolMeter.Name;

    /// <summary>Registers <see cref="OrdersClient"/>, <see cref="PackagesClient"/>, <see cref="ProductsClient"/>, <see cref="ProductWritesClient"/>, <see cref="CategoriesClient"/>, <see cref="InventoryClient"/>, <see cref="FinanceClient"/> and <see cref="HooksClient"/>. A missing setting of the section <c>Trendyol</c> stops the start with its name.</summary>
    public static IServiceCollection AddTrendyol(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TrendyolOptions>().Bind(configuration.GetSection(TrendyolOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TrendyolOptions>, TrendyolOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddLogging();
        services.AddSingleton<ModulePipelines>();
        services.AddSingleton<RateBudgets>();
        services.AddSingleton<TrendyolMeter>();
        services.AddSingleton<GatewayParts>();
        services.AddSingleton(provider => new TrendyolPulse(provider.GetRequiredService<RateBudgets>(), provider.GetRequiredService<ModulePipelines>()));

        services.AddHttpClient(nameof(TrendyolGateway), Address)
            .ConfigurePrimaryHttpMessageHandler(Connections)

            // Connections renew themselves (below), so a long-lived client keeps up with DNS without the factory's rotation.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)

            // The factory's own loggers write addresses with their query: order numbers and names.
            .RemoveAllLoggers()
            .AddTypedClient((http, provider) => ActivatorUtilities.CreateInstance<TrendyolGateway>(provider, http));
        services.AddTransient(provider => new ProductsClient(provider.GetRequiredService<TrendyolGateway>()));
        services.AddTransient(provider => new ProductWritesClient(provider.GetRequiredService<TrendyolGateway>()));
        services.AddTransient(provider => new CategoriesClient(provider.GetRequiredService<TrendyolGateway>()));
        services.AddTransient(provider => new InventoryClient(provider.GetRequiredService<TrendyolGateway>()));
        services.AddTransient(provider => new FinanceClient(provider.GetRequiredService<TrendyolGateway>()));
        services.AddTransient(provider => new HooksClient(provider.GetRequiredService<TrendyolGateway>()));
        services.AddTransient(provider => new PackagesClient(provider.GetRequiredService<TrendyolGateway>()));
        services.AddTransient(provider => new OrdersClient(provider.GetRequiredService<TrendyolGateway>(), provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static void Address(IServiceProvider provider, HttpClient http)
    {
        var options = provider.GetRequiredService<IOptions<TrendyolOptions>>().Value;
        http.BaseAddress = new(options.BaseUrl!.TrimEnd('/') + "/");
        http.Timeout = Timeout.InfiniteTimeSpan;
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.ApiKey}:{options.ApiSecret}"));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        http.DefaultRequestHeaders.Accept.ParseAdd("application/json");

        // Trendyol answers 403 without it. Its form is Trendyol's own, which HttpClient's typed collection does not accept.
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", string.Create(CultureInfo.InvariantCulture, $"{options.SellerId} - SelfIntegration"));
    }

    private static SocketsHttpHandler Connections() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        UseCookies = false,
    };
}
