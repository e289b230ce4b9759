using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.Functions.Hosting;

/// <summary>What the doors need, the same in both flavours.</summary>
public static class ShopFunctions
{
    public static IServiceCollection AddShopFunctions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<QueueWake>();
        services.AddScoped<InvocationPipe>(_ => InvocationPipeline.RunAsync);
        return services.AddInvocations();
    }

    /// <summary>Runner and meters of invocations, without the shop's own pipe.</summary>
    public static IServiceCollection AddInvocations(this IServiceCollection services)
    {
        services.AddMetrics();
        services.AddSingleton<InvocationMeters>();
        services.AddSingleton<InvocationRunner>();
        return services;
    }
}
