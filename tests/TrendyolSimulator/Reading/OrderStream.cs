using TrendyolSimulator.Orders;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Reading;

/// <summary>GET orders/stream (trendyol "getShipmentPackagesStream"): newest change first, by cursor, without totals.</summary>
internal sealed class OrderStream(PackageJson json)
{
    private const long Day = 86_400_000;
    private static readonly string[] FilterNames = ["packageItemStatuses", "lastModifiedStartDate", "lastModifiedEndDate"];

    /// <param name="rawQuery">The query as it came over the wire: only there it shows whether a cursor was percent-encoded.</param>
    public Reading Read(World world, long now, OrderQuery query, string rawQuery)
    {
        var size = query.Size(whenAbsent: 50);
        var (start, end) = (query.Number("lastModifiedStartDate"), query.Number("lastModifiedEndDate"));
        if (query.Complaint is { } complaint)
        {
            return new Reading.Refused(complaint);
        }

        var filters = Fingerprint(query);
        StreamCursor? position = null;
        if (query.Text("nextCursor") is { } text)
        {
            position = IsEscaped(rawQuery) ? StreamCursor.Decode(text, world.Options.Seed) : null;
            if (position is null || position.Value.Filters != filters)
            {
                return new Reading.Refused(position is null ? "nextCursor geçersiz." : "nextCursor kullanılırken filtreler değiştirilemez.");
            }
        }

        var from = Math.Max(position?.From ?? start ?? (end ?? now) - (14 * Day), now - (world.Quirks.HistoryDays * Day));
        var to = position?.To ?? end ?? now + Day;
        var at = position is { } known ? (known.LastModified, known.PackageId) : (to + 1, long.MinValue);
        return Part(world, new Span(at, from, to), Lines(query, now), (size, filters));
    }

    private Reading.Part Part(World world, Span span, Func<Package, bool> wanted, (int Size, long Filters) page)
    {
        var ordered = world.Book.Ordered;
        var found = new List<Package>(page.Size + 1);
        for (var i = world.Book.IndexOf(span.Below.Millis, span.Below.Id) - 1; i >= 0 && ordered[i].LastModified >= span.From && found.Count <= page.Size; i--)
        {
            if (wanted(ordered[i]))
            {
                found.Add(ordered[i]);
            }
        }

        var shown = found.Take(page.Size).ToList();
        var next = found.Count > page.Size
            ? new StreamCursor(shown[^1].LastModified, shown[^1].Id, span.From, span.To, page.Filters).Encode(world.Options.Seed)
            : null;
        return new Reading.Part(next, [.. shown.Select(package => json.Of(package, world.Quirks))]);
    }

    /// <summary>The filter is on the status of lines, not of packages.</summary>
    private static Func<Package, bool> Lines(OrderQuery query, long now)
    {
        if (query.Text("packageItemStatuses") is not { } list)
        {
            return package => package.HiddenUntil <= now;
        }

        var asked = Statuses.Asked(list);
        return package => package.HiddenUntil <= now && package.Lines.Exists(line => asked.Contains(line.Status));
    }

    private static long Fingerprint(OrderQuery query) =>
        Dice.For(0, string.Join('|', FilterNames.Select(query.Text))).Between(0, long.MaxValue - 1);

    /// <summary>Whether the value of nextCursor came without raw plus, slash or equals sign.</summary>
    private static bool IsEscaped(string rawQuery)
    {
        var raw = rawQuery.TrimStart('?').Split('&').First(pair => pair.StartsWith("nextCursor=", StringComparison.OrdinalIgnoreCase))["nextCursor=".Length..];
        return raw.AsSpan().IndexOfAny('+', '/', '=') < 0;
    }

    /// <param name="Below">The position that everything shown lies below.</param>
    private readonly record struct Span((long Millis, long Id) Below, long From, long To);
}
