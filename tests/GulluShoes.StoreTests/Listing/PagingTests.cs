using GulluShoes.Shop.Orders;
using GulluShoes.Store.Orders;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Listing;

/// <summary>Pages follow each other by the last row seen, so that rows that come and go neither hide nor double others.</summary>
public sealed class PagingTests(StoreServers servers) : StoreTest(servers)
{
    [Theory]
    [InlineData(null)]
    [InlineData(Stage.Created)]
    [InlineData(Stage.Delivered)]
    public async Task Every_package_comes_once_and_in_order(Stage? stage)
    {
        await Store.Intake.ApplyAsync([.. Many(60).Select(one => one with { Status = stage == Stage.Delivered ? "Delivered" : "Created" })], None);

        var seen = await TurnAsync(new OrderQuery(stage, Take: 7), _ => Task.CompletedTask);

        // The higher the number, the older the order and the later the hand-over: both orders begin with the lowest.
        Assert.Equal(Enumerable.Range(1, 60).Select(id => (long)id), seen);
    }

    [Fact]
    public async Task Packages_that_leave_a_list_while_it_is_turned_hide_none_that_stay()
    {
        await Store.Intake.ApplyAsync(Many(60), None);
        var gone = new HashSet<long>();

        var seen = await TurnAsync(new OrderQuery(Stage.Created, Take: 7), async page =>
        {
            long[] leaving = [(page * 7) + 2, (page * 7) - 3];
            gone.UnionWith(leaving);
            await Store.Mover.MoveAsync([.. leaving.Select(id => new PackageMove(id, Stage.Picking, MoveSource.Scan, "station-1"))], None);
            await Store.Intake.ApplyAsync([Facts(1000 + page) with { HandOverBy = Monday }], None);
        });

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(Enumerable.Range(1, 60).Select(id => (long)id).Except(gone).Except(seen));
    }

    [Fact]
    public async Task Packages_that_change_their_table_stay_where_they_are_in_the_list_of_all()
    {
        await Store.Intake.ApplyAsync(Many(60), None);

        var seen = await TurnAsync(new OrderQuery(Take: 7), page => Store.Mover.MoveAsync(
            [.. Enumerable.Range(1, 60).Where(id => id % 3 == page % 3).Select(id => new PackageMove(id, Stage.Shipped, MoveSource.Sync, null))], None));

        Assert.Equal(Enumerable.Range(1, 60).Select(id => (long)id), seen);
    }

    [Fact]
    public async Task A_search_turns_from_exact_matches_to_the_rest_without_doubling_any()
    {
        await Store.Intake.ApplyAsync(
            [.. Many(40).Select(one => one.PackageId % 4 == 0 ? one with { CustomerName = "Gül" } : one with { CustomerName = $"Gülşen {one.PackageId}" })], None);

        var seen = await TurnAsync(new OrderQuery(Search: "gül", Take: 3), _ => Task.CompletedTask);

        Assert.Equal(Enumerable.Range(1, 40).Select(id => (long)id).Order(), seen.Order());
        Assert.All(seen.Take(10), id => Assert.Equal(0, id % 4));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("bGlzdGVkX2F0LzIvMS8x")]
    [InlineData("%%%")]
    public async Task What_is_no_cursor_is_refused(string cursor) =>
        await Assert.ThrowsAsync<InvalidCursorException>(() => Store.Orders.PageAsync(new OrderQuery(Stage.Delivered, After: cursor), None));

    [Fact]
    public async Task The_cursor_of_another_list_is_refused()
    {
        await Store.Intake.ApplyAsync(Many(3), None);
        var next = (await Store.Orders.PageAsync(new OrderQuery(Stage.Created, Take: 1), None)).Next;

        await Assert.ThrowsAsync<InvalidCursorException>(() => Store.Orders.PageAsync(new OrderQuery(Stage.Delivered, After: next), None));
    }

    private async Task<List<long>> TurnAsync(OrderQuery query, Func<int, Task> between)
    {
        var seen = new List<long>();
        var page = 0;
        do
        {
            var answer = await Store.Orders.PageAsync(query, None);
            seen.AddRange(answer.Orders.Select(order => order.PackageId));
            query = query with { After = answer.Next };
            await between(++page);
        }
        while (query.After is not null);
        return seen;
    }
}
