using GulluShoes.Shop.Catalog;
using GulluShoes.Shop.Catalog.Pricing;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Catalog.Pricing;
using GulluShoes.Store.Pushing;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Catalog.Pricing;

/// <summary>Prices that people want, in the words of the shop. Products are P-0, P-1 and so on; each costs 100, crossed out 150.</summary>
internal sealed class PriceRoom(TestStore store)
{
    private int deeds;

    public PriceBook Book => store.Get<PriceBook>();

    public PricePushes Pushes => store.Get<PricePushes>();

    public PriceReceipts Receipts => store.Get<PriceReceipts>();

    public Task ListAsync(int products, decimal sale = 100, decimal list = 150) => store.Get<Listings>().KeepAsync(
        [.. Enumerable.Range(0, products).Select(product => new ListingFacts { Barcode = $"P-{product}", Variant = new VariantName("099", "Siyah", "37"), SalePrice = sale, ListPrice = list })],
        CancellationToken.None);

    /// <summary>Somebody saw what stands and wants another.</summary>
    public async Task<PriceOutcome> WantAsync(int product, decimal sale, decimal list = 150, string by = "ayse", string? deed = null)
    {
        var seen = (await Book.StandingAsync([$"P-{product}"], CancellationToken.None))[0].Standing.Current;
        return await Book.ChangeAsync(deed ?? $"deed-{deeds++}", [new PriceWish($"P-{product}", seen, new Price(sale, list))], by, CancellationToken.None);
    }

    public Task<PriceOutcome> DecideAsync(bool approve, string by, params long[] ids) => Book.DecideAsync(ids, approve, by, CancellationToken.None);

    public Task<PushCall<PriceItem>?> ClaimAsync() => Pushes.ClaimAsync(new PushScope(store.Clock.GetUtcNow()), CancellationToken.None);

    /// <summary>Claims, lets leave and is accepted.</summary>
    public async Task<PushCall<PriceItem>> SendAsync()
    {
        var call = Assert.IsType<PushCall<PriceItem>>(await ClaimAsync());
        Assert.Equal(PushReadiness.Ready, await Pushes.PrepareAsync(call, CancellationToken.None));
        await Pushes.SentAsync(call.Id, "batch", CancellationToken.None);
        return call;
    }

    /// <summary>The marketplace has decided about all of the call's items.</summary>
    public async Task HearAsync(PushCall<PriceItem> call, params ItemReceipt[] items)
    {
        store.Clock.Advance(TimeSpan.FromSeconds(5));
        var receipt = Assert.IsType<PendingReceipt>(await Receipts.TakeAsync(call.Id, CancellationToken.None));
        await Receipts.KeepAsync(receipt, isDone: true, items, "Sonuç yok", CancellationToken.None);
    }

    /// <summary>"P-0 110/150, P-1 90/150".</summary>
    public static string Says(PushCall<PriceItem>? call) => string.Join(", ", call?.Items.Select(item => FormattableString.Invariant($"{item.Barcode} {item.Sale:0.##}/{item.List:0.##}")) ?? []);

    /// <summary>The states of a product's changes, the newest first: "Applied 110, Replaced 105".</summary>
    public async Task<string> HistoryAsync(int product) => string.Join(", ", (await store.Get<PriceReader>().ChangesAsync(PriceShow.All, $"P-{product}", "ayse", CancellationToken.None))
        .Select(one => FormattableString.Invariant($"{one.State} {one.Wanted.Sale:0.##}{(one.Reason is null ? "" : " " + one.Reason)}")));
}
