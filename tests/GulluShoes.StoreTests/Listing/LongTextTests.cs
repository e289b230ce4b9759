using GulluShoes.Shop.Orders;
using GulluShoes.Store.Orders;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Listing;

/// <summary>No index has room for a text of thousands of letters; packages with such texts live and are found all the same.</summary>
public sealed class LongTextTests(StoreServers servers) : StoreTest(servers)
{
    [Theory]
    [InlineData("Shipped", "Delivered")]
    [InlineData("Cancelled", "Returned")]
    public async Task However_long_its_texts_a_package_moves_from_table_to_table_and_is_found(params string[] road)
    {
        var random = new Random(1);
        // Rare letters, of which nothing can be spared by packing them.
        string Long() => new([.. Enumerable.Range(0, 3_000).Select(_ => (char)random.Next(0x4E00, 0x9FA0))]);
        var code = Long()[..300];
        var variant = new VariantName($"{string.Concat(Enumerable.Repeat("7a", 1_000))}{Long()}", Long(), Long());
        var line = Line(10, "099", "Siyah", "37") with { Barcode = code, Variant = variant, ProductName = Long(), StockCode = Long() };
        var told = Facts(1) with { OrderNumber = Long()[..300], TrackingNumber = Long(), Carrier = Long()[..300], CustomerName = Long(), Lines = [line] };
        await Store.Intake.ApplyAsync([told, Facts(2)], None);

        foreach (var (status, version) in road.Prepend("Picking").Select((status, index) => (status, index + 2)))
        {
            await Store.Intake.ApplyAsync([told with { Status = status, Version = version }], None);

            Assert.Equal(version, await Store.ScalarAsync($"select version from packages where package_id = 1") is long kept ? kept : 0);
            foreach (var said in new[] { told.CustomerName, told.OrderNumber, told.TrackingNumber, code, variant.Colour!, told.CustomerName[..250], told.CustomerName[2_000..2_003] })
            {
                var found = await Store.Orders.PageAsync(new OrderQuery(Search: said), None);
                Assert.Equal([1L], found.Orders.Select(order => order.PackageId));
            }
        }
    }
}
