using GulluShoes.Shop.Pipeline;
using GulluShoes.StoreTests.Packing;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Commands;

/// <summary>When Trendyol is told "Picking" is a setting.</summary>
public sealed class TellPickingTests(StoreServers servers) : StoreTest(servers)
{
    private static readonly (string, string) OnArrival = ("Packing:TellPicking", "OnArrival");

    [Fact]
    public async Task On_arrival_what_may_be_packed_is_told_once_and_packing_adds_nothing()
    {
        await using var shop = await TestStore.CreateAsync(Servers, OnArrival);
        var pairs = PackingShift.Pairs(1, ("A-37", "37", 1));
        await shop.Intake.ApplyAsync([pairs, Packages.Facts(2, status: "Picking"), Packages.Facts(3, status: "Neues")], None);
        await shop.Intake.ApplyAsync([pairs with { Version = 2, Carrier = "PTT" }], None);
        Assert.Equal([1L], await ToldAsync(shop));
        Assert.Contains(await shop.ReceiveAsync(Queues.TrendyolCommands), body => body.Contains("[1]", StringComparison.Ordinal));

        var station = new PackingShift(shop);
        await station.PackAsync((await station.NextAsync())!);

        Assert.Equal([1L], await ToldAsync(shop));
    }

    [Fact]
    public async Task A_payment_that_is_being_checked_is_waited_for()
    {
        await using var shop = await TestStore.CreateAsync(Servers, OnArrival);
        var pairs = PackingShift.Pairs(1, ("A-37", "37", 1));
        await shop.Intake.ApplyAsync([pairs with { Status = "Awaiting" }], None);
        Assert.Empty(await ToldAsync(shop));

        await shop.Intake.ApplyAsync([pairs with { Version = 2 }], None);

        Assert.Equal([1L], await ToldAsync(shop));
    }

    [Theory]
    [InlineData("OnArrival", 1)]
    [InlineData("OnPacking", 1)]
    [InlineData("Never", 0)]
    public async Task What_arrived_before_is_told_when_it_is_packed_unless_nobody_is_to_be_told(string setting, int told)
    {
        var database = await Servers.NewDatabaseAsync();
        await using var before = TestStore.Open(database, Servers.Azurite.ConnectionString);
        await before.Intake.ApplyAsync([PackingShift.Pairs(1, ("A-37", "37", 1))], None);
        Assert.Equal(0, await before.CountAsync("trendyol_commands"));
        await using var shop = TestStore.Open(database, Servers.Azurite.ConnectionString, ("Packing:TellPicking", setting));
        var station = new PackingShift(shop);

        await station.PackAsync((await station.NextAsync())!);

        Assert.Equal(told, await shop.CountAsync("trendyol_commands where kind = 'Picking'"));
        Assert.Equal(told, (await shop.ReceiveAsync(Queues.TrendyolCommands)).Count);
    }

    private static async Task<List<long>> ToldAsync(TestStore shop)
    {
        await using var command = shop.Database.CreateCommand("select package_id from trendyol_commands order by package_id");
        await using var reader = await command.ExecuteReaderAsync();
        var told = new List<long>();
        while (await reader.ReadAsync())
        {
            told.Add(reader.GetInt64(0));
        }

        return told;
    }
}
