using GulluShoes.Shop.Money.Expenses;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Shop.Money.Tariffs;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Money.Profit;
using GulluShoes.Store.Money.Settlements;
using GulluShoes.StoreTests.Money.Costs;
using GulluShoes.StoreTests.Money.Imports;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Money.Profit;

/// <summary>The same lira, added up by whatever one likes.</summary>
public sealed class ProfitReaderTests(StoreServers servers) : StoreTest(servers)
{
    private static readonly DateOnly From = new(2026, 11, 1), To = new(2026, 11, 30);

    private ProfitReader Reader => Store.Get<ProfitReader>();

    [Fact]
    public async Task Lines_orders_products_days_and_months_are_together_the_same()
    {
        await SellAsync();

        var totals = new List<ProfitSums>();
        foreach (var by in Enum.GetValues<ProfitBy>())
        {
            var page = await Reader.PageAsync(new ProfitWish(From, To, by), 0, 500, None);
            totals.Add(page.Total);
            Assert.Equal(page.Total.Profit, page.Groups.Sum(group => group.Sums.Profit));
            Assert.Equal(page.Total.Lines, page.Groups.Sum(group => group.Sums.Lines));
            Assert.Equal(page.Groups, await Reader.ReadAsync(new ProfitWish(From, To, by), None).ToListAsync());
        }

        Assert.Single(totals.Distinct());
        var sums = totals[0];
        Assert.Equal(await Store.ScalarAsync("select sum(profit) from line_profits"), sums.Profit);
        Assert.Equal(sums.Profit, sums.Revenue + sums.Discount + sums.Commission + sums.Cost + sums.Labour + sums.Packaging + sums.Cargo + sums.Fees + sums.Correction);
        Assert.Equal((7L, 6L, 1L, 0L), (sums.Lines, sums.Told, sums.NoCost, sums.NoPrice));
        Assert.Equal(1000m, sums.UntoldRevenue);
        // Each package bears its cargo once; the one whose cost is missing is not counted.
        Assert.Equal(-5 * 80m, sums.EstimatedCargo);
    }

    [Fact]
    public async Task A_day_begins_at_midnight_of_Istanbul_and_filters_and_pages_narrow()
    {
        await SellAsync();

        var days = (await Reader.PageAsync(new ProfitWish(From, To, ProfitBy.Day), 0, 50, None)).Groups;
        Assert.Equal([new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 21), new DateOnly(2026, 11, 23)], days.Select(day => day.Day!.Value));
        Assert.Equal([1L, 1L, 5L], days.Select(day => day.Sums.Lines));
        Assert.Equal(new DateOnly(2026, 11, 16), (await Reader.PageAsync(new ProfitWish(From, To, ProfitBy.Week), 0, 50, None)).Groups[0].Day);
        Assert.Equal(["37", "38"], (await Reader.PageAsync(new ProfitWish(From, To, ProfitBy.Size) { Model = "099", Colour = "Siyah" }, 0, 50, None)).Groups.Select(group => group.Size).Order());
        Assert.Equal(["555"], (await Reader.PageAsync(new ProfitWish(From, To, ProfitBy.Model) { State = ProfitState.Untold }, 0, 50, None)).Groups.Select(group => group.Model));

        var first = await Reader.PageAsync(new ProfitWish(From, To, ProfitBy.Line), 0, 3, None);
        var rest = await Reader.PageAsync(new ProfitWish(From, To, ProfitBy.Line), first.Next!.Value, 50, None);
        Assert.Equal((3, 4, null), (first.Groups.Count, rest.Groups.Count, rest.Next));
        Assert.Equal(first.Total, rest.Total);
        Assert.Equal(7, first.Groups.Concat(rest.Groups).Select(group => group.LineId).Distinct().Count());
    }

    [Fact]
    public async Task A_line_shows_the_rows_that_make_it()
    {
        var room = await SellAsync();
        await room.KeepAsync(room.Row("Sale", 1, "P-1", credit: 1000m, commission: 210m));
        await room.InvoiceAsync("KF1", new CargoParcel("Gönderi Kargo Bedeli", null, ImportRoom.Number(1), 92.34m, 2m));
        await room.Book.RecomputeAsync(None);

        var proof = (await Reader.ProveAsync(1, 10, None))!;
        Assert.Equal((CommissionSource.Settlement, 400m, 790m, 92.34m), (proof.Source, proof.Cost!.UnitLira, proof.Account.Single().Amount, proof.Cargo.Single().Amount));
        Assert.Equal((-210m, -46.17m, 338.83m), (proof.Line.Sums.Commission, proof.Line.Sums.Cargo, proof.Line.Sums.Profit));
        Assert.Null(await Reader.ProveAsync(1, 11, None));
    }

    /// <summary>Five lines on Monday, of which one has no cost; one late on the 20th, one half an hour after midnight.</summary>
    private async Task<ProfitRoom> SellAsync()
    {
        var room = new ProfitRoom(Store);
        await Store.Intake.ApplyAsync(
            [
                Sold(1, Packages.Monday, Line(10, "099", "37", "P-1"), Line(111, "099", "38", "P-2")), Sold(2, Packages.Monday, Line(20, "099", "37", "P-1")),
                Sold(3, Packages.Monday, Line(30, "555", "37", "P-3")), Sold(4, Packages.Monday, Line(40, "099", "38", "P-2")),
                Sold(5, IstanbulDay.BeginOf(new DateOnly(2026, 11, 21)).AddMinutes(-30), Line(50, "099", "37", "P-1")), Sold(6, IstanbulDay.BeginOf(new DateOnly(2026, 11, 21)).AddMinutes(30), Line(60, "099", "37", "P-1")),
                Sold(7, Packages.Monday, Line(70, "099", "37", "P-1")) with { Status = "Cancelled" },
            ],
            None);
        await room.Costs.EnterAsync(CostRoom.Model("099"), 400m);
        await room.SayAsync(new ExpenseKey(ExpenseKind.Packaging), 10m);
        await room.SayAsync(new ExpenseKey(ExpenseKind.Cargo), 80m);
        await room.Book.RecomputeAsync(None);
        return room;
    }

    private static PackageFacts Sold(long id, DateTimeOffset at, params LineFacts[] lines) => Packages.Facts(id, status: "Delivered") with { OrderedAt = at, Lines = lines };

    private static LineFacts Line(long id, string model, string size, string barcode) =>
        Packages.Line(id, model, "Siyah", size) with { Barcode = barcode, UnitGross = 1000m, UnitSellerDiscount = 0m, UnitPrice = 1000m, CommissionRate = 20m };
}
