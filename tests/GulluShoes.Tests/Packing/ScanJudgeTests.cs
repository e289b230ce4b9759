using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Packing;

namespace GulluShoes.Tests.Packing;

public sealed class ScanJudgeTests
{
    private static readonly string[] Barcodes = ["A", "B", "C"];

    public static Arbitrary<Story> Stories { get; } = (
        from scansPerPair in Gen.Choose(1, 2)
        from lines in Gen.Zip(Gen.Elements(Barcodes[..2]), Gen.Choose(1, 3)).NonEmptyListOf()
        from scans in Gen.Zip(Gen.Elements([.. Barcodes, null]), Gen.Elements<ShoeSide?>(null, null, ShoeSide.Left, ShoeSide.Right)).ListOf()
        select new Story(scansPerPair, [.. lines.Select((line, index) => Line(index, line.Item1, line.Item2))], [.. scans])).ToArbitrary();

    /// <summary>The model knows no lines: only how many shoes of which side each product still wants.</summary>
    [Property(MaxTest = 600)]
    public Property It_counts_as_a_pile_of_shoes_would() => Prop.ForAll(Stories, story =>
    {
        var wanted = Barcodes.ToDictionary(barcode => barcode, barcode => new Pile(story.Lines.Where(line => line.Barcode == barcode).Sum(line => line.Pairs), story.ScansPerPair));
        var lines = story.Lines;
        foreach (var (barcode, side) in story.Scans)
        {
            var outcome = ScanJudge.Judge(lines, Product(barcode), side, story.ScansPerPair);
            var counted = outcome as ScanOutcome.Counted;
            var takes = barcode is not null && wanted[barcode].Pairs > 0 && wanted[barcode].Take(side);
            Assert.Equal(takes, counted is not null);
            Assert.Equal(Expected(barcode, takes, wanted), outcome.Result);
            lines = counted is null ? lines : [.. lines.Select(line => line.LineId == counted.Line.LineId ? After(line, counted) : line)];
        }

        Assert.All(lines, line => Assert.InRange(line.Scanned, 0, line.Needed(story.ScansPerPair)));
        Assert.All(lines, line => Assert.True(line.Lefts + line.Rights <= line.Scanned));
    });

    [Theory]
    [InlineData(1, new[] { 1L, 2L, 2L })]
    [InlineData(2, new[] { 1L, 1L, 2L, 2L, 2L, 2L })]
    public void Two_lines_of_one_product_keep_their_line_ids_and_fill_one_after_the_other(int scansPerPair, long[] expected)
    {
        List<PackingLine> lines = [Line(1, "A", 1), Line(2, "A", 2)];
        var filled = new List<long>();
        while (ScanJudge.Judge(lines, Product("A"), null, scansPerPair) is ScanOutcome.Counted counted)
        {
            Assert.Equal(filled.Count(id => id == counted.Line.LineId), counted.Slot);
            filled.Add(counted.Line.LineId);
            Assert.Equal(filled.Count == expected.Length, counted.Last);
            lines = lines.ConvertAll(line => line.LineId == counted.Line.LineId ? After(line, counted) : line);
        }

        Assert.Equal(expected, filled);
    }

    [Fact]
    public void A_second_left_shoe_of_one_pair_is_not_the_right_one()
    {
        var half = Line(1, "A", 1) with { Scanned = 1, Lefts = 1 };

        Assert.Equal(new ScanOutcome.AlreadyComplete(half, ShoeSide.Left), ScanJudge.Judge([half], Product("A"), ShoeSide.Left, 2));
        Assert.True(Assert.IsType<ScanOutcome.Counted>(ScanJudge.Judge([half], Product("A"), ShoeSide.Right, 2)).Last);
    }

    [Fact]
    public void Unmarked_shoes_of_one_line_leave_both_marked_ones_to_the_next()
    {
        PackingLine[] lines = [Line(1, "A", 1) with { Scanned = 2 }, Line(2, "A", 1) with { Scanned = 1, Lefts = 1 }];

        Assert.Equal(2, Assert.IsType<ScanOutcome.Counted>(ScanJudge.Judge(lines, Product("A"), ShoeSide.Left, 2)).Line.LineId);
    }

    [Fact]
    public void A_line_that_has_too_many_does_not_make_up_for_one_that_has_too_few()
    {
        var outcome = ScanJudge.Judge([Line(1, "A", 1) with { Scanned = 3 }, Line(2, "B", 1)], Product("B"), null, 2);

        Assert.False(Assert.IsType<ScanOutcome.Counted>(outcome).Last);
    }

    [Fact]
    public void A_wrong_product_is_set_against_the_line_that_is_most_like_it()
    {
        PackingLine[] lines = [Line(1, "A", 1, new VariantName("100", "Siyah", "38")), Line(2, "B", 1, new VariantName("099", "Siyah", "37"))];
        var wrong = new ScannedProduct("C", new VariantName("099", "Siyah", "38"));

        Assert.Equal(new ScanOutcome.WrongProduct(wrong, lines[1]), ScanJudge.Judge(lines, wrong, null, 2));
    }

    private static ScanResult Expected(string? barcode, bool counted, Dictionary<string, Pile> wanted) => barcode switch
    {
        null => ScanResult.UnknownCode,
        _ when counted => wanted.Values.All(pile => pile.Left == 0) ? ScanResult.Completed : ScanResult.Accepted,
        _ => wanted[barcode].Pairs == 0 ? ScanResult.WrongProduct : ScanResult.AlreadyComplete,
    };

    private static PackingLine Line(long id, string barcode, int pairs, VariantName? variant = null) =>
        new(id, barcode, variant ?? new VariantName("099", "Siyah", "37"), pairs, 0, 0, 0);

    private static PackingLine After(PackingLine line, ScanOutcome.Counted counted) => line with
    {
        Scanned = line.Scanned + 1,
        Lefts = line.Lefts + (counted.Side == ShoeSide.Left ? 1 : 0),
        Rights = line.Rights + (counted.Side == ShoeSide.Right ? 1 : 0),
    };

    private static ScannedProduct? Product(string? barcode) => barcode is null ? null : new ScannedProduct(barcode, new VariantName("099", "Siyah", "38"));

    public sealed record Story(int ScansPerPair, IReadOnlyList<PackingLine> Lines, IReadOnlyList<(string? Barcode, ShoeSide? Side)> Scans);

    private sealed class Pile(int pairs, int scansPerPair)
    {
        private readonly Dictionary<ShoeSide, int> sides = new() { [ShoeSide.Left] = 0, [ShoeSide.Right] = 0 };

        public int Pairs => pairs;

        public int Left { get; private set; } = pairs * scansPerPair;

        public bool Take(ShoeSide? side)
        {
            var marked = scansPerPair == 2 ? side : null;
            if (Left == 0 || (marked is { } full && sides[full] == pairs))
            {
                return false;
            }

            Left--;
            if (marked is { } one)
            {
                sides[one]++;
            }

            return true;
        }
    }
}
