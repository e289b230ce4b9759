using System.Text.Json;
using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Shop.Money.Settlements;
using GulluShoes.Store.Money.Rates;
using GulluShoes.Store.Money.Settlements;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Finance;

namespace GulluShoes.Functions.Money.Settlements;

/// <summary>
/// Reads the account type by type and stretch by stretch. One that fails is named in the report of the run and stays due, and the others are read all the same; when
/// several fail on end, Trendyol is down and the rest waits for the next run.
/// </summary>
public sealed class SettlementFetch(FinanceClient trendyol, FinanceAccount account, CargoInvoices invoices, ExchangeRates rates)
{
    private const int Patience = 3;

    public async Task FetchAsync(RunTally tally, CancellationToken ct)
    {
        var (reads, first, today) = (await account.ReadsAsync(ct), await rates.FirstOrderAsync(ct), account.Today);
        var work = FinanceType.All
            .SelectMany(type => FinanceSlices.Due(new Dictionary<DateOnly, DateOnly>(reads[(type.List.ToString(), type.Type)]), first, today).Select(slice => (type, slice)))
            .Select(due => (Name: $"{due.type.Type} {due.slice.From:yyyy-MM-dd}", Read: (Func<Task>)(() => ReadAsync(due.type, due.slice, today, tally, ct))));
        var failures = new Failures(tally);
        await failures.TryAllAsync(work, Patience);
        await failures.TryAllAsync((await invoices.DueAsync(ct)).Select(serial => (Name: serial, Read: (Func<Task>)(() => ReadInvoiceAsync(serial, ct)))), Patience);
        await account.MatchAsync(ct);
        failures.ThrowIfDown();
    }

    private async Task ReadAsync(FinanceType type, FinanceSlice slice, DateOnly today, RunTally tally, CancellationToken ct)
    {
        var (from, to) = (IstanbulDay.BeginOf(slice.From), IstanbulDay.BeginOf(slice.To.AddDays(1)).AddMilliseconds(-1));
        var unreadable = 0;
        await foreach (var page in trendyol.ReadAsync(type, from, to, ct))
        {
            var facts = page.Rows.Select(row => FinanceTranslation.Translate(type, row)).OfType<FinanceFacts>().ToList();
            var broken = page.Rows.Count - facts.Count + page.Unreadable;
            var kept = await account.KeepAsync(facts, ct);
            tally.Add(facts.Count, kept.New, kept.Changed, broken);
            unreadable += broken;
        }

        if (unreadable > 0)
        {
            throw new JsonException("Rows could not be read.");
        }

        await account.ReadAsync(type.List.ToString(), type.Type, slice, today, ct);
    }

    private async Task ReadInvoiceAsync(string serial, CancellationToken ct)
    {
        var parcels = new List<CargoParcel>();
        await foreach (var page in trendyol.ReadCargoAsync(serial, ct))
        {
            parcels.AddRange(page.Rows.Where(row => row.Amount is not null).Select(row => new CargoParcel(row.ShipmentPackageType, row.ParcelUniqueId, row.OrderNumber, row.Amount!.Value, row.Desi)));
        }

        await invoices.KeepAsync(serial, parcels, ct);
    }

    /// <summary>Tries pieces of work and remembers which failed.</summary>
    private sealed class Failures(RunTally tally)
    {
        private readonly List<string> names = [];
        private TrendyolUnavailableException? down;

        /// <param name="patience">So many that fail on end because Trendyol is away are enough.</param>
        public async Task TryAllAsync(IEnumerable<(string Name, Func<Task> Read)> work, int patience)
        {
            var onEnd = 0;
            foreach (var (name, read) in work.TakeWhile(_ => onEnd < patience))
            {
                try
                {
                    await read();
                    onEnd = 0;
                }
                catch (TrendyolUnavailableException away)
                {
                    (down, onEnd) = (away, onEnd + 1);
                    Note(name);
                }
                catch (Exception refused) when (refused is TrendyolBadRequestException or JsonException)
                {
                    // This piece alone: a type that Trendyol does not know, or a row that nobody can read.
                    tally.AddFailed(refused is JsonException ? 0 : 1);
                    Note(name);
                }
            }
        }

        public void ThrowIfDown()
        {
            if (down is not null)
            {
                throw down;
            }
        }

        private void Note(string name)
        {
            names.Add(name);
            tally.Details = JsonSerializer.Serialize(new { unread = names }, JsonSerializerOptions.Web);
        }
    }
}
