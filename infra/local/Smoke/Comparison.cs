using GulluShoes.Shop.Orders;

namespace GulluShoes.Local.Smoke;

/// <summary>Both sides laid side by side.</summary>
public sealed class Comparison
{
    private readonly Dictionary<Stage, (int Here, int There)> _counts;

    /// <param name="market">What the simulator has.</param>
    /// <param name="shop">What our tables have.</param>
    public Comparison(IReadOnlyCollection<MarketPackage> market, IReadOnlyCollection<ShopPackage> shop)
    {
        _counts = Enum.GetValues<Stage>().ToDictionary(
            stage => stage,
            stage => (shop.Count(package => package.Stage == stage), market.Count(package => ExpectedStage(package) == stage)));
        Differences = [.. Compare(market, shop)];
        LabelsDue = market.Count(NeedsLabel);
        LabelsDrawn = shop.Count(package => package.LabelVersion is not null && package.LabelVersion == package.LabelDrawnVersion);
        WithoutLabel = [.. market.Where(NeedsLabel).Select(package => package.Id)
            .Except(shop.Where(package => package.LabelVersion is not null && package.LabelVersion == package.LabelDrawnVersion).Select(package => package.Id))];
    }

    /// <summary>Packages per status table, here and at the simulator.</summary>
    public IReadOnlyDictionary<Stage, (int Here, int There)> Counts => _counts;

    /// <summary>One sentence a package that is not the same on both sides.</summary>
    public IReadOnlyList<string> Differences { get; }

    /// <summary>Packages that must have a label.</summary>
    public int LabelsDue { get; }

    /// <summary>Labels drawn in the version that is due.</summary>
    public int LabelsDrawn { get; }

    /// <summary>Packages that must have a label and have none that is up to date.</summary>
    public IReadOnlyList<long> WithoutLabel { get; }

    /// <summary>True when both sides hold the same packages in the same state and every label is drawn.</summary>
    public bool IsEqual => Differences.Count == 0 && WithoutLabel.Count == 0;

    private static bool NeedsLabel(MarketPackage package) =>
        package.TrackingNumber is { Length: > 0 } && ExpectedStage(package) != Stage.Cancelled;

    /// <summary>Where a package that came in this status belongs; a status nobody knows puts a new package in Created.</summary>
    private static Stage ExpectedStage(MarketPackage package) =>
        TrendyolStatus.Read(package.Status) is StatusReading.Known known ? known.Stage : Stage.Created;

    private static IEnumerable<string> Compare(IEnumerable<MarketPackage> market, IEnumerable<ShopPackage> shop)
    {
        var here = shop.GroupBy(package => package.Id).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var there in market)
        {
            here.Remove(there.Id, out var found);
            if (Difference(there, found) is { } difference)
            {
                yield return difference;
            }
        }

        foreach (var extra in here.Keys)
        {
            yield return $"{extra}: burada var, simülatörde yok";
        }
    }

    private static string? Difference(MarketPackage there, List<ShopPackage>? found) => found switch
    {
        null => $"{there.Id}: burada yok ({there.Status})",
        { Count: > 1 } => $"{there.Id}: {found.Count} tabloda birden",
        [var here] when here.Status != there.Status => $"{there.Id}: durum burada {here.Status}, simülatörde {there.Status}",
        [var here] when here.Stage != ExpectedStage(there) => $"{there.Id}: {here.Stage} tablosunda, yeri {ExpectedStage(there)}",
        [var here] when here.Version != there.LastModified => $"{there.Id}: sürüm burada {here.Version}, simülatörde {there.LastModified}",
        _ => null,
    };
}
