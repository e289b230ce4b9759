using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Money.Costs;
using GulluShoes.Store.Money.Rates;
using GulluShoes.Store.Upkeep;

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
                read.Add(Entry(day, await ValueAsync(day, latest, ct)));
            }

            tally.Add(some.Length, await rates.KeepAsync(read, ct), 0, 0);
        }

        await lines.FillAsync(ct);
    }

    private async Task<decimal?> ValueAsync(DateOnly day, Bulletin latest, CancellationToken ct) =>
        RateCalendar.IsWeekend(day) ? null : latest.Day == day ? latest.Selling : (await tcmb.OfAsync(day, ct))?.Selling;

    private static RateEntry Entry(DateOnly bulletin, decimal? value) => new(RateCalendar.HoldsFrom(bulletin), value, RateSource.Tcmb, bulletin);
}

/// <summary>Tells people that today's rate is missing, and no longer when it is there.</summary>
public sealed class RateAlarm(ExchangeRates rates, Problems problems, TimeProvider clock)
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
    }
}
