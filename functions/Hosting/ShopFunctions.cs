using GulluShoes.Documents;
using GulluShoes.Functions.Catalog;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Functions.Labels;
using GulluShoes.Functions.Money.Desk;
using GulluShoes.Functions.Money.Imports;
using GulluShoes.Functions.Money.Rates;
using GulluShoes.Functions.Money.Settlements;
using GulluShoes.Functions.Orders;
using GulluShoes.Functions.Portal;
using GulluShoes.Functions.Privacy;
using GulluShoes.Functions.Stock;
using GulluShoes.Functions.Upkeep;
using GulluShoes.Functions.Upkeep.Settings;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Store;
using GulluShoes.Trendyol;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GulluShoes.Functions.Hosting;

/// <summary>What the doors need, the same in both flavours.</summary>
public static class ShopFunctions
{
    public static IServiceCollection AddShopFunctions(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<QueueWake>();
        services.AddStore(configuration);
        services.AddTrendyol(configuration);
        services.AddDocuments();
        services.AddPipeline();
        services.AddCatalog();
        services.AddOrders(configuration);
        services.AddStock();
        services.AddRates(configuration).AddImports().AddScoped<TariffAnswer>().AddScoped<SettlementFetch>();
        services.AddLabels();
        services.AddUpkeep(configuration);
        services.AddPrivacy(configuration);
        services.AddPortal(configuration);
        services.AddTelemetry(configuration);
        services.AddSettings(configuration);
        return services.AddInvocations();
    }

    /// <summary>Runner and meters of invocations, without the shop's own pipe.</summary>
    public static IServiceCollection AddInvocations(this IServiceCollection services)
    {
        services.AddMetrics();
        services.TryAddSingleton<InvocationMeters>();
        services.TryAddSingleton<InvocationRunner>();
        return services;
    }
}
