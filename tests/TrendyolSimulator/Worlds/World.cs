using TrendyolSimulator.Catalogue;
using TrendyolSimulator.Demo;
using TrendyolSimulator.Finance;
using TrendyolSimulator.Hooks;
using TrendyolSimulator.Inventory;
using TrendyolSimulator.Orders;
using TrendyolSimulator.Products;
using TrendyolSimulator.Products.Making;
using TrendyolSimulator.Reading;
using TrendyolSimulator.Transport;

namespace TrendyolSimulator.Worlds;

/// <summary>
/// The pretended marketplace: its packages, its time and what will happen. Thread-safe: everything goes through
/// <see cref="Do{T}"/>, which first lets happen what is due, so that a world nobody looks at still has a past.
/// </summary>
public sealed partial class World
{
    private readonly Lock gate = new();
    private readonly OrderMaker maker;
    private readonly Replacements replacements;
    private readonly Fate fate;

    public World(SimulatorOptions options)
    {
        Options = options;
        Clock = new SimulatedClock(options.RealTime, options.StartAt ?? options.RealTime.GetUtcNow(), options.Speed);
        Shop = new ShoeShop(options.Seed, options.Variants);
        Stock = new StockBook(Shop);
        Pace = options.Demo ? options.DemoPace : 1;
        Json = new PackageJson(Shop, options.SellerId, options.Seed);
        maker = new OrderMaker(Shop, barcode => StandingOf(barcode).IsOnSale);
        Moves = new PackageMoves(Book);
        replacements = new Replacements(Book, Moves, Numbers, options.Seed);
        fate = new Fate(this);
        Book.Changed = package => Hooks.Note(package.Status, () => Json.EnvelopeOf(package, Quirks), Clock.Now);
        Range = new ProductRange(this);
        Made = new MadeProducts(this);
        Account = new Account(this);
    }

    public SimulatorOptions Options { get; }

    public SimulatedClock Clock { get; }

    public ShoeShop Shop { get; }

    /// <summary>The disturbances in force.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>What has been called, how often and with what effect.</summary>
    public CallLog Calls { get; } = new();

    public Quirks Quirks { get; private set; } = new();

    /// <summary>What the marketplace would sell.</summary>
    public StockBook Stock { get; private set; }

    /// <summary>Cards of the range that the marketplace no longer shows.</summary>
    internal HashSet<long> TakenOff { get; } = [];

    /// <summary>Barcode → how the marketplace stands to it; who is not named is on sale.</summary>
    internal Dictionary<string, Standing> Standings { get; } = new(StringComparer.Ordinal);

    internal ProductRange Range { get; }

    /// <summary>What the seller created.</summary>
    internal MadeProducts Made { get; }

    /// <summary>Who is told of changes. Not kept over a restart: a seller looks after that.</summary>
    internal HookBook Hooks { get; } = new();

    /// <summary>What it owes the seller.</summary>
    internal Account Account { get; }

    /// <summary>How many times faster than in life living packages arrive and move.</summary>
    public double Pace { get; internal set; }

    /// <summary>Accepted bodies of stock and price, with the time of the last.</summary>
    internal Dictionary<string, long> SentBodies { get; } = new(StringComparer.Ordinal);

    internal long Batches { get; set; }

    internal PackageJson Json { get; }

    internal OrderBook Book { get; } = new();

    internal Schedule Schedule { get; } = new();

    internal Counters Numbers { get; } = new();

    internal PackageMoves Moves { get; }

    internal Incident? Incident { get; set; }

    /// <summary>Counts changes, so that the state file is written only when there is something new.</summary>
    internal long Changes { get; private set; }

    /// <summary>Runs one piece of work on the world at its current time, alone.</summary>
    internal T Do<T>(Func<World, long, T> work)
    {
        lock (gate)
        {
            var now = Clock.Now;
            CatchUp(now);
            return work(this, now);
        }
    }

    /// <summary>As <see cref="Do{T}"/>, for work that changes something.</summary>
    internal T Change<T>(Func<World, long, T> work)
    {
        var result = Do(work);
        Changes++;
        return result;
    }

    /// <summary>Changes the switches; what is shown of packages may change with them.</summary>
    public void SetQuirks(Func<Quirks, Quirks> change) => Change((world, _) =>
    {
        world.Quirks = change(world.Quirks);
        world.Book.ForgetRendered();
        return true;
    });

    /// <summary>Lets everything happen that is due; without effect when nothing is.</summary>
    public void CatchUp() => Do(static (_, _) => true);

    /// <summary>Starts the life of a demo shop: its past at the pace of life, then its present at the demo's.</summary>
    internal void BeginDemo()
    {
        lock (gate)
        {
            var now = Clock.Now;
            (var pace, Pace) = (Pace, 1);
            fate.ScheduleArrival(now - (Options.DemoHistoryDays * 86_400_000L));
            CatchUp(now);
            // What was sold in the past has been bought in again.
            Stock = new StockBook(Shop);
            Pace = pace;
            Troubles.Befall(this);
            fate.Reschedule(now);
            Changes++;
        }
    }

    internal Package AddOrder(OrderWish wish)
    {
        var package = maker.Make(wish);
        if (Incident is { } incident && wish.LastModified >= incident.From && wish.LastModified <= incident.To)
        {
            package.HiddenUntil = incident.Until;
        }

        Book.Add(package);
        foreach (var line in package.Lines)
        {
            Stock.Take(Shop.Variants[line.Variant].Barcode, line.Quantity);
        }

        fate.FollowNew(package, wish.LastModified);
        return package;
    }

    private void CatchUp(long now)
    {
        while (Schedule.Take(now) is { } due)
        {
            Stock.Settle(due.At, IsPublished);
            Changes += Made.Settle(due.At);
            fate.Happen(due);
            Changes++;
        }

        Stock.Settle(now, IsPublished);
        Changes += Made.Settle(now);
    }

    private bool IsPublished(string barcode) => Shop.Find(barcode) is { } variant && !TakenOff.Contains(variant.ContentId) && StandingOf(barcode).IsApproved;

    internal Standing StandingOf(string barcode) => Standings.GetValueOrDefault(barcode, Standing.Usual);
}
