using FsCheck;
using FsCheck.Xunit;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Packing;
using GulluShoes.Shop.Waves;

namespace GulluShoes.Tests.Waves;

public sealed class WaveTableTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Pairs_go_into_slots_in_their_order_and_then_onto_the_pile()
    {
        var table = new WaveTable([Member(1), Member(2), Member(3, slot: 2), Member(4, slot: 1)], [Line(1), Line(2), Line(3, pairs: 2), Line(4)], []);

        Assert.Equal([(1, 1), (2, 2), (null, 2)], table.Needs.Select(need => (need.Slot, need.Needed)));
        var said = new List<string>();
        for (var pair = 0; pair < 6; pair++)
        {
            var outcome = PickJudge.Judge(table, Product());
            said.Add(PickWords.Of(outcome));
            table = outcome is PickOutcome.Picked(var need, _) ? table.With(need) : table;
        }

        Assert.Equal(
            ["099 Siyah 37 → GÖZ 1", "099 Siyah 37 → GÖZ 2", "099 Siyah 37 → GÖZ 2", "099 Siyah 37 → YIĞIN 1/2", "099 Siyah 37 → YIĞIN 2/2. Toplama bitti.", "099 Siyah 37 tamam. Fazlasını yerine koyun."],
            said);
        Assert.Equal(0, table.SurplusOf("A-37"));
    }

    [Fact]
    public void A_product_of_no_package_and_an_unknown_code_are_told_apart()
    {
        var table = new WaveTable([Member(1)], [Line(1)], []);

        Assert.Equal("B-38 bu toplamada yok. Yerine koyun.", PickWords.Of(PickJudge.Judge(table, new ScannedProduct("B-38", new VariantName(null, null, null)))));
        Assert.Equal(PickResult.UnknownCode, PickJudge.Judge(table, null).Result);
    }

    [Theory]
    [InlineData(WavePlace.Cancelled)]
    [InlineData(WavePlace.Held)]
    [InlineData(WavePlace.Shipped)]
    [InlineData(WavePlace.Left)]
    public void What_was_picked_for_a_package_that_left_is_surplus(WavePlace place)
    {
        var gone = Member(1) with { Place = place, Counts = false };

        Assert.Equal(1, new WaveTable([gone, Member(2)], [Line(1), Line(2)], [new WavePick("A-37", null, 2)]).SurplusOf("A-37"));
        Assert.Equal(2, new WaveTable([gone with { Slot = 1 }, Member(2)], [Line(1, pairs: 2), Line(2)], [new WavePick("A-37", 1, 2)]).SurplusOf("A-37"));
        Assert.True(new WaveTable([gone], [Line(1)], []).IsPicked);
    }

    [Fact]
    public void For_want_of_a_pair_the_least_urgent_waiting_package_leaves()
    {
        var lines = new[] { Line(1), Line(2), Line(3), Line(4), Line(5, barcode: "B-38") };
        var members = new[] { Member(1), Member(2), Member(3) with { Place = WavePlace.Packed }, Member(4, slot: 1), Member(5) };

        Assert.Equal(4, new WaveTable(members, lines, []).LeastUrgent("A-37")!.PackageId);
        Assert.Equal(2, new WaveTable(members, lines, [new WavePick("A-37", 4, 1)]).LeastUrgent("A-37")!.PackageId);
        Assert.Null(new WaveTable(members, lines, [new WavePick("A-37", 4, 1), new WavePick("A-37", null, 3)]).LeastUrgent("A-37"));
        Assert.Null(new WaveTable(members, lines, []).LeastUrgent("nobody"));
    }

    [Fact]
    public void Rows_stand_as_shelves_are_walked_nine_before_ten()
    {
        var names = new[] { new VariantName("10", "Siyah", "36"), new VariantName("9", "Taba", "37"), new VariantName("9", "Siyah", "40"), new VariantName("9", "Siyah", "37"), new VariantName(null, null, null) };
        var lines = names.Select((name, index) => new WaveLine(index, $"code-{index}", name, null, 1)).ToList();

        var table = new WaveTable([.. lines.Select(line => Member(line.PackageId))], lines, []);
        Assert.Equal(["9 Siyah 37", "9 Siyah 40", "9 Taba 37", "10 Siyah 36", ""], Names(table));

        Assert.Equal(
            ["9 Siyah 40", "", "10 Siyah 36", "9 Siyah 37", "9 Taba 37"],
            Names(table, ("code-0", "A-10"), ("code-0", "B-1"), ("code-2", "A-2"), ("code-4", "A-9")));
    }

    [Property]
    public void Whatever_is_read_no_more_is_laid_down_than_is_needed_and_nothing_is_left_out(PositiveInt seed)
    {
        var random = new Random(seed.Get);
        var members = Enumerable.Range(1, 12).Select(id => Member(id, slot: random.Next(2) == 0 ? id : null)).ToList();
        var lines = members.ConvertAll(member => Line(member.PackageId, member.Slot is null ? 1 : random.Next(1, 4), $"code-{random.Next(4)}"));
        var table = new WaveTable(members, lines, []);
        for (var reading = 0; reading < 400 && !table.IsPicked; reading++)
        {
            var outcome = PickJudge.Judge(table, new ScannedProduct($"code-{random.Next(5)}", new VariantName("099", "Siyah", "37")));
            table = outcome is PickOutcome.Picked(var need, _) ? table.With(need) : table;
        }

        Assert.True(table.IsPicked, $"Seed {seed.Get}");
        Assert.All(table.Needs, need => Assert.Equal(need.Needed, need.Picked));
        Assert.Equal(lines.Sum(line => line.Pairs), table.Needs.Sum(need => need.Picked));
    }

    private static IEnumerable<string> Names(WaveTable table, params (string Barcode, string Shelf)[] lying) =>
        PickRows.Of(table, lying.ToLookup(one => one.Barcode, one => new PickShelf(one.Shelf, 1))).Select(row => row.Variant.ToString());

    private static WaveMember Member(long id, int? slot = null) => new(id, $"109{id}", slot, WavePlace.Waiting, Counts: true, Monday.AddHours(id));

    private static WaveLine Line(long package, int pairs = 1, string barcode = "A-37") => new(package, barcode, new VariantName("099", "Siyah", "37"), null, pairs);

    private static ScannedProduct Product() => new("A-37", new VariantName("099", "Siyah", "37"));
}
