using GulluShoes.Store.Pushing;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Stock.Pushing;

/// <summary>Trendyol refuses for fifteen minutes what says the same.</summary>
public sealed class SameBodyTests(StoreServers servers) : StoreTest(servers)
{
    private PushRoom room = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        room = new PushRoom(Store);
        await room.KnowAsync(2);
        await room.Stock.EnterAsync("P-0", 3);
    }

    [Fact]
    public async Task A_number_that_comes_back_does_not_leave_alone_again()
    {
        await BackAndForthAsync();
        await room.Stock.EnterAsync("P-1", 9);
        var again = await room.Pushes.ClaimAsync(new PushScope(Store.Clock.GetUtcNow(), Only: ["P-0"]), None);

        Assert.Equal(PushReadiness.SameBody, await room.Pushes.PrepareAsync(again!, None));
        var filler = await room.Pushes.FillAsync(again!.Id, onlyHarmless: false, None);
        Assert.Equal(("P-0 3", "P-1", 9), (PushRoom.Says(again), filler!.Barcode, filler.Quantity));
        Assert.Equal(PushReadiness.Ready, await room.Pushes.PrepareAsync(again with { Items = [.. again.Items, filler] }, None));
        Assert.Null(await room.ClaimAsync());
        Assert.Equal(2, await Store.ScalarAsync($"select items from stock_calls where id = {again.Id}"));
    }

    [Fact]
    public async Task Where_there_is_nothing_to_add_it_waits_for_its_quarter_of_an_hour()
    {
        await BackAndForthAsync();
        var again = await room.ClaimAsync();

        Assert.Equal(PushReadiness.SameBody, await room.Pushes.PrepareAsync(again!, None));
        Assert.Null(await room.Pushes.FillAsync(again!.Id, onlyHarmless: false, None));
        await room.Pushes.ReleaseAsync(again.Id, TimeSpan.FromMinutes(1), None);
        Assert.Null(await room.ClaimAsync());
        Store.Clock.Advance(TimeSpan.FromMinutes(17));

        Assert.Equal("P-0 3", PushRoom.Says(await room.SendAsync()));
    }

    [Fact]
    public async Task What_certainly_never_arrived_may_be_said_again_at_once()
    {
        var refused = await room.ClaimAsync();
        await room.Pushes.PrepareAsync(refused!, None);
        await room.Pushes.ReleaseAsync(refused!.Id, TimeSpan.Zero, None);

        Assert.Equal("P-0 3", PushRoom.Says(await room.SendAsync()));
    }

    [Fact]
    public async Task What_perhaps_arrived_is_remembered()
    {
        var lost = await room.ClaimAsync();
        await room.Pushes.PrepareAsync(lost!, None);
        await room.Pushes.UnprovenAsync(lost!.Id, None);
        Store.Clock.Advance(PushRoom.Settle);
        await room.Receipts.SweepAsync(None);

        Assert.Equal(PushReadiness.SameBody, await room.Pushes.PrepareAsync((await room.ClaimAsync())!, None));
    }

    /// <summary>3, then 2, both confirmed; and then 3 again.</summary>
    private async Task BackAndForthAsync()
    {
        foreach (var pairs in new[] { 2, 3 })
        {
            await room.HearAsync(await room.SendAsync(), isDone: true, new ItemReceipt("P-0", null));
            await room.Stock.CountAsync("P-0", pairs);
        }
    }
}
