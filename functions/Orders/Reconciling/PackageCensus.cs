using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Store.Orders;
using GulluShoes.Trendyol.Orders;

namespace GulluShoes.Functions.Orders.Reconciling;

/// <summary>Asks both sides what they hold.</summary>
public sealed class PackageCensus(OrdersClient trendyol, PackageRegistry registry)
{
    /// <summary>Everything that either side says changed within the window, and what the other says about it.</summary>
    public async Task<Census> TakeAsync(FetchWindow window, CancellationToken ct)
    {
        // Theirs first: what changes at Trendyol meanwhile is newer here at worst, and re-reading settles it.
        var theirs = new Dictionary<long, TheirPackage>();
        await foreach (var page in trendyol.StreamAsync(window.From, window.To, statuses: null, ct))
        {
            Add(theirs, page.Packages);
        }

        var ours = (await registry.StatesAsync(window.From, window.To, ct)).ToDictionary(state => state.PackageId);
        foreach (var some in theirs.Keys.Where(id => !ours.ContainsKey(id)).ToList().Chunk(OrdersQuery.LargestPage))
        {
            foreach (var state in await registry.StatesAsync(some, ct))
            {
                ours[state.PackageId] = state;
            }
        }

        return new Census(ours, theirs);
    }

    /// <summary>What we hold now about packages that Trendyol has just told again.</summary>
    public async Task<Census> RetakeAsync(IReadOnlyCollection<long> ids, IEnumerable<ReceivedPackage> told, CancellationToken ct)
    {
        var theirs = new Dictionary<long, TheirPackage>();
        Add(theirs, told);
        var ours = await registry.StatesAsync(ids, ct);
        return new Census(ours.ToDictionary(state => state.PackageId), theirs);
    }

    private static void Add(Dictionary<long, TheirPackage> theirs, IEnumerable<ReceivedPackage> packages)
    {
        foreach (var package in packages)
        {
            if (package is { PackageId: { } id, LastModified: { } version } && !(theirs.TryGetValue(id, out var known) && known.Version >= version))
            {
                theirs[id] = new TheirPackage(id, version, (package.Read() as PackageReading.Readable)?.Package.EffectiveStatus);
            }
        }
    }
}
