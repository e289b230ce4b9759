using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Packing;
using GulluShoes.Store.Stock;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Packing.PackingShift;

namespace GulluShoes.StoreTests.Stock;

/// <summary>The state of a package decides about its pairs.</summary>
public sealed class SettlementTests(StoreServers servers) : StoreTest(servers)
{
    private StockRoom Room => field ??= new(Store);

    [Fact]
    public async Task A_package_promises_its_pairs_when_it_comes_and_takes_them_once_when_it_is_packed()
    {
        await Room.TellAsync(Told(1));
        await Room.EnterAsync("A-37", 5);
        Assert.Equal("5, 2, 3", await Room.StockOfAsync("A-37"));

        await Room.PackAsync(1);
        await Room.TellAsync(Told(1, 2, "Picking"));
        await Room.TellAsync(Told(1, 3, "Invoiced"), Told(1, 2, "Picking"));
        await Room.TellAsync(Told(1, 5, "Shipped"));
        await Room.TellAsync(Told(1, 4, "Picking"), Told(1, 6, "Delivered"));

        Assert.Equal("3, 0, 3", await Room.StockOfAsync("A-37"));
        Assert.Equal("Opening 5, PackOut -2", await Room.StoryOfAsync("A-37"));
        Assert.Equal("ayse", await Store.ScalarAsync("select actor from stock_movements where reason = 'PackOut'"));
        await LedgerShould.AgreeAsync(Store);
    }

    [Fact]
    public async Task What_is_shipped_without_having_been_packed_here_is_taken_all_the_same()
    {
        await Room.TellAsync(Told(1), Told(2));
        await Room.EnterAsync("A-37", 5);

        await Room.TellAsync(Told(1, 2, "Picking"), Told(2, 2, "Delivered"));
        await Room.TellAsync(Told(1, 3, "Shipped"), Told(3, 1, "AtCollectionPoint") with { OrderedAt = Packages.Monday.AddMinutes(1) });
        await Room.TellAsync(Told(1, 4, "UnDelivered"));

        Assert.Equal("-1, 0, 0", await Room.StockOfAsync("A-37"));
        Assert.Equal("Opening 5, ShipOut -2, ShipOut -2, ShipOut -2", await Room.StoryOfAsync("A-37"));
        Assert.Equal("A-37 · GENEL", await Store.ScalarAsync("select subject from problems where cause = 'StockNegative' and closed_at is null"));
        await Room.CountAsync("A-37", 0);
        Assert.Equal(0, await Store.CountAsync("problems where closed_at is null"));
        await LedgerShould.AgreeAsync(Store);
    }

    [Theory]
    [InlineData("Cancelled")]
    [InlineData("UnSupplied")]
    [InlineData("UnPacked")]
    public async Task A_package_that_ends_in_the_house_gives_back_what_it_promised_or_took(string status)
    {
        await Room.MakeShelfAsync("A-01");
        await Room.TellAsync(Told(1), Told(2));
        await Room.EnterAsync("A-37", 1);
        await Room.EnterAsync("A-37", 5, "A-01");
        await Room.PackAsync(1);
        Assert.Equal("A-01 3, GENEL 1", await Room.ShelvesOfAsync("A-37"));

        await Room.TellAsync(Told(1, 2, status), Told(2, 2, status));
        await Room.TellAsync(Told(1, 2, status), Told(2, 1));

        Assert.Equal("6, 0, 6", await Room.StockOfAsync("A-37"));
        Assert.Equal("A-01 5, GENEL 1", await Room.ShelvesOfAsync("A-37"));
        await LedgerShould.AgreeAsync(Store);
    }

    [Theory]
    [InlineData("Returned")]
    [InlineData("UnDeliveredAndReturned")]
    public async Task What_comes_back_on_the_road_is_not_there_before_somebody_takes_it_in(string status)
    {
        await Room.TellAsync(Told(1), Told(2));
        await Room.EnterAsync("A-37", 5);

        await Room.TellAsync(Told(1, 2, "Shipped"));
        await Room.TellAsync(Told(1, 3, status), Told(2, 2, status));

        Assert.Equal("1, 0, 1", await Room.StockOfAsync("A-37"));
        await LedgerShould.AgreeAsync(Store);
    }

    [Fact]
    public async Task A_split_package_is_replaced_by_others_that_need_its_pairs_again()
    {
        await Room.TellAsync(Told(1));
        await Room.EnterAsync("A-37", 5);
        await Room.PackAsync(1);

        await Room.TellAsync(Told(1, 2, "UnPacked"), Pairs(2, ("A-37", "37", 1)) with { OriginPackageIds = [1] }, Pairs(3, ("A-37", "37", 1)) with { OriginPackageIds = [1] });

        Assert.Equal("5, 2, 3", await Room.StockOfAsync("A-37"));
        await Room.PackAsync(2);
        Assert.Equal("4, 1, 3", await Room.StockOfAsync("A-37"));
        await LedgerShould.AgreeAsync(Store);
    }

