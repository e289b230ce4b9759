using TrendyolSimulator.Orders;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Reading;

/// <summary>What a reading answers: rendered packages and the numbers around them, or a complaint (HTTP 400).</summary>
internal abstract record Reading
{
    public sealed record Page(long Total, int Number, int Size, IReadOnlyList<ReadOnlyMemory<byte>> Packages) : Reading;

    public sealed record Part(string? NextCursor, IReadOnlyList<ReadOnlyMemory<byte>> Packages) : Reading;

    public sealed record Refused(string Message) : Reading;
}

/// <summary>
/// GET v2/orders (trendyol "getShipmentPackages (V2)"). Every page is computed over the live list, so what changes between two
/// pages shifts them.
/// </summary>
internal sealed class OrderListing(PackageJson json)
{
    private const long Day = 86_400_000;
    private const int Reachable = 10_000;
    private const int MostIds = 50;
    private long readings;

    public Reading Read(World world, long now, OrderQuery query)
    {
        var quirks = world.Quirks;
        var (page, size) = (query.Number("page") ?? 0, query.Size(quirks.DefaultSize));
        var window = Window(query, now, quirks);
        var ids = query.Numbers("shipmentPackageIds");
        if (query.Complaint is { } complaint)
        {
            return new Reading.Refused(complaint);
        }

        if (page < 0 || (page + 1) * size > Reachable)
        {
            return new Reading.Refused("page * size 10000 kaydı aşamaz.");
        }

        if (ids?.Count > MostIds)
        {
            return new Reading.Refused("shipmentPackageIds en fazla 50 adet olabilir.");
        }

        var wanted = new Wanted(query, ids, now, world.Incident);
        var (first, last) = Range(world.Book, window.From, window.To);
        var askedLast = window.AskedTo == window.To ? last : Range(world.Book, window.From, window.AskedTo).Last;
        return Page(world, wanted, new Slice(first, last, askedLast), ((int)page, size), query.Text("orderByDirection") == "ASC");
    }

    private Reading.Page Page(World world, Wanted wanted, Slice slice, (int Number, int Size) page, bool ascending)
    {
        var ordered = world.Book.Ordered;
        if (wanted.Everything)
        {
            var count = slice.Last - slice.First;
            var from = Math.Min(page.Number * page.Size, count);
            var length = Math.Min(page.Size, count - from);
            Package At(int i) => ordered[ascending ? slice.First + i : slice.Last - 1 - i];
            return Answer(world, [.. Enumerable.Range(from, length).Select(At)], from > 0 ? At(from - 1) : null, (slice.AskedLast - slice.First, page.Number, page.Size));
        }

        var found = new List<Package>();
        for (var i = slice.First; i < slice.Last; i++)
        {
            if (wanted.Includes(ordered[i]))
            {
                found.Add(ordered[i]);
            }
        }

        var beyond = Enumerable.Range(slice.Last, slice.AskedLast - slice.Last).Count(i => wanted.Includes(ordered[i]));
        if (!ascending)
        {
            found.Reverse();
        }

        var before = page.Number > 0 ? found.ElementAtOrDefault((page.Number * page.Size) - 1) : null;
        return Answer(world, [.. found.Skip(page.Number * page.Size).Take(page.Size)], before, (found.Count + beyond, page.Number, page.Size));
    }

    private Reading.Page Answer(World world, List<Package> rows, Package? before, (long Total, int Number, int Size) page)
    {
        Double(world, rows, before);
        return new Reading.Page(page.Total, page.Number, page.Size, [.. rows.Select(package => json.Of(package, world.Quirks))]);
    }

    /// <summary>Repeats packages on the page and across pages, when that is switched on.</summary>
    private void Double(World world, List<Package> rows, Package? before)
    {
        var dice = Dice.For(world.Options.Seed, "duplicates", ++readings);
        if (dice.Chance(world.Quirks.DuplicateOnPage) && rows.Count > 0)
        {
            var at = dice.Between(0, rows.Count - 1);
            rows.Insert(at, rows[at]);
        }

        if (dice.Chance(world.Quirks.DuplicateAcrossPages) && before is not null)
        {
            rows.Insert(0, before);
        }
    }

    /// <summary>
    /// The window on lastModifiedDate, both ends included. Wider than 14 days is silently cut at start + 14 days, while the totals
    /// go on counting what was asked for.
    /// </summary>
    private static (long From, long To, long AskedTo) Window(OrderQuery query, long now, Quirks quirks)
    {
        var (start, end) = (query.Number("startDate"), query.Number("endDate"));
        var everything = quirks.IdsIgnoreWindow && (query.Text("shipmentPackageIds") ?? query.Text("orderNumber")) is not null;
        if (everything)
        {
            return (now - (quirks.HistoryDays * Day), long.MaxValue - 1, long.MaxValue - 1);
        }

        var from = start ?? ((end ?? now) - (7 * Day));
        var asked = end ?? (start is null ? long.MaxValue - 1 : from + (14 * Day));
        var to = Math.Min(asked, from + (14 * Day));
        return (Math.Max(from, now - (quirks.HistoryDays * Day)), to, asked);
    }

    private static (int First, int Last) Range(OrderBook book, long from, long to)
    {
        var first = book.FirstAtOrAfter(from);
        return (first, Math.Max(first, book.FirstAtOrAfter(to + 1)));
    }

    private sealed record Slice(int First, int Last, int AskedLast);

    /// <summary>The filters beside the window.</summary>
    private sealed class Wanted(OrderQuery query, IReadOnlyList<long>? ids, long now, Incident? incident)
    {
        private readonly HashSet<string>? statuses = query.Text("status") is { } list ? Statuses.Asked(list) : null;
        private readonly string? orderNumber = query.Text("orderNumber");

        /// <summary>Without filters, and with nothing hidden, a page is a cut out of the index: that keeps large worlds fast.</summary>
        public bool Everything => statuses is null && orderNumber is null && ids is null && (incident is null || incident.Until <= now);

        public bool Includes(Package package) =>
            package.HiddenUntil <= now
            && (statuses is null || statuses.Contains(package.Status))
            && (orderNumber is null || package.OrderNumber == orderNumber)
            && (ids is null || ids.Contains(package.Id));
    }
}
