using GulluShoes.Shop.Orders;

namespace GulluShoes.Shop.Waves;

/// <summary>Where a package of a wave stands.</summary>
public enum WavePlace
{
    /// <summary>In the wave, to be packed.</summary>
    Waiting,
    Packed,

    /// <summary>The customer cancelled: what was picked for it goes back.</summary>
    Cancelled,
    Held,
    Shipped,

    /// <summary>Back in the ordinary queue.</summary>
    Left,
}

/// <summary>A package that was put into a wave.</summary>
/// <param name="Slot">The numbered box of a package of several pairs; null when it is packed from a product's pile.</param>
/// <param name="Counts">Its pairs are needed, or were taken from what was picked.</param>
/// <param name="DueAt">UTC; when the carrier must have it.</param>
public sealed record WaveMember(long PackageId, string OrderNumber, int? Slot, WavePlace Place, bool Counts, DateTimeOffset DueAt);

/// <param name="Pairs">Of one product in one package.</param>
public sealed record WaveLine(long PackageId, string Barcode, VariantName Variant, string? ProductName, int Pairs);

/// <param name="PackageId">The package into whose slot the pairs were laid; null for the product's pile.</param>
public sealed record WavePick(string Barcode, long? PackageId, int Pairs);

/// <summary>Pairs of one product that belong to one place: a slot, or the product's pile.</summary>
/// <param name="PackageId">Null for the pile.</param>
public sealed record PickNeed(string Barcode, VariantName Variant, string? ProductName, long? PackageId, int? Slot, int Needed, int Picked)
{
    public bool IsOpen => Picked < Needed;
}

/// <summary>What a wave needs, and what was laid where: worked out from what is stored, never kept.</summary>
public sealed class WaveTable
{
    private readonly IReadOnlyList<WaveLine> lines;
    private readonly IReadOnlyList<WavePick> picks;

    public WaveTable(IReadOnlyList<WaveMember> members, IReadOnlyList<WaveLine> lines, IReadOnlyList<WavePick> picks)
    {
        (Members, this.lines, this.picks) = (members, lines, picks);
        var counting = members.Where(member => member.Counts).ToDictionary(member => member.PackageId);
        Needs = [.. lines.Where(line => counting.ContainsKey(line.PackageId))
            .GroupBy(line => (line.Barcode, Owner: counting[line.PackageId].Slot is null ? (long?)null : line.PackageId))
            .Select(place => NeedOf(place.First(), place.Key.Owner, place.Key.Owner is { } id ? counting[id].Slot : null, place.Sum(line => line.Pairs)))
            .OrderBy(need => need.Slot ?? int.MaxValue)];
    }

    public IReadOnlyList<WaveMember> Members { get; }

    /// <summary>Slots in their order, then piles: the order in which picked pairs are laid down.</summary>
    public IReadOnlyList<PickNeed> Needs { get; }

    public bool IsPicked => !Needs.Any(need => need.IsOpen);

    /// <summary>Pairs of a product that were picked and that nobody needs any more: they go back to their place.</summary>
    public int SurplusOf(string barcode) =>
        picks.Where(pick => pick.Barcode == barcode).Sum(pick => pick.Pairs)
        - Needs.Where(need => need.Barcode == barcode).Sum(need => Math.Min(need.Needed, need.Picked));

    /// <summary>Every product of the wave with a name for it, those that are only surplus included.</summary>
    public IEnumerable<WaveLine> Products => lines.DistinctBy(line => line.Barcode, StringComparer.Ordinal);

    /// <summary>The least urgent package that waits for a pair of the product; null when none does.</summary>
    public WaveMember? LeastUrgent(string barcode)
    {
        var open = Needs.Where(need => need.Barcode == barcode && need.IsOpen).ToList();
        var buyers = lines.Where(line => line.Barcode == barcode).Select(line => line.PackageId).ToHashSet();
        return Members.Where(member => member.Place == WavePlace.Waiting && buyers.Contains(member.PackageId))
            .Where(member => open.Exists(need => need.PackageId == (member.Slot is null ? null : member.PackageId)))
            .OrderByDescending(member => member.DueAt).ThenByDescending(member => member.PackageId)
            .FirstOrDefault();
    }

    /// <summary>The same table after one more pair was laid down.</summary>
    public WaveTable With(PickNeed need) => new(Members, lines, [.. picks, new WavePick(need.Barcode, need.PackageId, 1)]);

    private PickNeed NeedOf(WaveLine line, long? owner, int? slot, int needed) => new(
        line.Barcode, line.Variant, line.ProductName, owner, slot, needed, picks.Where(pick => pick.Barcode == line.Barcode && pick.PackageId == owner).Sum(pick => pick.Pairs));
}
