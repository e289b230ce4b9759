using GulluShoes.Store.Catalog;
using GulluShoes.Store.Pushing;
using GulluShoes.StoreTests.Stock.Pushing;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Catalog.Care;

/// <summary>Sizes whose number the marketplace did not take, as people find them in the list.</summary>
public sealed class RefusedSizeTests(StoreServers servers) : StoreTest(servers)
{
    [Fact]
    public async Task A_refused_number_stands_in_the_list_of_what_was_turned_down_with_its_reason_until_it_is_told_anew()
    {
        var room = new PushRoom(Store);
        await room.FillAsync(2, 3);
        Assert.Equal("", await RejectedAsync());
        Assert.Equal("P-0 underway, P-1 underway", await SizesAsync(ProductShow.All));

        await room.HearAsync(await room.SendAsync(), isDone: true, new ItemReceipt("P-0", "Ürün kilitli"), new ItemReceipt("P-1", null));
        Assert.Equal("P-0 Ürün kilitli, P-1 confirmed 3", await SizesAsync(ProductShow.Rejected));
        Assert.Equal(1, (await Store.Get<ProductList>().CountAsync(costs: false, None)).Rejected);

        await room.Pushes.RetryAsync("P-0", None);
        Assert.Equal("", await RejectedAsync());
        Assert.Equal("P-0 underway, P-1 confirmed 3", await SizesAsync(ProductShow.All));

        var again = await room.SendAsync("again");
        Assert.Equal("P-0 underway, P-1 confirmed 3", await SizesAsync(ProductShow.All));
        await room.HearAsync(again, isDone: true, new ItemReceipt("P-0", null));
        Assert.Equal("P-0 confirmed 3, P-1 confirmed 3", await SizesAsync(ProductShow.All));
    }

    private Task<string> RejectedAsync() => SizesAsync(ProductShow.Rejected);

    /// <summary>"P-0 Ürün kilitli, P-1 confirmed 3": what each size says of its number.</summary>
    private async Task<string> SizesAsync(ProductShow show) => string.Join(
        ", ",
        (await Store.Get<ProductList>().PageAsync(new ProductQuery(show, null, 50, null), None)).Cards.SelectMany(card => card.Sizes)
            .Select(size => $"{size.Barcode} {(size.Underway ? "underway" : size.Refused ?? $"confirmed {size.Confirmed?.Quantity}")}"));
}
