using GulluShoes.Shop.Money.Expenses;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Money.Settlements;
using GulluShoes.Store.Orders;
using GulluShoes.StoreTests.Money.Costs;
using GulluShoes.StoreTests.Money.Imports;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Money.Profit;

/// <summary>What a line earned follows from whatever becomes known of it, in whichever order.</summary>
public sealed class LineProfitTests(StoreServers servers) : StoreTest(servers)
{
    private const string Barcode = "P-37";
    private static readonly ExpenseKey Packaging = new(ExpenseKind.Packaging), Cargo = new(ExpenseKind.Cargo), Labour = new(ExpenseKind.Labour);

    private ProfitRoom Room => new(Store);

    [Fact]
    public async Task A_profit_is_told_once_nothing_is_missing_and_is_certain_once_all_was_charged()
    {
        var room = Room;
        await SellAsync(1, "Created");
        Assert.Equal("missing 15", await room.ProfitAsync(10));

        await room.Costs.EnterAsync(CostRoom.Model("099"), 400m);
        await room.SayAsync(Packaging, 10m);
        Assert.Equal("missing 10", await room.ProfitAsync(10));

        await room.SayAsync(Cargo, 80m);
        await room.SayAsync(Labour, 20m);
        Assert.Equal("missing 2", await room.ProfitAsync(10));

        await SellAsync(1, "Created", version: 2, rate: 20m);
        Assert.Equal("~290", await room.ProfitAsync(10));

        await room.Tariffs.Imports.UploadAsync(new Said(ImportRoom.Number(1), -215m, Cargo: -84.9m, Status: "Teslim Edildi"));
        Assert.Equal("270.1", await room.ProfitAsync(10));

        await room.InvoiceAsync("KF1", new CargoParcel("Gönderi Kargo Bedeli", null, ImportRoom.Number(1), 92.34m, 2m));
        Assert.Equal("262.66", await room.ProfitAsync(10));

        // A packaging that was dearer from the day before the order on.
        await room.SayAsync(Packaging, 12m, 22);
        Assert.Equal("260.66", await room.ProfitAsync(10));
    }

    [Fact]
    public async Task What_is_cancelled_before_it_left_costs_nothing_and_what_comes_back_unopened_costs_both_ways()
    {
        var room = await FurnishedAsync();
        await SellAsync(1, "Cancelled");
        Assert.Equal("0", await room.ProfitAsync(10));

        await SellAsync(2, "Shipped");
        await SellAsync(2, "Cancelled", version: 2);
        Assert.Equal("~-190", await room.ProfitAsync(20));
        await SellAsync(3, "UnDeliveredAndReturned");
        Assert.Equal("~-190", await room.ProfitAsync(30));
    }

    [Fact]
    public async Task A_return_takes_back_pair_by_pair_and_its_pair_is_lost_until_somebody_has_looked()
    {
        var room = await FurnishedAsync();
        await SellAsync(1, "Delivered", quantity: 2);
        await room.KeepAsync(room.Row("Sale", 1, Barcode, credit: 1000m, commission: 200m), room.Row("Sale", 1, Barcode, credit: 1000m, commission: 200m));
        Assert.Equal("~670", await room.ProfitAsync(10));

        await room.KeepAsync(room.Row("Return", 1, Barcode, debt: 1000m, commission: 200m));
        Assert.Equal("~-210", await room.ProfitAsync(10));

        await Store.ExecuteAsync("create or replace view judged_returns as select 1::bigint as package_id, 10::bigint as line_id, 1 as resalable");
        await Store.ExecuteAsync("insert into profit_marks (package_id) values (1)");
        Assert.Equal("~190", await room.ProfitAsync(10));
    }

    [Fact]
    public async Task Moved_revenue_counts_once_although_it_is_written_twice()
    {
        var room = await FurnishedAsync();
        await SellAsync(1, "Delivered");
        await room.KeepAsync(room.Row("Sale", 1, Barcode, credit: 1000m, commission: 200m));
        Assert.Equal("~290", await room.ProfitAsync(10));

        await room.KeepAsync(
            room.Row("SellerRevenuePositive", 1, Barcode, credit: 30m), room.Row("CommissionNegative", 1, Barcode, credit: 30m, commission: 30m));
        Assert.Equal("~320", await room.ProfitAsync(10));
        Assert.Equal(0m, await Store.ScalarAsync("select correction from line_profits where line_id = 10"));

        // A partial refund of 100 lira, less the commission on it.
        await room.KeepAsync(room.Row("ManualRefund", 1, Barcode, debt: 100m, commission: 20m));
        Assert.Equal("~240", await room.ProfitAsync(10));

        // The account's own words on the line are together what the line got from Trendyol.
        Assert.Equal(
            await Store.ScalarAsync("select sum(net) from finance_rows"),
            await Store.ScalarAsync("select round(sum(revenue + discount + commission + correction), 4) from line_profits"));
    }

    [Fact]
    public async Task What_a_statement_charges_an_order_is_split_among_its_packages_by_what_they_sold_for()
    {
        var room = await FurnishedAsync();
        await Store.Intake.ApplyAsync([Sold(1, "Delivered", 1, null, 1), Sold(2, "Delivered", 1, null, 2) with { OrderNumber = ImportRoom.Number(1) }], None);
        await room.Tariffs.Imports.UploadAsync(new Said(ImportRoom.Number(1), -600m, Cargo: -100m, Status: "Teslim Edildi"));

        Assert.Equal("336.67", await room.ProfitAsync(10));
        Assert.Equal("683.33", await room.ProfitAsync(20));
    }

    [Fact]
    public async Task A_line_that_is_taken_away_takes_its_profit_along_and_one_in_another_currency_has_none()
    {
        var room = await FurnishedAsync();
        await SellAsync(1, "Created", rate: 20m);
        Assert.Equal("~290", await room.ProfitAsync(10));

        await Store.Intake.ApplyAsync([Sold(1, "Created", 2, 20m, 1) with { Lines = [Line(11, 1, 20m) with { Currency = "USD" }] }], None);
        Assert.Null(await room.ProfitAsync(10));
        Assert.Equal("missing 34", await room.ProfitAsync(11));
    }

    private async Task<ProfitRoom> FurnishedAsync()
    {
        var room = Room;
        // A cost can only be said of a model that is known.
        await SellAsync(99, "Cancelled");
        await room.Costs.EnterAsync(CostRoom.Model("099"), 400m);
        await room.SayAsync(Packaging, 10m);
        await room.SayAsync(Cargo, 80m);
        await room.SayAsync(Labour, 20m);
        return room;
    }

    private Task<PageApplied> SellAsync(long id, string status, int version = 1, decimal? rate = null, int quantity = 1) => Store.Intake.ApplyAsync([Sold(id, status, version, rate, quantity)], None);

    private static PackageFacts Sold(long id, string status, int version, decimal? rate, int quantity) =>
        Packages.Facts(id, version, status) with { OrderedAt = Packages.Monday, Lines = [Line(id * 10, quantity, rate)] };

    private static LineFacts Line(long id, int quantity, decimal? rate) =>
        Packages.Line(id, "099", "Siyah", "37", quantity) with { Barcode = Barcode, UnitGross = 1000m, UnitSellerDiscount = 0m, UnitPrice = 1000m, CommissionRate = rate };
}
