using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GulluShoes.Store.Staff.Known;

/// <summary>
/// Listens to the database, whose triggers tell when a session ends or a person changes, whoever did it, and lets this process forget what it knew.
/// https://www.postgresql.org/docs/current/sql-notify.html: told after the commit, so that whoever asks again sees the change.
/// </summary>
public sealed partial class SessionWatch(NpgsqlDataSource database, KnownSessions known, TimeProvider clock, ILogger<SessionWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogDeaf(logger, exception);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        await using var line = await database.OpenConnectionAsync(ct);
        line.Notification += (_, _) => known.Forget();
        await using (var listen = new NpgsqlCommand("listen sessions_ended", line))
        {
            await listen.ExecuteNonQueryAsync(ct);
        }

        known.Hear();
        try
        {
            while (true)
            {
                await line.WaitAsync(ct);
            }
        }
        finally
        {
            known.Deafen();
        }
    }

    [LoggerMessage(LogLevel.Warning, "The database does not tell when sessions end; until it does, each request looks its session up.")]
    private static partial void LogDeaf(ILogger logger, Exception exception);
}
