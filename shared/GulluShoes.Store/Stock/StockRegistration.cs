using GulluShoes.Store.Stock.Buffers;
using GulluShoes.Store.Stock.Counting;
using GulluShoes.Store.Stock.Pushing;
using GulluShoes.Store.Stock.Twins;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.Store.Stock;

/// <summary>Registers what reads and writes stock.</summary>
internal static class StockRegistration
{
    public static IServiceCollection AddStock(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PushSettings>().Bind(configuration.GetSection(PushSettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<StockLedger>().AddSingleton<StockWork>().AddSingleton<StockReader>().AddSingleton<StockCheck>().AddSingleton<BufferMeasure>()
            .AddSingleton<StockCounts>().AddSingleton<CountReadings>().AddSingleton<CountReader>()
            .AddSingleton<StockPushes>().AddSingleton<StockReceipts>().AddSingleton<StockWake>().AddSingleton<PushReader>().AddSingleton<PushDrift>()
            .AddSingleton<Aliases>().AddSingleton<TwinReader>().AddSingleton<TwinVerdicts>();
    }
}
