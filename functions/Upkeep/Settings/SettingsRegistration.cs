using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace GulluShoes.Functions.Upkeep.Settings;

/// <summary>Lets the portal's values into every options record that the list names.</summary>
public static class SettingsRegistration
{
    private static readonly MethodInfo AddOne = typeof(SettingsRegistration).GetMethod(nameof(AddPart), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static IServiceCollection AddSettings(this IServiceCollection services, IConfiguration server)
    {
        services.AddSingleton(new SettingJudge(server)).AddSingleton<PortalSettings>().AddScoped<SettingKeeping>().AddHostedService<SettingsWatch>();
        foreach (var (options, section) in SettingList.All.Select(setting => (setting.Options, setting.Section)).Distinct())
        {
            AddOne.MakeGenericMethod(options).Invoke(null, [services, section]);
        }

        return services;
    }

    private static void AddPart<T>(IServiceCollection services, string section)
        where T : class
    {
        services.AddSingleton(provider => new SettingPart<T>(provider.GetRequiredService<PortalSettings>(), section));
        services.AddSingleton<IPostConfigureOptions<T>>(provider => provider.GetRequiredService<SettingPart<T>>());
        services.AddSingleton<IOptionsChangeTokenSource<T>>(provider => provider.GetRequiredService<SettingPart<T>>());
    }
}

/// <summary>Puts the portal's values over the server's in one options record, and has it made anew when they change.</summary>
internal sealed class SettingPart<T>(PortalSettings portal, string section) : IPostConfigureOptions<T>, IOptionsChangeTokenSource<T>
    where T : class
{
    public string Name => Options.DefaultName;

    public void PostConfigure(string? name, T options) => portal.State.Values.GetSection(section).Bind(options);

    public IChangeToken GetChangeToken() => portal.Changes();
}
