using System.Globalization;
using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Money.Costs;
using GulluShoes.Store.Money.Rates;
using GulluShoes.Store.Upkeep;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Money.Rates;

/// <summary>Brings the bulletins that the shop still needs, the newest first, and gives lines that waited for a rate their cost.</summary>
public sealed class RateFetch(TcmbClient tcmb, ExchangeRates rates, LineCosts lines, RateAlarm alarm)
{
    /// <summary>Bulletins per run: years come in over some hours, and the bank's page is not pressed.</summary>
    public const int Most = 60;

    private const int Batch = 10;

    public async Task FetchAsync(RunTally tally, CancellationToken ct)
    {
        // Before the bank is asked, which may fail: a line that came while its cost was being entered is looked after here.
        await lines.FillAsync(ct);
        try
        {
            await BringAsync(tally, ct);
        }
        finally
        {
            await alarm.LookAsync(ct);
        }
    }

    private async Task BringAsync(RunTally tally, CancellationToken ct)
    {
        var today = alarm.Today;
        var due = RateCalendar.Unasked(await rates.KnownAsync(ct), await rates.FirstOrderAsync(ct), today).Take(Most).ToList();
        if (due.Count == 0)
        {
            return;
        }

        // Asked first because it proves the address: only then does "not found" mean that no bulletin came out on a day.
        var latest = await tcmb.LatestAsync(ct);
        foreach (var some in due.Where(day => day < today || latest.Day == today || RateCalendar.IsWeekend(day)).Chunk(Batch))
        {
            var read = new List<RateEntry>();
            foreach (var day in some)
            {
                if (await EntryAsync(day, latest, ct) is { } entry)
                {
                    read.Add(entry);
                }
            }

            tally.Add(read.Count, await rates.KeepAsync(read, ct), 0, some.Length - read.Count);
        }

        await lines.FillAsync(ct);
    }

    /// <summary>Null when the bulletin makes no sense: people are told, and it is asked for again by the next run.</summary>
    private async Task<RateEntry?> EntryAsync(DateOnly day, Bulletin latest, CancellationToken ct)
    {
        try
        {
            var value = RateCalendar.IsWeekend(day) ? null : latest.Day == day ? latest.Selling : (await tcmb.OfAsync(day, ct))?.Selling;
            return new RateEntry(RateCalendar.HoldsFrom(day), value, RateSource.Tcmb, day);
        }
        catch (UnreadableBulletinException broken)
        {
            await alarm.UnreadableAsync(day, broken, ct);
            return null;
        }
    }
}

/// <summary>Tells people which rates are missing, and no longer when they are there.</summary>
public sealed partial class RateAlarm(ExchangeRates rates, Problems problems, TimeProvider clock, ILogger<RateAlarm> logger)
{
    private const string Dollar = "USD";

    public DateOnly Today => IstanbulDay.Of(clock.GetUtcNow());

    public async Task LookAsync(CancellationToken ct)
    {
        if (await rates.OnAsync(Today, ct) is null)
        {
            await problems.ReportAsync(ProblemCause.RateMissing, Dollar, null, ct);
        }
        else
        {
            await problems.HealAsync(ProblemCause.RateMissing, [Dollar], ct);
        }

        await problems.HealAsync(ProblemCause.RateUnreadable, [.. (await rates.KnownAsync(ct)).Select(Words)], ct);
    }

    /// <summary>A bulletin makes no sense; the rate of the day on which it would hold is open until it does, or until a person types it.</summary>
    public Task UnreadableAsync(DateOnly bulletin, UnreadableBulletinException broken, CancellationToken ct)
    {
        LogUnreadable(logger, bulletin, broken);
        return problems.ReportAsync(ProblemCause.RateUnreadable, Words(RateCalendar.HoldsFrom(bulletin)), broken.Message, ct);
    }

    // Whoever reads of it types the rate of this day.
    private static string Words(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    [LoggerMessage(LogLevel.Warning, "The central bank's bulletin of {Bulletin} cannot be read. The next run asks for it again; until then a person can type the rate of the day after it.")]
    private static partial void LogUnreadable(ILogger logger, DateOnly bulletin, Exception exception);
}
