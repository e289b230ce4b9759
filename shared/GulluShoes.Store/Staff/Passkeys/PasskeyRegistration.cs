using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GulluShoes.Store.Staff.Passkeys;

/// <summary>Registers the keys, and of ASP.NET Core Identity no more than its handler of them.</summary>
internal static class PasskeyRegistration
{
    public static IServiceCollection AddPasskeys(this IServiceCollection services) => services
        .AddSingleton<PasskeyRules>().AddSingleton<IConfigureOptions<IdentityPasskeyOptions>>(provider => provider.GetRequiredService<PasskeyRules>())
        .AddSingleton<PasskeyStore>().AddSingleton<PasskeyChallenges>().AddSingleton<PasskeyCeremony>().AddSingleton<OwnPasskeys>().AddSingleton<PasskeySignIns>()
        .AddSingleton<IPasskeyHandler<Person>>(provider => new PasskeyHandler<Person>(PeopleOf(provider), provider.GetRequiredService<IOptions<IdentityPasskeyOptions>>()));

    private static UserManager<Person> PeopleOf(IServiceProvider provider) => new(
        provider.GetRequiredService<PasskeyStore>(), Options.Create(new IdentityOptions()), new PasswordHasher<Person>(), [], [],
        new UpperInvariantLookupNormalizer(), new IdentityErrorDescriber(), provider, provider.GetRequiredService<ILogger<UserManager<Person>>>());
}
