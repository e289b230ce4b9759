using GulluShoes.Functions.Catalog.Creating.Telling;
using GulluShoes.Functions.Catalog.Creating.Trade;
using GulluShoes.Functions.Catalog.Intake;
using GulluShoes.Functions.Catalog.Pictures;
using GulluShoes.Functions.Catalog.Pricing;
using GulluShoes.Functions.Catalog.Sheets;
using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.Functions.Catalog;

/// <summary>Registers what stands behind the doors of the catalogue.</summary>
public static class CatalogRegistration
{
    public static IServiceCollection AddCatalog(this IServiceCollection services) => services.AddScoped<ProductFetch>().AddScoped<PriceSender>().AddScoped<PriceRoad>().AddScoped<ImportFollowers>().AddPictures()
        .AddScoped<ProductRoad>().AddScoped<ProductSender>().AddScoped<ProductLook>().AddScoped<ApprovalWatch>().AddScoped<UnapprovedProducts>().AddScoped<TradeReading>();
}
