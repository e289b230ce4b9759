using GulluShoes.Functions.Money.Campaigns;
using GulluShoes.Functions.Money.Costs.Sheets;
using GulluShoes.Functions.Money.Tariffs;
using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.Functions.Money.Imports;

/// <summary>Registers what reads uploaded sheets.</summary>
internal static class ImportRegistration
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddScoped<ISheetReading, StatementReading>().AddScoped<ISheetReading, TariffReading>().AddScoped<ISheetReading, CostSheetReading>().AddScoped<ISheetReading, CampaignReading>().AddScoped<ImportReading>();
}
