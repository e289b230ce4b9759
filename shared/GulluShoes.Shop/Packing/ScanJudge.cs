namespace GulluShoes.Shop.Packing;

/// <summary>Decides what one reading means for the package on the table.</summary>
public static class ScanJudge
{
    /// <param name="lines">In the order in which equal products are filled.</param>
    /// <param name="product">What was read; null when nobody knows the code.</param>
    /// <param name="scansPerPair">1 (one shoe or the box) or 2 (right and left).</param>
    public static ScanOutcome Judge(IReadOnlyList<PackingLine> lines, ScannedProduct? product, ShoeSide? side, int scansPerPair)
    {
        if (product is null)
        {
            return new ScanOutcome.UnknownCode();
        }

        var same = lines.Where(line => line.Barcode == product.Barcode).ToList();
        if (same.Count == 0)
        {
            return new ScanOutcome.WrongProduct(product, Closest(lines, product, scansPerPair));
        }

        // With one scan a pair the marker only says which of the two shoes was at hand.
        var marker = scansPerPair == 2 ? side : null;
        var open = same.Find(line => line.Scanned < line.Needed(scansPerPair));
        // Unmarked scans of one line may have been the other shoes of the next: there is room as long as the product has some.
        var free = same.Find(line => line.Scanned < line.Needed(scansPerPair) && HasRoom([line], marker)) ?? (HasRoom(same, marker) ? open : null);
        if (free is null)
        {
            return new ScanOutcome.AlreadyComplete(open ?? same[0], open is null ? null : marker);
        }

        var last = lines.Sum(line => Math.Max(0, line.Needed(scansPerPair) - line.Scanned)) == 1;
        return new ScanOutcome.Counted(free, free.Scanned, marker, free.Scanned + 1, free.Needed(scansPerPair), last);
    }

    private static bool HasRoom(List<PackingLine> lines, ShoeSide? side) => side switch
    {
        null => true,
        ShoeSide.Left => lines.Sum(line => line.Lefts) < lines.Sum(line => line.Pairs),
        ShoeSide.Right => lines.Sum(line => line.Rights) < lines.Sum(line => line.Pairs),
        _ => throw new ArgumentOutOfRangeException(nameof(side)),
    };

    /// <summary>The open line that shares most with what was read, so that the sentence names the one difference.</summary>
    private static PackingLine? Closest(IReadOnlyList<PackingLine> lines, ScannedProduct product, int scansPerPair) =>
        lines.Where(line => line.Scanned < line.Needed(scansPerPair)).MaxBy(line =>
            (line.Variant.Model == product.Variant.Model ? 4 : 0)
            + (line.Variant.Colour == product.Variant.Colour ? 2 : 0)
            + (line.Variant.Size == product.Variant.Size ? 1 : 0));
}
