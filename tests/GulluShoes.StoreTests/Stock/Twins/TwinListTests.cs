using GulluShoes.Store.Stock.Twins;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Stock.Twins;

/// <summary>What looks like one pair under two barcodes is shown to a person, until the person has decided.</summary>
public sealed class TwinListTests(StoreServers servers) : StoreTest(servers)
{
    private long told;

    private TwinReader Twins => Store.Get<TwinReader>();

    [Fact]
    public async Task The_same_pair_near_models_and_near_barcodes_are_found_and_nothing_else_is()
    {
        await LearnAsync(("A", "a99", "Siyah", "37"), ("B", "A99 ", "siyah", "37"), ("G", "077", "Taba", "36"), ("H", "77", "Taba", "36"), ("C", "120-A", "Taba", "38"), ("D", "120A", "Taba", "38"), ("E", "120A", "Taba", "39"));
        await LearnAsync(("985237098231085", "7", "Bej", "36"), ("9852370982310855", "8", "Bej", "37"), ("985237", "9", "Bej", "37"), ("F1", "10", "Bej", "37"), ("F10", "11", "Bej", "38"));

        var found = await Twins.SuspectsAsync(None);

        Assert.Equal(["SamePair A B", "NearModel C D", "NearModel G H", "NearCode 985237098231085 9852370982310855"], found.Pairs.Select(pair => $"{pair.Kind} {pair.One.Product.Barcode} {pair.Other.Product.Barcode}"));
        Assert.Equal((4L, 0L), (found.All, found.Apart));
    }

    [Fact]
    public async Task What_was_merged_or_said_to_be_two_is_asked_no_more()
    {
        await LearnAsync(("A", "099", "Siyah", "37"), ("B", "099", "Siyah", "37"), ("C", "120", "Taba", "38"), ("D", "120", "Taba", "38"));

        Assert.True(await Store.Get<TwinVerdicts>().SayAsync("D", "C", apart: true, "ayse", None));
        Assert.True(await Store.Get<TwinVerdicts>().SayAsync("C", "D", apart: true, "ayse", None));
        Assert.False(await Store.Get<TwinVerdicts>().SayAsync("C", "nobody", apart: true, "ayse", None));
        await Store.Get<Aliases>().AddAsync("B", "A", merges: true, "ayse", None);

        var decided = await Twins.SuspectsAsync(None);
        Assert.Equal((0, 0L, 1L), (decided.Pairs.Count, decided.All, decided.Apart));
        var alias = Assert.Single(await Twins.AliasesAsync("099", None));
        Assert.Equal(("B", "A", true), (alias.Code, alias.Barcode, alias.Merged));
        Assert.Empty(await Twins.AliasesAsync("120", None));
        await Store.Get<TwinVerdicts>().SayAsync("C", "D", apart: false, "ayse", None);
        await Store.Get<Aliases>().RemoveAsync("B", "ayse", None);
        Assert.Equal(2, (await Twins.SuspectsAsync(None)).Pairs.Count);
    }

    private async Task LearnAsync(params (string Barcode, string Model, string Colour, string Size)[] products)
    {
        var id = ++told;
        await Store.Intake.ApplyAsync(
            [Facts(id) with { Lines = [.. products.Select((one, index) => Line((id * 100) + index, one.Model, one.Colour, one.Size, 1) with { Barcode = one.Barcode })] }], None);
    }
}
