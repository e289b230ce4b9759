using GulluShoes.Shop.Money.Costs;
using GulluShoes.Shop.Money.Desk;
using GulluShoes.Shop.Money.Expenses;
using GulluShoes.Store.Money.Desk;
using GulluShoes.StoreTests.Money.Profit;
using GulluShoes.StoreTests.Money.Tariffs;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Money.Costs.CostRoom;

namespace GulluShoes.StoreTests.Money.Desk;

/// <summary>What a price would bring for a size, from what the shop knows on the day.</summary>
public sealed class PriceDeskTests(StoreServers servers) : StoreTest(servers)
{
    private const string Code = "Güllüayakkabı10";

    private static readonly ExpenseKey Packaging = new(ExpenseKind.Packaging), Cargo = new(ExpenseKind.Cargo), Labour = new(ExpenseKind.Labour);

    private ProfitRoom room = null!;

    private PriceDesks Desks => Store.Get<PriceDesks>();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        room = new ProfitRoom(Store);
        await room.Costs.OrderAsync(1, 20, Packages.Line(10, "099", "Siyah", "37"));
    }

    [Fact]
    public async Task What_is_missing_is_named_one_by_one_until_a_profit_can_be_told()
    {
        Assert.Equal([DeskLack.Cost, DeskLack.Packaging, DeskLack.Cargo, DeskLack.Tariff], (await FindAsync(750)).Missing);
        await room.Costs.EnterAsync(Model("099"), 8.5m, currency: CostCurrency.USD);
        Assert.Equal([DeskLack.Rate, DeskLack.Packaging, DeskLack.Cargo, DeskLack.Tariff], (await FindAsync(750)).Missing);
        await room.Costs.TypeAsync(23, 42.5m);
        await room.SayAsync(Packaging, 12);
        await room.SayAsync(new ExpenseKey(ExpenseKind.Cargo, "Yurtiçi"), 75);
        Assert.Equal([DeskLack.Cargo, DeskLack.Tariff], (await FindAsync(750)).Missing);
        await room.SayAsync(Cargo, 80);
        await room.SayAsync(Labour, 3);
        var untold = await FindAsync(750);
        Assert.Equal([DeskLack.Tariff], untold.Missing);
        Assert.Equal((null, null), (untold.Asked!.Profit, untold.Floor));
        await room.Tariffs.UploadAsync([TariffRoom.Second], new Offer(Code, 750m, Offer.Usual));

        var desk = await FindAsync(750);

        Assert.Empty(desk.Missing);
        // 750 − 16 % − 8.5 × 42.5 − 12 − 80 − 3
        Assert.Equal(173.75m, desk.Asked!.Profit);
        Assert.Equal((3, 16m, -120m, -361.25m), (desk.Asked.Tier, desk.Asked.Rate, desk.Asked.Commission, desk.Asked.Cost));
        Assert.Equal(new DeskCost(8.5m, CostCurrency.USD, Day(1), 42.5m, Day(23), 361.25m), desk.Pair.Cost);
        Assert.Equal([1, 2, 3, 4], desk.Tiers.Select(tier => tier.Tier.Number));
        Assert.Equal(518.47m, desk.Zero!.Least);
        Assert.Equal(desk.Zero.Least, desk.Floor!.Least);
    }

    [Fact]
    public async Task A_target_raises_the_floor_and_expected_returns_raise_it_more()
    {
        await FillAsync();
        var (zero, lira) = (await FindAsync(750), await FindAsync(750, target: new PriceTarget(50, 0)));
        var returns = await Desks.FindAsync(new DeskWish(Code, 750, default, 0.08m), None);

        Assert.Equal((511.36m, 568.18m), (zero.Floor!.Least, lira.Floor!.Least));
        Assert.Equal(zero.Floor.Least, lira.Zero!.Least);
        Assert.True(returns!.Floor!.Least > zero.Floor.Least);
        Assert.Equal((zero.Asked!.Profit * 0.92m) - (0.08m * (12 + 80 + 80)), returns.Asked!.Profit);
    }

    [Fact]
    public async Task A_tariff_that_has_ended_is_said_and_another_name_of_the_code_finds_the_size()
    {
        await FillAsync();
        await Store.ExecuteAsync($"insert into barcode_aliases (code, code_key, barcode, created_at, created_by) values ('eski-kod', 'eski-kod', '{Code}', now(), 'test')");

        Assert.Equal(Code, (await Desks.FindAsync(new DeskWish("eski-kod", null, default, 0), None))!.Pair.Barcode);
        Assert.Null(await Desks.FindAsync(new DeskWish("yok", null, default, 0), None));
        Store.Clock.Advance(TimeSpan.FromDays(10));
        var later = await FindAsync(750);
        Assert.Equal([DeskLack.Tariff], later.Missing);
        Assert.Equal((null, new DateTimeOffset(2026, 11, 27, 5, 0, 0, TimeSpan.Zero)), (later.Pair.Tariff, later.Pair.LapsedAt));
        Assert.Empty(later.Tiers);
    }

    private async Task FillAsync()
    {
        await room.Costs.EnterAsync(Model("099"), 358m);
        await room.SayAsync(Packaging, 12);
        await room.SayAsync(Cargo, 80);
        await room.Tariffs.UploadAsync([TariffRoom.Second], new Offer(Code, 750m, Offer.Usual));
    }

    private async Task<PriceDesk> FindAsync(decimal? price, PriceTarget target = default) => (await Desks.FindAsync(new DeskWish(Code, price, target, 0), None))!;
}
