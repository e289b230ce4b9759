using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.Functions.Upkeep;

/// <summary>Registers what stands behind the doors of upkeep.</summary>
public static class UpkeepRegistration
{
    public static IServiceCollection AddUpkeep(this IServiceCollection services) => services.AddScoped<HealthParts>();
}