    [Fact]
    public async Task Lines_that_change_change_what_is_promised_and_what_was_taken()
    {
        await Room.TellAsync(Told(1), Pairs(2, ("B-38", "38", 1)) with { Status = "Cancelled" });
        await Room.EnterAsync("A-37", 9);
        await Room.EnterAsync("B-38", 9);

        await Room.TellAsync(Pairs(1, ("A-37", "37", 1), ("B-38", "38", 3)) with { Version = 2 });
        Assert.Equal(("9, 1, 8", "9, 3, 6"), (await Room.StockOfAsync("A-37"), await Room.StockOfAsync("B-38")));
        await Room.TellAsync(Pairs(1, ("A-37", "37", 1), ("B-38", "38", 3)) with { Version = 3, Status = "Shipped" });
        await Room.TellAsync(Pairs(1, ("B-38", "38", 2)) with { Version = 4, Status = "Shipped" });

        Assert.Equal(("9, 0, 9", "7, 0, 7"), (await Room.StockOfAsync("A-37"), await Room.StockOfAsync("B-38")));
        await LedgerShould.AgreeAsync(Store);
    }

    [Fact]
    public async Task Pairs_are_taken_from_where_most_lie_and_never_more_than_lie_there_while_others_have_some()
    {
        await Room.MakeShelfAsync("A-01");
        await Room.MakeShelfAsync("A-02");
        await Room.TellAsync([.. Enumerable.Range(1, 3).Select(id => Told(id))]);
        await Room.EnterAsync("A-37", 3, "A-02");
        await Room.EnterAsync("A-37", 2, "A-01");
        await Room.EnterAsync("A-37", 1);

        await Room.TellAsync([.. Enumerable.Range(1, 3).Select(id => Told(id, 2, "Shipped"))]);

        Assert.Equal("A-01 0, A-02 0, GENEL 0", await Room.ShelvesOfAsync("A-37"));
        await Room.TellAsync(Told(2, 3, "Cancelled"));
        Assert.Equal("2, 0, 2", await Room.StockOfAsync("A-37"));
        await LedgerShould.AgreeAsync(Store);
    }

    [Fact]
    public async Task Before_a_variant_is_counted_its_packages_are_packed_as_ever_and_the_first_number_is_what_then_lies_on_the_shelf()
    {
        await Room.TellAsync(Told(1), Told(2), Told(3), Told(4, 1, "Shipped"));
        await Room.PackAsync(1);
        await Room.TellAsync(Told(2, 2, "Shipped"));
        Assert.Null(await Room.StoryOfAsync("A-37"));

        await Room.EnterAsync("A-37", 10);
        await Room.TellAsync(Told(1, 2, "Shipped"), Told(2, 3, "Delivered"), Told(4, 2, "Delivered"), Told(5, 1, "Delivered"));

        Assert.Equal("10, 2, 8", await Room.StockOfAsync("A-37"));
        await Room.TellAsync(Told(1, 3, "Cancelled"));
        Assert.Equal("12, 2, 10", await Room.StockOfAsync("A-37"));
        await LedgerShould.AgreeAsync(Store);
    }

    [Fact]
    public async Task A_held_package_keeps_what_it_was_promised()
    {
        await Room.TellAsync(Told(1));
        await Room.EnterAsync("A-37", 5);
        await Store.Get<Holds>().HoldAsync(1, new HoldWish(HoldReason.Defective, null, []), "ayse", None);

        await Room.TellAsync(Told(1, 2) with { CustomerName = "Fatma Demir" });

        Assert.Equal("5, 2, 3", await Room.StockOfAsync("A-37"));
        await LedgerShould.AgreeAsync(Store);
    }

    [Fact]
    public async Task An_alias_stands_for_its_product()
    {
        await Room.TellAsync(Told(1));
        await Room.EnterAsync("A-37", 5);
        await Store.ExecuteAsync("insert into barcode_aliases (code, code_key, barcode, created_at, created_by) values ('ALT-37', 'alt-37', 'A-37', now(), 'ayse')");

        await Room.TellAsync(Pairs(2, ("ALT-37", "37", 1)));
        await Room.EnterAsync("ALT-37", 2);
        await Room.PackAsync(2);

        Assert.Equal("6, 2, 4", await Room.StockOfAsync("A-37"));
        Assert.Null(await Room.StockOfAsync("ALT-37"));
    }

    [Fact]
    public async Task The_database_reads_states_as_the_rules_do()
    {
        var statuses = TrendyolStatus.All.Concat([" RETURNED ", "Teleported"]).ToList();
        foreach (var (stage, status, packed) in from stage in Enum.GetValues<Stage>() from status in statuses from packed in new[] { false, true } select (stage, status, packed))
        {
            var read = await Store.ScalarAsync(
                $"select {SettlementSql.Claim} from (select '{stage}' as stage, '{status}' as status, case when {packed} then now() end as packed_at) o");
            Assert.Equal((stage, status, packed, StockClaims.Of(stage, status, packed).ToString()), (stage, status, packed, (string)read!));
        }
    }

    private static PackageFacts Told(long id, long version = 1, string status = "Created") => Pairs(id, ("A-37", "37", 2)) with { Version = version, Status = status };
}
