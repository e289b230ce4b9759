using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Packing;

namespace GulluShoes.Tests.Packing;

/// <summary>A hundred days of packing with clumsy hands and badly set scanners: no wrong pair gets into a box.</summary>
public sealed class ShiftTests
{
    private const int Packages = 10_000;

    [Fact]
    public void Ten_thousand_packages_with_five_percent_wrong_scans_hold_what_was_ordered()
    {
        var seed = Environment.TickCount;
        Console.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var catalogue = new Catalogue(Catalogue.Realistic(seed));
        var readings = new Dictionary<string, string?>(StringComparer.Ordinal);
        var (wrong, passed, unread) = (0, 0, 0);
        for (var package = 0; package < Packages; package++)
        {
            var wedge = random.Next(20) == 0 ? Wedge.All[random.Next(Wedge.All.Count)] : new Wedge(KeyboardLayout.TurkishQ, KeyboardLayout.TurkishQ);
            var lines = Lines(random, catalogue);
            while (lines.Find(line => line.Scanned < line.Needed(2)) is { } open)
            {
                var isWrong = random.Next(20) == 0;
                var inHand = isWrong ? catalogue.Codes[random.Next(catalogue.Codes.Count)].Barcode : open.Barcode;
                wrong += isWrong ? 1 : 0;
                var raw = wedge.Read(inHand);
                var read = readings.TryGetValue(raw, out var known) ? known : readings[raw] = catalogue.Read(raw)?.Barcode;
                var outcome = ScanJudge.Judge(lines, read is null ? null : new ScannedProduct(read, open.Variant), null, 2);
                if (outcome is ScanOutcome.Counted counted)
                {
                    passed += counted.Line.Barcode == inHand ? 0 : 1;
                    lines = lines.ConvertAll(line => line == counted.Line ? line with { Scanned = line.Scanned + 1 } : line);
                }
                else if (read is null)
                {
                    // What this scanner cannot say goes to one that can.
                    unread++;
                    wedge = new Wedge(KeyboardLayout.TurkishQ, KeyboardLayout.TurkishQ);
                    lines = catalogue.Read(open.Barcode) is null ? [] : lines;
                }
            }
        }

        Assert.Equal(0, passed);
        Assert.InRange(wrong, Packages / 10, Packages);
        Assert.InRange(unread, 0, Packages / 20);
    }

    private static List<PackingLine> Lines(Random random, Catalogue catalogue) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(line => new PackingLine(
            line, catalogue.Codes[random.Next(catalogue.Codes.Count)].Barcode, new VariantName("099", "Siyah", "37"), random.Next(1, 3), 0, 0, 0))];
}
