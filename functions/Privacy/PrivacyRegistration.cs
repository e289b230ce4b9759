using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.Functions.Privacy;

/// <summary>Registers what stands behind the doors of privacy.</summary>
public static class PrivacyRegistration
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PrivacyOptions>().Bind(configuration.GetSection(PrivacyOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }
}
