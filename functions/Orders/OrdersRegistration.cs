using GulluShoes.Functions.Orders.Commands;
using GulluShoes.Functions.Orders.Hooks;
using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Functions.Orders.Reconciling;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.Functions.Orders;

/// <summary>Registers what stands behind the doors of orders.</summary>
public static class OrdersRegistration
{
    public static IServiceCollection AddOrders(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OrdersOptions>()
            .Bind(configuration.GetSection(OrdersOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<HookOptions>()
            .Bind(configuration.GetSection(HookOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<FetchWindows>();
        services.AddScoped<HookCare>();
        services.AddScoped<RecordedRuns>();
        services.AddScoped<PageKeeper>();
        services.AddScoped<PackageFetch>();
        services.AddScoped<PackageUptake>();
        services.AddScoped<PackageCensus>();
        services.AddScoped<PackageRepair>();
        services.AddScoped<Reconciliation>();
        services.AddScoped<CommandSender>();
        services.AddScoped<CommandRoad>();
        return services;
    }
}
