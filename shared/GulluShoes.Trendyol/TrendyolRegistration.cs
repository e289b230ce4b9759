using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace GulluShoes.Trendyol;

/// <summary>Everything that speaks to Trendyol.</summary>
public static class TrendyolRegistration
{
    /// <summary>Registers <see cref="Orders.OrdersClient"/>. A missing setting of the section <c>Trendyol</c> stops the start with its name.</summary>
    public static IServiceCollection AddTrendyol(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TrendyolOptions>().Bind(configuration.GetSection(TrendyolOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TrendyolOptions>, TrendyolOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddTransient<Orders.OrdersClient>();
        return services;
    }
}
