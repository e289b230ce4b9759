using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Packing;
using GulluShoes.Store.Stock;
using GulluShoes.StoreTests.Packing;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Stock;

/// <summary>What happens to pairs, in the words of the shop.</summary>
internal sealed class StockRoom(TestStore store)
{
    private int made;

    public Task<StockOutcome> EnterAsync(string barcode, int pairs, string shelf = ShelfCode.Unsaid, string? key = null) =>
        BookAsync(new StockWish(key ?? NewKey(), barcode, shelf, pairs, Replaces: false, MovementReason.GoodsIn));

    public Task<StockOutcome> CountAsync(string barcode, int pairs, string shelf = ShelfCode.Unsaid, string? key = null) =>
        BookAsync(new StockWish(key ?? NewKey(), barcode, shelf, pairs, Replaces: true, MovementReason.Count));

    public Task<StockOutcome> BookAsync(params StockWish[] wishes) => store.Get<StockLedger>().BookAsync(wishes, "ayse", CancellationToken.None);

    public Task TellAsync(params PackageFacts[] packages) => store.Intake.ApplyAsync(packages, CancellationToken.None);

    /// <summary>Scans every shoe of a package and closes the box.</summary>
    public async Task PackAsync(long packageId) => Assert.True(await TryPackAsync(packageId));

    /// <summary>False when it cannot be packed any more.</summary>
    public async Task<bool> TryPackAsync(long packageId)
    {
        var shift = new PackingShift(store);
        return await store.Get<PackingLeases>().TakeAsync(packageId, shift.Packer, takeOver: true, CancellationToken.None) is PackingOutcome.Done taken
            && await shift.PackAsync(taken.State) is PackingOutcome.Done;
    }

    public Task MakeShelfAsync(string code) => store.ExecuteAsync($"insert into shelves values ('{code}', now(), 'ayse') on conflict do nothing");

    /// <summary>"on hand, reserved, sellable"; null when its stock is not kept.</summary>
    public async Task<string?> StockOfAsync(string barcode) =>
        (string?)await store.ScalarAsync($"select concat_ws(', ', on_hand, reserved, sellable) from sellable_stock where barcode = '{barcode}'");

    /// <summary>"A-01 3, GENEL 1".</summary>
    public async Task<string?> ShelvesOfAsync(string barcode) => await store.ScalarAsync(
        $"select string_agg(shelf || ' ' || quantity, ', ' order by shelf) from stock_levels where barcode = '{barcode}'") as string;

    /// <summary>"Opening 5, PackOut -1", oldest first.</summary>
    public async Task<string?> StoryOfAsync(string barcode) => await store.ScalarAsync(
        $"select string_agg(reason || ' ' || delta, ', ' order by id) from stock_movements where barcode = '{barcode}'") as string;

    public string NewKey() => $"test/{Interlocked.Increment(ref made)}";
}
