using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Orders;

/// <summary>
/// Partial cancels and splits: the original dies, what remains comes back in new packages with new ids and tracking numbers and
/// the same order number. Lines keep their ids, so one line id can be seen in a dead and in a living package.
/// </summary>
internal sealed class Replacements(OrderBook book, PackageMoves moves, Counters counters, ulong seed)
{
    /// <summary>Takes units out of a package. Returns the replacement; null when nothing is left.</summary>
    public Package? Withdraw(Package package, IReadOnlyList<LineShare> shares, string status, CancelWord word, long at, bool restart)
    {
        at = Math.Max(at, package.LastModified + 1);
        var before = package.Status;
        var remaining = Without(package, shares);
        moves.Cancel(package, status, word, at, [.. shares.Select(share => share.LineId)]);
        if (remaining.Count == 0)
        {
            return null;
        }

        var replacement = Twin(package, remaining, "cancel", restart ? Statuses.Created : before, at);
        book.Add(replacement);
        return replacement;
    }

    /// <summary>Carries out a split: each group is a package, what no group names is one more.</summary>
    public IReadOnlyList<Package> Split(Package package, IReadOnlyList<IReadOnlyList<LineShare>> groups, long at)
    {
        at = Math.Max(at, package.LastModified + 1);
        var before = package.Status;
        var parts = new List<List<Line>>();
        var left = package.Lines;
        foreach (var group in groups)
        {
            parts.Add(Taken(left, group));
            left = Left(left, group);
        }

        if (left.Count > 0)
        {
            parts.Add(left);
        }

        moves.Move(package, Statuses.UnPacked, at);
        var twins = parts.Select(part => Twin(package, part, "split", before, at)).ToList();
        twins.ForEach(book.Add);
        return twins;
    }

    /// <summary>Whether every share names a line of the package with no more units than it has.</summary>
    public static bool Fits(Package package, IEnumerable<LineShare> shares) => shares
        .GroupBy(share => share.LineId)
        .All(line => line.All(share => share.Quantity > 0)
            && line.Sum(share => share.Quantity) <= (package.Lines.Find(known => known.Id == line.Key)?.Quantity ?? 0));

    private static List<Line> Without(Package package, IReadOnlyList<LineShare> shares) => Left(package.Lines, shares);

    private static List<Line> Taken(List<Line> lines, IReadOnlyList<LineShare> shares) =>
        [.. lines.Select(line => Part(line, line.Units.Take(Wanted(line, shares)))).Where(line => line.Quantity > 0)];

    private static List<Line> Left(List<Line> lines, IReadOnlyList<LineShare> shares) =>
        [.. lines.Select(line => Part(line, line.Units.Skip(Wanted(line, shares)))).Where(line => line.Quantity > 0)];

    private static int Wanted(Line line, IReadOnlyList<LineShare> shares) => shares.Where(share => share.LineId == line.Id).Sum(share => share.Quantity);

    private static Line Part(Line line, IEnumerable<Unit> units) =>
        new() { Id = line.Id, Variant = line.Variant, Status = line.Status, CampaignId = line.CampaignId, Commission = line.Commission, Units = [.. units] };

    private Package Twin(Package original, List<Line> lines, string createdBy, string status, long at)
    {
        var number = counters.NextOrder();
        lines.ForEach(line => line.Status = status);
        return new Package
        {
            Id = OrderNumbers.Package(number),
            OrderNumber = original.OrderNumber,
            Status = status,
            CreatedBy = createdBy,
            OriginIds = [original.Id],
            OrderedAt = original.OrderedAt,
            CreatedAt = at,
            LastModified = at,
            AgreedDelivery = original.AgreedDelivery,
            Histories = [new PackageEvent(at, status)],
            Customer = original.Customer,
            Address = original.Address,
            AddressKnown = original.AddressKnown,
            TrackingNumber = OrderNumbers.Tracking(Dice.For(seed, "replacement", number), number),
            Carrier = original.Carrier,
            WhoPays = original.WhoPays,
            Micro = original.Micro,
            Commercial = original.Commercial,
            CashOnDelivery = original.CashOnDelivery,
            GiftBox = original.GiftBox,
            PaymentMethod = original.PaymentMethod,
            Lives = original.Lives,
            Lines = lines,
        };
    }
}

/// <summary>The running numbers of a world.</summary>
public sealed class Counters
{
    /// <summary>The last number given to an order or a replacement.</summary>
    public long Orders { get; set; }

    public long NextOrder() => ++Orders;
}
