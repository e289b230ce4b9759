using GulluShoes.Functions.Upkeep.Alarms;
using GulluShoes.Functions.Upkeep.Watching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GulluShoes.Functions.Upkeep;

/// <summary>Registers what stands behind the doors of upkeep.</summary>
public static class UpkeepRegistration
{
    public static IServiceCollection AddUpkeep(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AlarmRoads>().Bind(configuration.GetSection("Alarms")).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient<AlarmHook>((provider, http) => http.Timeout = provider.GetRequiredService<IOptions<AlarmRoads>>().Value.Patience)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        return services.AddSingleton<TimerList>().AddScoped<HealthParts>().AddScoped<AlarmMail>().AddScoped<AlarmRoadsOut>().AddScoped<AlarmRecipients>().AddScoped<AlarmPost>();
    }
}
