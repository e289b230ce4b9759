using System.Globalization;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Sql;
using GulluShoes.Store.Upkeep;
using Npgsql;

namespace GulluShoes.Store.Orders.Commands;

/// <summary>Looks after the commands that nobody is working on.</summary>
public sealed class CommandWatch(NpgsqlDataSource database, QueueSender sender, TimeProvider clock)
{
    /// <summary>A command older than this that has not ended needs a person.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // Ours are far fewer calls a minute than this, four times a minute: what still waits is woken again.
    private const int WokenAtOnce = 200;
    private const int PerMessage = 20;

    // The message of a new command comes on its own.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>Wakes packages whose oldest command has been due for a while. Nothing is lost when the messages are: the next look wakes them again. Returns how many.</summary>
    public async Task<int> WakeAsync(CancellationToken ct)
    {
        await using var find = database.CreateCommand(
            """
            select package_id from trendyol_commands c where ended_at is null and next_attempt_at <= $1
            and not exists (select from trendyol_commands earlier where earlier.package_id = c.package_id and earlier.ended_at is null and earlier.id < c.id)
            order by next_attempt_at limit $2
            """).With(clock.GetUtcNow() - Grace).With(WokenAtOnce);
        var packages = await find.ListAsync(row => row.GetInt64(0), ct);
        foreach (var some in packages.Chunk(PerMessage))
        {
            await sender.SendAsync(Queues.TrendyolCommands, new CommandsDue(some), ct);
        }

        return packages.Count;
    }

    /// <summary>Reports packages with a command that is older than ten minutes, once each. Returns how many.</summary>
    public async Task<int> ReportStuckAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var find = database.CreateCommand(
            $"""
            select distinct on (package_id) package_id, kind from trendyol_commands c where ended_at is null and created_at <= $1
            and not exists (select from problems where cause = '{ProblemCause.CommandStuck}' and subject = c.package_id::text and closed_at is null)
            order by package_id, id
            """).With(now - Patience);
        var stuck = await find.ListAsync(
            row => new ProblemReport(ProblemCause.CommandStuck, row.GetInt64(0).ToString(CultureInfo.InvariantCulture), row.GetString(1)), ct);
        await using var batch = database.CreateBatch();
        if (stuck.Count > 0)
        {
            batch.BatchCommands.Add(Problems.Reported(stuck, now));
        }

        batch.BatchCommands.Add(CommandSql.HealStuck(now, now - Patience));
        await batch.ExecuteNonQueryAsync(ct);
        return stuck.Count;
    }
}
