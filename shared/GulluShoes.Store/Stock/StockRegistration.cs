using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.Store.Stock;

/// <summary>Registers what reads and writes stock.</summary>
internal static class StockRegistration
{
    public static IServiceCollection AddStock(this IServiceCollection services) =>
        services.AddSingleton<StockLedger>().AddSingleton<StockWork>().AddSingleton<StockReader>().AddSingleton<StockCheck>();
}
