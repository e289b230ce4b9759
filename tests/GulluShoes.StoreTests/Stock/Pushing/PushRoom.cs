using GulluShoes.Store.Pushing;
using GulluShoes.Store.Stock.Pushing;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Stock.Pushing;

/// <summary>Numbers on their way out, in the words of the shop. Products are P-0, P-1 and so on.</summary>
internal sealed class PushRoom(TestStore store)
{
    public static readonly TimeSpan Settle = new PushSettings().SettleTime;

    public StockRoom Stock { get; } = new(store);

    public StockPushes Pushes => store.Get<StockPushes>();

    public StockReceipts Receipts => store.Get<StockReceipts>();

    public static string Barcode(int product) => $"P-{product}";

    /// <summary>Products that were sold before anything was counted.</summary>
    public Task KnowAsync(int products) => Stock.TellAsync(Facts(1, 1, "Delivered") with
    {
        Lines = [.. Enumerable.Range(0, products).Select(product => Line(100 + product, "099", "Siyah", "37") with { Barcode = Barcode(product) })],
    });

    /// <summary>Products of each of which so many pairs lie there.</summary>
    public async Task FillAsync(int products, int pairs)
    {
        await KnowAsync(products);
        for (var product = 0; product < products; product++)
        {
            await Stock.EnterAsync(Barcode(product), pairs);
        }
    }

    /// <summary>An order for one pair.</summary>
    public Task OrderAsync(long id, int product) =>
        Stock.TellAsync(Facts(id) with { Lines = [Line(id * 1000, "099", "Siyah", "37") with { Barcode = Barcode(product) }] });

    public Task<PushCall<StockItem>?> ClaimAsync(bool onlyZero = false) =>
        Pushes.ClaimAsync(new PushScope(onlyZero ? null : store.Clock.GetUtcNow()), CancellationToken.None);

    /// <summary>Claims, lets leave and is accepted.</summary>
    public async Task<PushCall<StockItem>> SendAsync(string batch = "batch")
    {
        var call = Assert.IsType<PushCall<StockItem>>(await ClaimAsync());
        Assert.Equal(PushReadiness.Ready, await Pushes.PrepareAsync(call, CancellationToken.None));
        await Pushes.SentAsync(call.Id, batch, CancellationToken.None);
        return call;
    }

    /// <summary>The marketplace speaks when it is asked for the first time.</summary>
    public async Task<ReceiptKept> HearAsync(PushCall<StockItem> call, bool isDone, params ItemReceipt[] items)
    {
        store.Clock.Advance(TimeSpan.FromSeconds(5));
        var receipt = Assert.IsType<PendingReceipt>(await Receipts.TakeAsync(call.Id, CancellationToken.None));
        return await Receipts.KeepAsync(receipt, isDone, items, "Sonuç yok", CancellationToken.None);
    }

    /// <summary>"P-0 3, P-1 4".</summary>
    public static string Says(PushCall<StockItem>? call) => string.Join(", ", call?.Items.OrderBy(item => item.Barcode).Select(item => $"{item.Barcode} {item.Quantity}") ?? []);

    /// <summary>"Applied 3 of 3", with the reason if there is one.</summary>
    public async Task<string?> StateOfAsync(int product) => (string?)await store.ScalarAsync(
        $"""
        select concat_ws(' ', coalesce((select state from stock_calls c where c.id = p.call_id), p.outcome), coalesce(confirmed_quantity::text, '?'), 'of', p.quantity, reason)
        from stock_pushes p where barcode = '{Barcode(product)}'
        """);
}
