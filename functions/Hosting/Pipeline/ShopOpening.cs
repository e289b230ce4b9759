using GulluShoes.Functions.Upkeep.Settings;
using GulluShoes.Store;
using GulluShoes.Store.Staff;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Hosting.Pipeline;

/// <summary>
/// Migrates and seeds before any traffic, and tries until it works: a server that starts before its database must not need a second start.
/// </summary>
public sealed partial class ShopOpening(Readiness readiness, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ShopOpening> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await TryOpenAsync(stoppingToken))
        {
            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private async Task<bool> TryOpenAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<StoreSchema>().MigrateAsync(ct);
            await TellFirstPasswordAsync(scope.ServiceProvider.GetRequiredService<People>(), ct);
            await scope.ServiceProvider.GetRequiredService<PortalSettings>().RefreshAsync(ct);
            readiness.Open();
            LogOpened(logger);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            readiness.Delay(Outages.IsOutage(exception) ? "The database or the storage cannot be reached." : "The migration failed; the log says why.");
            LogNotYet(logger, exception);
            return false;
        }
    }

    // To the terminal of whoever starts the shop, and not to the log, which is kept and passed on. It is worth nothing after the first sign-in.
    private static async Task TellFirstPasswordAsync(People people, CancellationToken ct)
    {
        if (await people.SeedUnnamedAsync(ct) is { } password)
        {
            await Console.Out.WriteLineAsync($"İlk giriş: kullanıcı adı {FirstPerson.UnnamedUserName}, tek kullanımlık parola {password}");
        }
    }

    [LoggerMessage(LogLevel.Information, "The database is up to date. Doors are open.")]
    private static partial void LogOpened(ILogger logger);

    [LoggerMessage(LogLevel.Error, "The database could not be brought up to date. Doors stay closed; trying again.")]
    private static partial void LogNotYet(ILogger logger, Exception exception);
}
