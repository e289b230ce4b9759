using GulluShoes.Shop.Orders;
using GulluShoes.Store.Orders;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Orders;

public sealed class MoverTests(StoreServers servers) : StoreTest(servers)
{
    [Fact]
    public async Task A_move_changes_the_table_the_registry_and_the_history()
    {
        await Store.Intake.ApplyAsync([Facts(1)], None);

        var outcomes = await Store.Mover.MoveAsync([new PackageMove(1, Stage.Picking, MoveSource.Scan, "station-1")], None);

        Assert.Equal([new MoveOutcome.Moved(1, Stage.Created, Stage.Picking)], outcomes);
        Assert.Equal(1, await Store.CountAsync("order_picking where package_id = 1"));
        Assert.Equal(1, await Store.CountAsync("packages where stage = 'Picking'"));
        Assert.Equal(1, await Store.CountAsync(
            "package_history where from_stage = 'Created' and to_stage = 'Picking' and source = 'Scan' and who = 'station-1' and status = 'Created' and what = 'moved'"));
    }

    [Fact]
    public async Task Each_move_of_a_batch_is_judged_on_its_own()
    {
        await Store.Intake.ApplyAsync([Facts(1), Facts(2, 1, "Shipped"), Facts(3, 1, "Picking")], None);

        var outcomes = await Store.Mover.MoveAsync(
            [Wish(3, Stage.Picking), Wish(2, Stage.Created), Wish(99, Stage.Shipped), Wish(1, Stage.Shipped)], None);

        Assert.Equal(
            [
                new MoveOutcome.AlreadyThere(3, Stage.Picking),
                new MoveOutcome.Refused(2, Stage.Shipped, Stage.Created),
                new MoveOutcome.Unknown(99),
                new MoveOutcome.Moved(1, Stage.Created, Stage.Shipped),
            ],
            outcomes);
    }

    [Fact]
    public async Task A_package_asked_for_twice_is_judged_where_its_first_move_left_it()
    {
        await Store.Intake.ApplyAsync([Facts(1)], None);

        var outcomes = await Store.Mover.MoveAsync([Wish(1, Stage.Picking), Wish(1, Stage.Shipped), Wish(1, Stage.Picking)], None);

        Assert.Equal(
            [
                new MoveOutcome.Moved(1, Stage.Created, Stage.Picking),
                new MoveOutcome.Moved(1, Stage.Picking, Stage.Shipped),
                new MoveOutcome.Refused(1, Stage.Shipped, Stage.Picking),
            ],
            outcomes);
        Assert.Equal(1, await Store.CountAsync("order_shipped"));
        Assert.Equal("Created,Picking,Shipped", await Store.ScalarAsync("select string_agg(to_stage, ',' order by id) from package_history"));
    }

    [Fact]
    public async Task A_package_that_goes_there_and_back_stays_and_its_history_says_so()
    {
        await Store.Intake.ApplyAsync([Facts(1)], None);

        await Store.Mover.MoveAsync([new PackageMove(1, Stage.Picking, MoveSource.Sync, null), new PackageMove(1, Stage.Created, MoveSource.Sync, null)], None);

        Assert.Equal(1, await Store.CountAsync("packages join order_created using (package_id) where packages.stage = 'Created'"));
        Assert.Equal("arrived,moved,moved-back", await Store.ScalarAsync("select string_agg(what, ',' order by id) from package_history"));
    }

    [Fact]
    public async Task Trendyols_word_may_take_a_package_back_and_the_history_says_so()
    {
        await Store.Intake.ApplyAsync([Facts(1, 1, "Delivered")], None);

        await Store.Mover.MoveAsync([new PackageMove(1, Stage.Shipped, MoveSource.Sync, null)], None);

        Assert.Equal(1, await Store.CountAsync("order_shipped"));
        Assert.Equal(1, await Store.CountAsync("package_history where what = 'moved-back'"));
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task A_person_may_move_ahead_only(Stage from, Stage to)
    {
        await Store.Intake.ApplyAsync([Facts(1, 1, from == Stage.Cancelled ? "Cancelled" : from.ToString())], None);

        var outcome = Assert.Single(await Store.Mover.MoveAsync([Wish(1, to)], None));

        var expected = from == to ? typeof(MoveOutcome.AlreadyThere) : StageFlow.IsAhead(from, to) ? typeof(MoveOutcome.Moved) : typeof(MoveOutcome.Refused);
        Assert.IsType(expected, outcome);
        Assert.Equal(1, await Store.CountAsync($"orders where stage = '{(outcome is MoveOutcome.Moved ? to : from)}'"));
    }

    public static TheoryData<Stage, Stage> Matrix()
    {
        var data = new TheoryData<Stage, Stage>();
        foreach (var from in Enum.GetValues<Stage>())
        {
            foreach (var to in Enum.GetValues<Stage>())
            {
                data.Add(from, to);
            }
        }

        return data;
    }

    private static PackageMove Wish(long id, Stage to) => new(id, to, MoveSource.Person, "ayse");
}
