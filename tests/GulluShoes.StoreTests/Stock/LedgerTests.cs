using GulluShoes.Shop.Stock;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Stock;
using GulluShoes.Store.Stock.Twins;
using GulluShoes.Store.Upkeep.Inbox;
using GulluShoes.StoreTests.Stores;
using Npgsql;
using static GulluShoes.StoreTests.Packing.PackingShift;

namespace GulluShoes.StoreTests.Stock;

/// <summary>What people book, and what the ledger never does.</summary>
public sealed class LedgerTests(StoreServers servers) : StoreTest(servers)
{
    private StockRoom Room => field ??= new(Store);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Room.TellAsync(Pairs(1, ("A-37", "37", 1), ("B-38", "38", 1)));
    }

    [Fact]
    public async Task A_key_counts_once_and_is_answered_like_before()
    {
        var first = Assert.IsType<StockOutcome.Done>(await Room.EnterAsync("A-37", 5, key: "k1"));
        var again = Assert.IsType<StockOutcome.Done>(await Room.EnterAsync("A-37", 7, key: "k1"));

        Assert.Equal(new StockBooked("k1", "A-37", "GENEL", true, 5, 5), Assert.Single(first.Booked));
        Assert.Equal(new StockBooked("k1", "A-37", "GENEL", false, 5, 5), Assert.Single(again.Booked));
        Assert.Equal("5, 1, 4", await Room.StockOfAsync("A-37"));
    }

    [Fact]
    public async Task A_count_books_the_difference_and_a_right_one_is_remembered_too()
    {
        await Room.CountAsync("A-37", 0);
        Assert.Equal("0, 1, 0", await Room.StockOfAsync("A-37"));
        await Room.EnterAsync("A-37", 4);
        await Room.CountAsync("A-37", 6);
        await Room.CountAsync("A-37", 6);

        Assert.Equal("Opening 0, GoodsIn 4, Count 2, Count 0", await Room.StoryOfAsync("A-37"));
    }

    [Fact]
    public async Task Of_two_counts_in_one_call_the_later_is_right()
    {
        StockWish Count(string key, int pairs) => new(key, "A-37", ShelfCode.Unsaid, pairs, Replaces: true, MovementReason.Count);
        await Room.EnterAsync("A-37", 9);

        await Room.BookAsync(Count("k1", 3), Count("k2", 5), Count("k1", 8));

        Assert.Equal("5, 1, 4", await Room.StockOfAsync("A-37"));
    }

    [Fact]
    public async Task A_count_that_comes_again_beside_a_new_one_does_not_mislead_it()
    {
        StockWish Count(string key, int pairs) => new(key, "A-37", ShelfCode.Unsaid, pairs, Replaces: true, MovementReason.Count);
        await Room.BookAsync(Count("k1", 5));
        await Room.EnterAsync("A-37", -1);

        await Room.BookAsync(Count("k1", 5), Count("k2", 7));

        Assert.Equal("7, 1, 6", await Room.StockOfAsync("A-37"));
    }

    [Fact]
    public async Task An_entry_that_comes_again_after_its_barcode_was_parted_does_not_begin_to_keep_that_stock()
    {
        var aliases = Store.Get<Aliases>();
        await aliases.AddAsync("A-37", "B-38", merges: true, "ayse", CancellationToken.None);
        await Room.EnterAsync("A-37", 5, key: "k1");
        await aliases.RemoveAsync("A-37", "ayse", CancellationToken.None);

        var again = Assert.IsType<StockOutcome.Done>(await Room.EnterAsync("A-37", 5, key: "k1"));

        Assert.Equal(new StockBooked("k1", "B-38", "GENEL", false, 5, 5), Assert.Single(again.Booked));
        Assert.Null(await Room.StockOfAsync("A-37"));
        Assert.Equal("5, 1, 4", await Room.StockOfAsync("B-38"));
    }

    [Fact]
    public async Task What_nobody_knows_is_refused_and_nothing_is_booked()
    {
        StockWish In(string key, string barcode, string shelf) => new(key, barcode, shelf, 1, Replaces: false, MovementReason.GoodsIn);

        var product = await Room.BookAsync(In("k1", "A-37", "GENEL"), In("k2", "C-39", "GENEL"));
        var shelf = await Room.BookAsync(In("k1", "A-37", "GENEL"), In("k2", "A-37", "Z-99"));

        Assert.Equal(["C-39"], Assert.IsType<StockOutcome.UnknownProducts>(product).Barcodes);
        Assert.Equal(["Z-99"], Assert.IsType<StockOutcome.UnknownShelves>(shelf).Codes);
        Assert.Null(await Room.StockOfAsync("A-37"));
    }

    [Fact]
    public async Task More_than_lies_on_a_shelf_cannot_be_taken_from_it_by_a_person()
    {
        await Room.EnterAsync("A-37", 2);

        var outcome = await Store.Get<StockLedger>().BookAsync(
            [new StockWish("k", "A-37", ShelfCode.Unsaid, -3, Replaces: false, MovementReason.Damage)], "ayse", None, enough: true);

        Assert.Equal(new StockOutcome.TooFew("A-37", ShelfCode.Unsaid, 2), outcome);
        Assert.Equal("2, 1, 1", await Room.StockOfAsync("A-37"));
        Assert.Equal(0, await Store.CountAsync("problems"));
    }

    [Theory]
    [InlineData("update stock_movements set delta = 9")]
    [InlineData("delete from stock_movements")]
    [InlineData("truncate stock_movements")]
    public async Task The_database_itself_lets_nobody_change_what_was_booked(string attempt)
    {
        await Room.EnterAsync("A-37", 2);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => Store.ExecuteAsync(attempt));

        Assert.Equal(PostgresErrorCodes.RestrictViolation, refusal.SqlState);
        Assert.Equal("Opening 2", await Room.StoryOfAsync("A-37"));
    }

    [Theory]
    [InlineData("update stock_levels set quantity = 4 where barcode = 'A-37'", "update stock_levels set quantity = 2 where barcode = 'A-37'", "A-37 · GENEL", "level 4, movements 2")]
    [InlineData("update reservations set reserved = 3 where line_id = 10", "update reservations set reserved = 1 where line_id = 10", "1 · 10", "Reserved 1, reserved 3, taken 0")]
    [InlineData("update order_lines set quantity = 2 where line_id = 11", "update order_lines set quantity = 1 where line_id = 11", "1 · 11", "Reserved 2, reserved 1, taken 0")]
    [InlineData("insert into reservations values (9, 90, 'A-37', 1, 0, 0)", "delete from reservations where package_id = 9", "9 · 90", " , reserved 1, taken 0")]
    public async Task What_does_not_agree_is_a_problem_that_names_it_until_it_agrees(string broken, string mended, string subject, string detail)
    {
        await Room.EnterAsync("A-37", 2);
        Assert.True(await Store.Get<StockCheck>().LookAsync(None));

        await Store.ExecuteAsync(broken);
        Assert.False(await Store.Get<StockCheck>().LookAsync(None));

        var problem = Assert.Single(await Store.OpenProblemsAsync());
        Assert.Equal((ProblemCause.StockWrong, subject, detail), (problem.Cause, problem.Subject, problem.Detail));
        await Store.ExecuteAsync(mended);
        Assert.True(await Store.Get<StockCheck>().LookAsync(None));
        Assert.Empty(await Store.OpenProblemsAsync());
    }

    [Fact]
    public async Task A_level_below_zero_stays_a_problem_even_when_somebody_closes_it()
    {
        await Room.EnterAsync("A-37", 0 - 1);
        var problem = Assert.Single(await Store.OpenProblemsAsync());
        await Store.Get<ProblemInbox>().DoAsync([problem.Id], new InboxWish(InboxDeed.Close, "ayse", Said: "Sayıldı."), None);

        Assert.True(await Store.Get<StockCheck>().LookAsync(None));

        Assert.Equal(ProblemCause.StockNegative, Assert.Single(await Store.OpenProblemsAsync()).Cause);
    }
}
