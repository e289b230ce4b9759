namespace TrendyolSimulator.Worlds;

/// <summary>Keeping a world and bringing it back.</summary>
public sealed partial class World
{
    /// <summary>More orders than can have come between the last write and a crash: their numbers must not be given again.</summary>
    private const long LostAtMost = 100_000;

    internal KeptWorld Keep(long now, bool closed) => new(Options.Seed, closed, now, Numbers.Orders, Incident, Quirks, Book.Ordered, [.. Schedule.All])
    {
        Stock = Stock.Positions.ToDictionary(pair => pair.Key, pair => pair.Value.Quantity, StringComparer.Ordinal),
        Standings = Standings,
        Made = [.. Made.All],
    };

    /// <summary>Brings a kept world back. A clock that had run ahead goes on from there; arrivals start anew from now, so that a night off does not end in a flood.</summary>
    internal void Restore(KeptWorld kept)
    {
        lock (gate)
        {
            if (kept.Now > Clock.Now)
            {
                Clock.Advance(TimeSpan.FromMilliseconds(kept.Now - Clock.Now));
            }

            Numbers.Orders = kept.Orders + (kept.Closed ? 0 : LostAtMost);
            Incident = kept.Incident;
            Quirks = kept.Quirks;
            // Packages name products by their place in the range.
            foreach (var product in kept.Made)
            {
                Made.Restore(product);
            }

            foreach (var package in kept.Packages)
            {
                Book.Add(package);
            }

            foreach (var (barcode, quantity) in kept.Stock.Where(pair => Stock.Positions.ContainsKey(pair.Key)))
            {
                Stock.Set(barcode, quantity);
            }

            foreach (var (barcode, standing) in kept.Standings)
            {
                Standings[barcode] = standing;
            }

            Schedule.Restore(kept.Dues);
            Schedule.Drop(Happening.OrderArrives);
            if (Options.Demo)
            {
                fate.ScheduleArrival(Clock.Now);
            }
        }
    }

    /// <summary>Changes how fast living packages arrive and move from now on.</summary>
    internal void SetPace(double pace) => Change((world, now) =>
    {
        world.Pace = Math.Max(pace, 0.01);
        if (Options.Demo)
        {
            world.fate.Reschedule(now);
        }

        return true;
    });

    /// <summary>Keeps lists on their slow way until everything hidden has appeared.</summary>
    internal void ExtendIncident(long until) =>
        Incident = new Incident(Incident?.From ?? 0, Incident?.To ?? 0, Math.Max(until, Incident?.Until ?? 0));
}
