using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Orders.Commands;
using GulluShoes.Shop.Packing;
using GulluShoes.Store.Orders.Commands;
using GulluShoes.Store.Packing;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Packing.PackingShift;

namespace GulluShoes.StoreTests.Packing;

/// <summary>Units that cannot be supplied: the package goes aside and Trendyol is told, both or neither.</summary>
public sealed class GiveUpTests(StoreServers servers) : StoreTest(servers)
{
    private static readonly PackageCommand.Unsupplied OnePair = new(UnsuppliedReason.OutOfStock, [new CommandUnits(10, 1)]);

    private Holds Holds => Store.Get<Holds>();

    private TrendyolCommands Commands => Store.Get<TrendyolCommands>();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Store.Intake.ApplyAsync([Pairs(1, ("A-37", "37", 2), ("A-38", "38", 1))], None);
    }

    [Fact]
    public async Task A_package_that_is_given_up_lies_aside_with_its_units_and_one_command()
    {
        var station = new PackingShift(Store);
        await station.NextAsync();

        Assert.IsType<PackingOutcome.Done>(await GiveUpAsync());
        Assert.IsType<PackingOutcome.GivenUp>(await GiveUpAsync("again"));

        var order = (await Store.Orders.FindAsync(1, None))!;
        Assert.Equal((HoldReason.Unsupplied, "mudur"), (order.Order.Hold!.Reason, order.Order.Hold.By));
        Assert.Equal(OnePair.Units, order.Order.Hold.Units);
        Assert.Equal((CommandKind.Unsupplied, CommandState.Pending), (order.Commands.Single().Kind, order.Commands.Single().State));
        Assert.Equal("unsupplied", order.History[0].What);
        Assert.Equal(PackageEnd.Held, (await station.ScanAsync(1, "A-37")).State.End);
        Assert.Null(await station.NextAsync());
    }

    [Fact]
    public async Task It_comes_back_only_when_Trendyol_has_refused()
    {
        await GiveUpAsync();
        Assert.IsType<PackingOutcome.GivenUp>(await Holds.ReturnAsync(1, "mudur", None));
        Assert.IsType<PackingOutcome.GivenUp>(await Holds.HoldAsync(1, new HoldWish(HoldReason.Defective, null, []), "mudur", None));
        var due = await Commands.TakeAsync(1, None);
        Assert.IsType<PackingOutcome.GivenUp>(await Holds.ReturnAsync(1, "mudur", None));

        await Commands.EndAsync(due!, CommandState.Failed, "Trendyol kabul etmedi.", None);

        Assert.IsType<PackingOutcome.Done>(await Holds.ReturnAsync(1, "mudur", None));
        Assert.Null((await Store.Orders.FindAsync(1, None))!.Order.Hold);
    }

    [Fact]
    public async Task What_Trendyol_has_taken_does_not_come_back_before_its_end_is_read()
    {
        await GiveUpAsync();
        await Commands.EndAsync((await Commands.TakeAsync(1, None))!, CommandState.Confirmed, "Trendyol kabul etti.", None);

        Assert.IsType<PackingOutcome.GivenUp>(await Holds.ReturnAsync(1, "mudur", None));
    }

    [Fact]
    public async Task A_packed_package_and_a_dead_one_are_not_given_up()
    {
        var station = new PackingShift(Store);
        await station.PackAsync((await station.NextAsync())!);
        await Store.Intake.ApplyAsync([Packages.Facts(2, status: "Cancelled"), Packages.Facts(3, status: "Shipped")], None);

        var ends = new List<PackageEnd>();
        foreach (var id in new long[] { 1, 2, 3 })
        {
            ends.Add(Assert.IsType<PackingOutcome.Gone>(await Holds.GiveUpAsync(id, OnePair, $"key:{id}", "mudur", None)).End);
        }

        Assert.Equal([PackageEnd.Packed, PackageEnd.Cancelled, PackageEnd.Shipped], ends);
        Assert.Equal(0, await Store.CountAsync("trendyol_commands where kind = 'Unsupplied'"));
    }

    [Fact]
    public async Task Confirming_and_giving_up_at_once_leave_one_of_the_two()
    {
        for (long id = 10; id < 30; id++)
        {
            await Store.Intake.ApplyAsync([Pairs(id, ("B-37", "37", 1))], None);
            var station = new PackingShift(Store, person: $"ayse{id}");
            var taken = Assert.IsType<PackingOutcome.Done>(await Store.Get<PackingLeases>().TakeAsync(id, station.Packer, false, None));
            await station.FillAsync(taken.State);
            var wish = new PackageCommand.Unsupplied(UnsuppliedReason.Defective, [new CommandUnits(id * 10, 1)]);

            var outcomes = await Task.WhenAll(station.ConfirmAsync(id), Holds.GiveUpAsync(id, wish, $"key:{id}", "mudur", None));

            Assert.Single(outcomes, outcome => outcome is PackingOutcome.Done);
        }

        Assert.Equal(0, await Store.CountAsync("orders where packed_at is not null and hold_reason is not null"));
        Assert.Equal(
            await Store.CountAsync("orders where hold_reason = 'Unsupplied'"), await Store.CountAsync("trendyol_commands where kind = 'Unsupplied'"));
    }

    private Task<PackingOutcome> GiveUpAsync(string key = "key") => Holds.GiveUpAsync(1, OnePair, key, "mudur", None);
}
