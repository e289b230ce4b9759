using GulluShoes.Shop.Catalog;
using GulluShoes.Shop.Catalog.Pricing;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Catalog.Pricing;
using GulluShoes.Store.Stock.Twins;
using GulluShoes.StoreTests.Money.Costs;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Stock.Twins;

/// <summary>What becomes of costs and prices of a barcode that becomes another one's second code, and when they part.</summary>
public sealed class MergeMoneyTests(StoreServers servers) : StoreTest(servers)
{
    private CostRoom Room => field ??= new(Store);

    [Fact]
    public async Task Costs_of_the_code_become_the_products_for_days_that_it_has_none_for_and_are_taken_back_when_they_part()
    {
        await ListAsync("OLD", "NEW");
        await Room.EnterAsync(CostRoom.Model("099"), 100, from: 1);
        await Room.EnterAsync(CostRoom.Size("OLD"), 90, from: 5);
        await Room.EnterAsync(CostRoom.Size("OLD"), 95, from: 5);
        await Room.EnterAsync(CostRoom.Size("OLD"), 80, from: 15);
        await Room.EnterAsync(CostRoom.Size("NEW"), 70, from: 10);

        Assert.Equal(new AliasMoney(1, 1, 0), (await PreviewAsync())!.Money);
        await MergeAsync();
        Assert.Equal("5 95, 10 70", await WordsAsync("NEW"));

        await Room.EnterAsync(CostRoom.Size("OLD"), 60, from: 20);
        await PartAsync();
        Assert.Equal(("5 -, 10 70, 20 60", "5 95, 15 80"), (await WordsAsync("NEW"), await WordsAsync("OLD")));

        Assert.Equal(new AliasMoney(1, 1, 0), (await PreviewAsync())!.Money);
        await MergeAsync();
        Assert.Equal("5 95, 10 70, 20 60", await WordsAsync("NEW"));
    }

    [Fact]
    public async Task A_cost_that_somebody_corrected_after_the_merge_outlives_the_parting()
    {
        await ListAsync("OLD", "NEW");
        await Room.EnterAsync(CostRoom.Size("OLD"), 90, from: 5);
        await MergeAsync();
        await Room.EnterAsync(CostRoom.Size("NEW"), 85, from: 5);

        await PartAsync();

        Assert.Equal(("5 85", "5 90"), (await WordsAsync("NEW"), await WordsAsync("OLD")));
    }

    [Fact]
    public async Task A_price_that_waits_for_a_second_person_is_declined_with_the_reason_and_one_that_was_approved_goes_on()
    {
        await ListAsync("OLD", "NEW");
        var prices = Store.Get<PriceBook>();
        await prices.ChangeAsync("small", [new PriceWish("OLD", new Price(1000, 1200), new Price(990, 1200))], "ayse", None);
        await prices.ChangeAsync("large", [new PriceWish("OLD", new Price(990, 1200), new Price(400, 1200)), new PriceWish("NEW", new Price(1000, 1200), new Price(400, 1200))], "ayse", None);

        Assert.Equal(new AliasMoney(0, 0, 1), (await PreviewAsync())!.Money);
        await MergeAsync();

        var changes = await Store.Get<PriceReader>().ChangesAsync(PriceShow.All, "OLD", "ayse", None);
        Assert.Equal([PriceChangeState.Declined, PriceChangeState.Waiting], changes.Select(one => one.State));
        Assert.Equal(("Barkod, NEW ürününün ikinci kodu oldu.", "gullu", null), (changes[0].Reason, changes[0].DecidedBy, changes[1].Reason));
        Assert.Equal(PriceChangeState.Asked, Assert.Single(await Store.Get<PriceReader>().ChangesAsync(PriceShow.Asked, null, "ayse", None)).State);

        await PartAsync();
        Assert.Equal(PriceChangeState.Declined, (await Store.Get<PriceReader>().ChangesAsync(PriceShow.All, "OLD", "ayse", None))[0].State);
    }

    private Task<ListingsKept> ListAsync(params string[] barcodes) => Store.Get<Listings>().KeepAsync(
        [.. barcodes.Select(barcode => new ListingFacts { Barcode = barcode, Variant = new VariantName("099", "Siyah", "37"), Pictures = [], OnSale = true, SalePrice = 1000, ListPrice = 1200, Quantity = 4 })], None);

    private async Task<AliasPreview?> PreviewAsync() => (await Store.Get<TwinReader>().PreviewAsync("OLD", "NEW", None)).Preview;

    private async Task MergeAsync() => Assert.IsType<AliasOutcome.Done>(await Store.Get<Aliases>().AddAsync("OLD", "NEW", merges: true, "gullu", None));

    private async Task PartAsync() => Assert.IsType<AliasOutcome.Done>(await Store.Get<Aliases>().RemoveAsync("OLD", "gullu", None));

    /// <summary>What is said of a barcode's own cost by now, day by day; "-" where it was taken back.</summary>
    private async Task<string?> WordsAsync(string barcode) => await Store.ScalarAsync(
        $"""
        select string_agg(extract(day from valid_from) || ' ' || coalesce(trim_scale(amount)::text, '-'), ', ' order by valid_from)
        from (select distinct on (valid_from) valid_from, amount from product_costs where barcode = '{barcode}' order by valid_from, id desc) w
        """) as string;
}
