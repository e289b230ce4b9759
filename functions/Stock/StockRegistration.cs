using GulluShoes.Functions.Stock.Pushing;
using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.Functions.Stock;

/// <summary>Registers what stands behind the doors of stock.</summary>
public static class StockRegistration
{
    public static IServiceCollection AddStock(this IServiceCollection services) => services
        .AddScoped<OrderFetching>().AddScoped<PendingPackages>().AddScoped<OrdersFirst>().AddScoped<PushWakes>().AddScoped<PushOffice>().AddScoped<StockSender>().AddScoped<StockRoad>().AddScoped<ReceiptReading>();
}
