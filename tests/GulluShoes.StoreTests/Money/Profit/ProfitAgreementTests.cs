using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Money.Profit;

/// <summary>The database reckons as the rule does, to the kuruş, and what was reckoned bit by bit is what would be reckoned now, whatever has happened.</summary>
public sealed class ProfitAgreementTests(StoreServers servers) : StoreTest(servers)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(0)]
    public async Task Whatever_happens_the_stored_profits_are_the_rules(int known)
    {
        var seed = known == 0 ? Environment.TickCount : known;
        var history = new ProfitHistory(Store, new Random(seed));
        for (var turn = 1; turn <= ProfitHistory.Events; turn++)
        {
            await history.HappenAsync(turn);
            if (turn % 5 == 0)
            {
                await history.Room.Book.RecomputeAsync(None);
                await AgreeAsync(history.Room, $"Seed {seed}, turn {turn}");
            }
        }

        await history.Room.Book.RecomputeAsync(None);
        Assert.Equal(0, await Store.CountAsync("profit_marks"));
        Assert.True(await Store.CountAsync("line_profits where profit <> 0") > 0 || known == 0, $"Seed {seed}: nothing could be told.");
    }

    [Fact]
    public async Task What_dies_before_it_is_committed_is_reckoned_by_the_next_and_two_at_once_are_right()
    {
        var history = new ProfitHistory(Store, new Random(5));
        for (var turn = 1; turn <= ProfitHistory.Events; turn++)
        {
            await history.HappenAsync(turn);
        }

        await using (var dying = await Store.Database.OpenConnectionAsync())
        {
            await using var transaction = await dying.BeginTransactionAsync();
            await using var half = dying.CreateCommand();
            half.CommandText = "delete from profit_marks; insert into profit_marks (order_number) values ('nobody')";
            await half.ExecuteNonQueryAsync();
        }

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => history.Room.Book.RecomputeAsync(None)));
        await AgreeAsync(history.Room, "Three at once");
        Assert.Equal(await Store.CountAsync("order_lines"), await Store.CountAsync("line_profits"));
    }

    private static async Task AgreeAsync(ProfitRoom room, string when)
    {
        var (stored, ruled) = (await room.StoredAsync(), await room.RuledAsync());
        foreach (var (is_, should) in stored.Zip(ruled))
        {
            Assert.True(is_ == should, $"{when}: {is_} but {should}");
        }

        Assert.Equal(ruled.Count, stored.Count);
        Assert.Equal([], await room.UntiedAsync());
    }
}
