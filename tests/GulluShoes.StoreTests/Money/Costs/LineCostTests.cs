using GulluShoes.Shop.Money.Costs;
using GulluShoes.Store.Money.Costs;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Money.Costs.CostRoom;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Money.Costs;

/// <summary>At what cost an order line was sold: taken when it comes, kept whatever is said later.</summary>
public sealed class LineCostTests(StoreServers servers) : StoreTest(servers)
{
    private CostRoom room = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        room = new CostRoom(Store);
    }

    [Fact]
    public async Task A_line_takes_its_cost_when_it_comes_and_keeps_it_when_another_is_said()
    {
        await room.OrderAsync(1, 20, Line(10, "099", "Siyah", "37"));
        Assert.Null(await room.CostAsync(10));
        Assert.Equal(new CostOutcome.Done(1, 1), await room.EnterAsync(Model("099"), 99.5m));
        await room.OrderAsync(2, 23, Line(20, "099", "Bej", "38"), Line(21, "100", "Bej", "38"));

        Assert.Equal(new CostOutcome.Done(1, 0), await room.EnterAsync(Model("099"), 120));

        Assert.Equal(("99.5 TRY", "99.5 TRY", null), (await room.CostAsync(10), await room.CostAsync(20), await room.CostAsync(21)));
        await room.OrderAsync(3, 23, Line(30, "099", "Bej", "38"));
        Assert.Equal("120 TRY", await room.CostAsync(30));
    }

    [Fact]
    public async Task The_narrowest_cost_of_the_orders_day_is_taken()
    {
        await room.OrderAsync(1, 10, Line(10, "099", "Siyah", "37"), Line(11, "099", "Bej", "37"), Line(12, "099", "Siyah", "38"));
        var before = new CostWish(Model("099"), 100, CostCurrency.TRY, Day(1));
        Assert.Equal(new CostOutcome.Done(4, 3), await room.EnterAsync(
            before, before with { Target = Colour("099", "Siyah"), Amount = 110 }, before with { Target = Size("Güllüayakkabı12"), Amount = 111 }, before with { Amount = 200, ValidFrom = Day(11) }));

        Assert.Equal(("110 TRY", "100 TRY", "111 TRY"), (await room.CostAsync(10), await room.CostAsync(11), await room.CostAsync(12)));
    }

    [Fact]
    public async Task A_cost_in_dollars_waits_for_the_rate_of_the_orders_day_and_then_keeps_it()
    {
        await room.PublishAsync((20, 41.1m), (21, null), (22, null));
        await room.OrderAsync(1, 21, Line(10, "099", "Siyah", "37"));
        await room.OrderAsync(2, 24, Line(20, "099", "Siyah", "38"));
        await room.EnterAsync(Model("099"), 8, currency: CostCurrency.USD);
        Assert.Equal(("8 USD x 41.1 (20) = 328.8", null), (await room.CostAsync(10), await room.CostAsync(20)));

        await room.PublishAsync((24, 41.3333m));
        Assert.Equal(1, await Store.Get<LineCosts>().FillAsync(None));
        Assert.Equal(0, await Store.Get<LineCosts>().FillAsync(None));
        Assert.Equal(0, await room.TypeAsync(24, 50));

        Assert.Equal("8 USD x 41.3333 (24) = 330.6664", await room.CostAsync(20));
    }

    [Fact]
    public async Task A_line_that_goes_takes_its_cost_along_and_one_that_stays_keeps_it()
    {
        await room.OrderAsync(1, 20, Line(10, "099", "Siyah", "37"), Line(11, "099", "Siyah", "38"));
        await room.EnterAsync(Model("099"), 100);
        await room.EnterAsync(Model("099"), 150);

        await Store.Intake.ApplyAsync([Facts(1, version: 2) with { Lines = [Line(10, "099", "Siyah", "37", quantity: 2), Line(12, "099", "Siyah", "38")] }], None);

        Assert.Equal(("100 TRY", null, "150 TRY"), (await room.CostAsync(10), await room.CostAsync(11), await room.CostAsync(12)));
    }

    [Fact]
    public async Task What_waits_for_a_cost_is_listed_by_the_lira_that_it_blocks()
    {
        await room.OrderAsync(1, 20, Line(10, "099", "Siyah", "37"), Line(11, "100", "Bej", "37") with { UnitPrice = 2000 });
        await room.OrderAsync(2, 18, Line(20, "099", "Bej", "37", quantity: 2));
        await Store.Intake.ApplyAsync([Facts(3, status: "Cancelled") with { Lines = [Line(30, "101", "Bej", "37")] }], None);
        var reader = Store.Get<CostReader>();

        var missing = await reader.MissingAsync(CostReader.Most, None);

        Assert.Equal((2, 2, 2, 4699.7m), (missing.Models, missing.Packages, missing.OfPackages, missing.Lira));
        Assert.Equal(["099 2 3 2699.7 18-20 Bej,Siyah", "100 1 1 2000 20-20 Bej"], missing.Rows.Select(row => FormattableString.Invariant(
            $"{row.Model} {row.Packages} {row.Pairs} {row.Lira:0.##} {row.FirstDay.Day}-{row.LastDay.Day} {string.Join(',', row.Colours)}")));
        await room.EnterAsync(Model("099"), 8, currency: CostCurrency.USD);
        await room.EnterAsync(Model("100"), 300);
        Assert.Empty((await reader.MissingAsync(CostReader.Most, None)).Rows);
        Assert.Equal([Day(18), Day(20)], (await Store.Get<GulluShoes.Store.Money.Rates.ExchangeRates>().BookAsync(90, None)).Gaps.Select(gap => gap.Day));
    }

    [Fact]
    public async Task Sold_lines_get_another_cost_only_after_somebody_saw_what_becomes_of_it()
    {
        await room.OrderAsync(1, 20, Line(10, "099", "Siyah", "37", quantity: 2), Line(11, "100", "Siyah", "37"));
        await room.EnterAsync(Model("099"), 100);
        await room.OrderAsync(2, 22, Line(20, "099", "Siyah", "37"));
        await room.EnterAsync(Model("099"), 110);
        var lines = Store.Get<LineCosts>();
        var wish = new RecostWish(["099", "100"], Day(20), Day(21));

        var seen = await lines.PreviewAsync(wish, None);
        Assert.Equal(new RecostPreview(1, 200, 220), seen);
        await room.EnterAsync(Model("099"), 120);
        Assert.Equal(new RecostOutcome.Moved(new RecostPreview(1, 200, 240)), await lines.RecostAsync("one", wish, seen, "muhasebe", None));
        Assert.Equal("100 TRY", await room.CostAsync(10));

        var done = new RecostOutcome.Done(new RecostPreview(1, 200, 240));
        Assert.Equal(done, await lines.RecostAsync("one", wish, done.Changed, "muhasebe", None));
        Assert.Equal(done, await lines.RecostAsync("one", wish, done.Changed, "muhasebe", None));

        Assert.Equal(("120 TRY", "100 TRY", 0L), (await room.CostAsync(10), await room.CostAsync(20), (await lines.PreviewAsync(wish, None)).Lines));
        Assert.Equal(1, await Store.CountAsync("line_costs_before b join recosts r on r.id = b.recost_id where b.line_id = 10 and b.amount = 100 and r.made_by = 'muhasebe'"));
        Assert.Equal(1, await Store.CountAsync("recosts"));
    }
}
