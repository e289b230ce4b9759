using GulluShoes.Store.Catalog.Sheets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.Store.Catalog.Pricing;

/// <summary>Registers what reads and writes prices.</summary>
internal static class PriceRegistration
{
    public static IServiceCollection AddPrices(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PriceSettings>().Bind(configuration.GetSection(PriceSettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<PriceBook>().AddSingleton<PriceReader>().AddSingleton<PricePushes>().AddSingleton<PriceReceipts>().AddSingleton<PriceWake>()
            .AddSingleton<ProductImports>().AddSingleton<ProductExport>();
    }
}
