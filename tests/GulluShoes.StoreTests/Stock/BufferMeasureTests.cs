using GulluShoes.Store.Catalog.Care;
using GulluShoes.Store.Pushing;
using GulluShoes.Store.Stock.Buffers;
using GulluShoes.Store.Stock.Twins;
using GulluShoes.StoreTests.Stock.Pushing;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Stock;

/// <summary>Pairs that are kept back because orders come while a number is on its way.</summary>
public sealed class BufferMeasureTests(StoreServers servers) : StoreTest(servers)
{
    private BufferMeasure Buffers => Store.Get<BufferMeasure>();

    [Fact]
    public async Task Nothing_is_invented_where_no_push_was_confirmed_yet()
    {
        var room = new PushRoom(Store);
        await room.FillAsync(1, 9);
        await ChangeAsync(ProductChange.FixBuffer, 2);
        await ChangeAsync(ProductChange.MeasureBuffer, null);

        Assert.Equal(0, await Buffers.MeasureAsync(null, None));
        Assert.Equal("Measured 2 ? ?", await BufferAsync());
    }

    [Fact]
    public async Task A_rush_of_orders_and_a_slow_push_keep_pairs_back_and_the_push_tells_it_until_both_are_over()
    {
        var room = new PushRoom(Store);
        await room.FillAsync(1, 200);
        await ChangeAsync(ProductChange.MeasureBuffer, null);
        var slow = await room.SendAsync();
        Store.Clock.Advance(TimeSpan.FromSeconds(55));
        await room.HearAsync(slow, isDone: true, new ItemReceipt("P-0", null));
        for (var order = 0; order < 20; order++)
        {
            await room.Stock.TellAsync(Facts(100 + order) with
            {
                OrderedAt = Store.Clock.GetUtcNow().AddMinutes(-order),
                PackageCreatedAt = Store.Clock.GetUtcNow().AddMinutes(-order),
                Lines = [Line((100 + order) * 1000, "099", "Siyah", "37") with { Barcode = "P-0" }],
            });
        }

        await room.HearAsync(await room.SendAsync(), isDone: true, new ItemReceipt("P-0", null));
        Assert.Equal(1, await Buffers.MeasureAsync(null, None));
        Assert.Equal("Measured 2 21 57", await BufferAsync());
        Assert.Equal("P-0 178", PushRoom.Says(await room.SendAsync()));
        Assert.Equal(0, await Buffers.MeasureAsync(null, None));

        Store.Clock.Advance(TimeSpan.FromDays(6));
        Assert.Equal(1, await Buffers.MeasureAsync(null, None));
        Assert.Equal("0", (await BufferAsync()).Split(' ')[1]);
    }

    [Fact]
    public async Task A_second_code_is_answered_at_once_as_the_product_that_it_means()
    {
        var room = new PushRoom(Store);
        await room.FillAsync(1, 9);
        await room.HearAsync(await room.SendAsync(), isDone: true, new ItemReceipt("P-0", null));
        await room.Stock.TellAsync(Facts(1) with { Lines = [Line(10, "099", "Siyah", "37") with { Barcode = "P-0" }] });
        await Store.Get<Aliases>().AddAsync("OLD", "P-0", merges: false, "ayse", None);

        await Store.Get<ProductChanges>().ApplyAsync(ProductChange.MeasureBuffer, ["OLD"], null, "ayse", None);

        Assert.NotNull(await Store.ScalarAsync("select buffer_measured_at::text from stock_items where barcode = 'P-0'") as string);
    }

    [Fact]
    public async Task A_number_that_a_person_said_is_not_measured_away()
    {
        var room = new PushRoom(Store);
        await room.FillAsync(1, 9);
        await room.HearAsync(await room.SendAsync(), isDone: true, new ItemReceipt("P-0", null));
        await ChangeAsync(ProductChange.FixBuffer, 3);

        Assert.Equal("P-0 6", PushRoom.Says(await room.SendAsync()));
        Assert.Equal(0, await Buffers.MeasureAsync(null, None));
        Assert.Equal("Fixed 3 ? ?", await BufferAsync());
    }

    private Task<ProductsChanged> ChangeAsync(ProductChange change, int? pairs) => Store.Get<ProductChanges>().ApplyAsync(change, ["P-0"], pairs, "ayse", None);

    /// <summary>"Measured 2 21 57": rule, pairs, orders an hour, seconds.</summary>
    private async Task<string> BufferAsync() => (string)(await Store.ScalarAsync(
        "select concat_ws(' ', buffer_rule, buffer, coalesce(round(buffer_rate)::text, '?'), coalesce(round(buffer_latency)::text, '?')) from stock_items where barcode = 'P-0'"))!;
}
