using GulluShoes.Shop.Orders;
using GulluShoes.Store.Orders;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Listing;

/// <summary>What people type finds what they mean, in the tables with search indexes and in those without.</summary>
public sealed class SearchTests(StoreServers servers) : StoreTest(servers)
{
    [Theory]
    [InlineData("ISTANBULLU")]
    [InlineData("İSTANBULLU")]
    [InlineData("ıstanbullu")]
    [InlineData("istanbullu")]
    [InlineData("ISPARTA")]
    [InlineData("ısparta")]
    [InlineData("IŞIK")]
    [InlineData("ışık")]
    [InlineData("isik")]
    [InlineData("  Işık  ")]
    [InlineData("çağ")]
    [InlineData("CAG")]
    public async Task Turkish_letters_are_found_however_they_are_typed(string said)
    {
        await ArriveAsync(id => Facts(id) with { CustomerName = "Çağla Işık İstanbullu Isparta" });

        Assert.Equal([1L, 2], await FindAsync(said));
    }

    [Theory]
    [InlineData("10900000001")]
    [InlineData("7280000000000001")]
    [InlineData("000000001")]
    [InlineData("Güllüayakkabı10")]
    [InlineData("099")]
    [InlineData("099 SIYAH 37")]
    [InlineData("siyah 37")]
    [InlineData("ayse yilmaz")]
    [InlineData("yşe")]
    [InlineData("a")]
    public async Task Every_field_and_a_part_of_it_finds_the_package(string said)
    {
        await ArriveAsync(id => Facts(id));

        Assert.Contains(1L, await FindAsync(said));
    }

    [Fact]
    public async Task A_package_is_found_by_its_own_number_first()
    {
        await Store.Intake.ApplyAsync([Facts(4711), Facts(1) with { OrderNumber = "9994711999" }], None);

        Assert.Equal([4711L, 1], await FindAsync("4711"));
    }

    [Theory]
    [InlineData("Created")]
    [InlineData("Delivered")]
    public async Task A_nine_finds_model_nine_before_all_numbers_with_a_nine(string status)
    {
        var model = Facts(50, status: status) with { OrderedAt = Monday.AddYears(-1), HandOverBy = Monday.AddYears(1), Lines = [Line(500, "9", "Siyah", "37")] };
        await Store.Intake.ApplyAsync([model, .. Enumerable.Range(100, 20).Select(id => Facts(id, status: status))], None);

        Assert.Equal(50L, (await FindAsync("9"))[0]);
        Assert.Equal(21, (await FindAsync("9")).Count);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("\\")]
    [InlineData("%50")]
    [InlineData("t_ç")]
    [InlineData("s\\b")]
    public async Task Signs_are_text_and_no_wildcards(string said)
    {
        await ArriveAsync(id => Facts(id) with { CustomerName = @"Yüzde %50 alt_çizgi ters\bölü" });
        await Store.Intake.ApplyAsync([Facts(3) with { CustomerName = "Yüzde 50 altıçizgi tersbölü" }, Facts(4, status: "Delivered")], None);

        Assert.Equal([1L, 2], await FindAsync(said));
    }

    [Theory]
    [InlineData("yok böyle biri")]
    [InlineData("qx")]
    [InlineData("q")]
    [InlineData("Yılmaz 7280")]
    public async Task What_is_in_no_field_finds_nothing(string said)
    {
        await ArriveAsync(id => Facts(id));

        Assert.Empty(await FindAsync(said));
    }

    [Fact]
    public async Task A_search_stays_in_its_table()
    {
        await ArriveAsync(id => Facts(id));

        var page = await Store.Orders.PageAsync(new OrderQuery(Stage.Delivered, "Ayşe"), None);

        Assert.Equal([2L], page.Orders.Select(order => order.PackageId));
    }

    /// <summary>Package 1 in a table without search indexes, package 2 in one with.</summary>
    private Task<PageApplied> ArriveAsync(Func<long, PackageFacts> make) => Store.Intake.ApplyAsync([make(1), make(2) with { Status = "Delivered" }], None);

    private async Task<List<long>> FindAsync(string said) =>
        [.. (await Store.Orders.PageAsync(new OrderQuery(Search: said), None)).Orders.Select(order => order.PackageId)];
}
