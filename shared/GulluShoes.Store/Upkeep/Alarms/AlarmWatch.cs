using Azure;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Stock;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Pushing;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Upkeep.Alarms;

/// <summary>
/// Finds what nobody reports because nothing happens: orders that are not read, work that waits, pairs that are promised twice, numbers that are not taken. Each becomes a
/// Problem, and the Problem closes when it is over.
/// </summary>
public sealed partial class AlarmWatch(NpgsqlDataSource database, StorageAccount storage, IOptionsMonitor<AlarmSettings> settings, TimeProvider clock, ILogger<AlarmWatch> log)
{
    /// <summary>The queue that lies in the database.</summary>
    public const string Outbox = "outbox";

    /// <summary>A failing road is a problem after so many attempts of one message, within about a minute.</summary>
    private const int AttemptsInVain = 3;

    // A process that was off for the night has not stopped reading: it begins.
    private readonly DateTimeOffset began = clock.GetUtcNow();

    // A variant is oversold only when it has been counted for a while: a product that lies on three shelves is entered shelf by shelf.
    // What a person closed with their own hand stays closed for half a day, although it goes on.
    private static readonly string Look =
        $"""
        with found(cause, subject, detail) as (
            select '{ProblemCause.SyncStopped}', '{RunReports.FetchPackages}', null where greatest($2, (
                select ended_at from run_reports where function = '{RunReports.FetchPackages}' and outcome = '{RunOutcome.Ok}' order by id desc limit 1)) < $1 - $3
            union all
            select '{ProblemCause.QueueOld}', '{Outbox}', null where exists (select from outbox where created_at < $1 - $4)
            union all
            select '{ProblemCause.QueueOld}', queue, null from unnest($5) old(queue)
            union all
            select '{ProblemCause.Oversold}', left(r.barcode, 300), format('promised %s, on hand %s', r.reserved, l.on_hand)
            from (select barcode, sum(reserved) as reserved from reservations where reserved > 0 group by barcode) r
            join stock_items i on i.barcode = r.barcode and i.since < $1 - interval '30 minutes'
            cross join lateral (select coalesce(sum(quantity), 0) as on_hand from stock_levels where barcode = r.barcode) l
            where r.reserved > l.on_hand
            union all
            select '{ProblemCause.PushRejected}', 'stock', null where exists (
                select from stock_pushes s where s.outcome = '{PushState.Rejected}' and not {PushSql.AwaitsApproval("s")})
            union all
            select '{ProblemCause.PushRejected}', 'price', null where exists (
                select from price_pushes s where s.outcome = '{PushState.Rejected}' and not {PushSql.AwaitsApproval("s")})
            union all
            select distinct '{ProblemCause.AlarmUndelivered}', road, failure from alarm_messages
            where failure is not null and failure <> '{AlarmMessages.Unwanted}' and case when ended_at is null then attempts >= {AttemptsInVain} else ended_at > $1 - interval '1 day' end),
        healed as (
            update problems p set closed_at = $1
            where p.closed_at is null and p.cause = any($6) and not exists (select from found f where f.cause = p.cause and f.subject = p.subject))
        insert into problems (cause, subject, detail, since, last_at, times)
        select cause, subject, min(detail), $1, $1, 1 from found f where not exists (
            select from problems p where p.cause = f.cause and p.subject = f.subject and (p.closed_at is null or (p.closed_by is not null and p.closed_at > $1 - interval '12 hours')))
        group by cause, subject order by cause, subject
        on conflict (cause, subject) where closed_at is null do nothing
        """;

    /// <summary>Opens and closes the problems of the moment. Safe from several processes at once. Returns how many were opened.</summary>
    public async Task<int> LookAsync(CancellationToken ct)
    {
        var old = await OldQueuesAsync(ct);
        ProblemCause[] judged = [ProblemCause.SyncStopped, ProblemCause.Oversold, ProblemCause.PushRejected, ProblemCause.AlarmUndelivered];
        // Where the queues cannot be asked nothing is known of their age, so nothing of it is closed either.
        var causes = judged.Concat(old is null ? [] : [ProblemCause.QueueOld]).Select(cause => cause.ToString()).ToArray();
        await using var look = database.CreateCommand(Look)
            .With(clock.GetUtcNow()).With(began).With(settings.CurrentValue.SyncAge).With(settings.CurrentValue.QueueAge).With(old ?? []).With(causes);
        return await look.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Queues whose foremost message has waited too long; null when they cannot be asked.</summary>
    private async Task<string[]?> OldQueuesAsync(CancellationToken ct)
    {
        var limit = clock.GetUtcNow() - settings.CurrentValue.QueueAge;
        try
        {
            var fronts = await Task.WhenAll(Queues.All.Select(async queue => (queue, (await storage.Queue(queue).PeekMessageAsync(ct)).Value)));
            return [.. fronts.Where(front => front.Value?.InsertedOn < limit).Select(front => front.queue)];
        }
        catch (Exception away) when (away is RequestFailedException or AggregateException)
        {
            LogUnknownAges(log, away);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The queues cannot be asked how old their messages are.")]
    private static partial void LogUnknownAges(ILogger logger, Exception failure);
}
