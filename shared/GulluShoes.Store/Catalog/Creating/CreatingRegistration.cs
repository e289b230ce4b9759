using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.Store.Catalog.Creating;

/// <summary>Registers what keeps new products.</summary>
internal static class CreatingRegistration
{
    public static IServiceCollection AddCreating(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CreatingSettings>().Bind(configuration.GetSection(CreatingSettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<TradeTree>().AddSingleton<TradeReader>().AddSingleton<ProductCodes>().AddSingleton<Drafts>()
            .AddSingleton<DraftKeeping>().AddSingleton<DraftSending>().AddSingleton<ProductCalls>().AddSingleton<Approvals>();
    }
}
