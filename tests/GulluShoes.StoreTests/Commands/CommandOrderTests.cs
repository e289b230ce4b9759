using GulluShoes.Functions.Orders.Commands;
using GulluShoes.Shop.Orders.Commands;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Orders.Commands;
using GulluShoes.StoreTests.Stores;
using TrendyolSimulator.Orders;
using TrendyolSimulator.Transport;

namespace GulluShoes.StoreTests.Commands;

/// <summary>Once, in order, and never in vain.</summary>
public sealed class CommandOrderTests(StoreServers servers) : StoreTest(servers)
{
    [Fact]
    public async Task The_same_wish_twice_is_one_command_and_wakes_once()
    {
        await using var market = await CommandMarket.OpenAsync(Store, 1);

        await market.WishAsync(market.Ids[0], new PackageCommand.Picking());
        await market.WishAsync(market.Ids[0], new PackageCommand.Picking());

        Assert.Single(await market.OfAsync(market.Ids[0]));
        Assert.Single(await Store.ReceiveAsync(Queues.TrendyolCommands));
    }

    [Fact]
    public async Task Twenty_messages_at_once_send_one_call()
    {
        await using var market = await CommandMarket.OpenAsync(Store, 1);
        await market.WishAsync(market.Ids[0], new PackageCommand.Picking());

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => market.Road().DrainAsync(market.Ids[0], None)));

        Assert.Equal(1, market.Calls("order.update"));
        Assert.Equal(CommandState.Confirmed, (await market.OnlyAsync(market.Ids[0])).State);
    }

    [Fact]
    public async Task A_later_command_does_not_overtake_one_that_waits()
    {
        await using var market = await CommandMarket.OpenAsync(Store, 1);
        var id = market.Ids[0];
        market.Strike(new Fault { Kind = FaultKind.Unavailable503, Endpoint = "order.update", Count = 1 });
        await market.WishAsync(id, new PackageCommand.Picking());
        await market.WishAsync(id, new PackageCommand.Invoiced(null));

        await market.RunAsync();
        Assert.Equal(1, market.Calls("order.update"));
        await market.FinishAsync();

        Assert.Equal(Statuses.Invoiced, (await market.TellAsync(id)).EffectiveStatus);
        Assert.Equal((3, 2), (market.Calls("order.update"), market.Effects("order.update")));
        Assert.All(await market.OfAsync(id), command => Assert.Equal(CommandState.Confirmed, command.State));
    }

    [Fact]
    public async Task A_process_killed_between_the_call_and_its_receipt_leaves_an_effect_that_counts_as_done()
    {
        await using var market = await CommandMarket.OpenAsync(Store, 1);
        await market.WishAsync(market.Ids[0], new PackageCommand.Picking());
        var due = await market.Commands.TakeAsync(market.Ids[0], None);
        await new CommandSender(market.Packages).SendAsync(due!.PackageId, due.Command, due.Look, None);

        await market.RunAsync();
        Assert.Equal(CommandState.Sent, (await market.OnlyAsync(market.Ids[0])).State);
        await market.RunAfterAsync(TrendyolCommands.Hold + TimeSpan.FromSeconds(11));

        Assert.Equal(CommandState.Confirmed, (await market.OnlyAsync(market.Ids[0])).State);
        Assert.Equal(1, market.Calls("order.update"));
    }

    [Fact]
    public async Task Whoever_held_a_command_too_long_may_neither_send_nor_end_it()
    {
        await using var market = await CommandMarket.OpenAsync(Store, 1);
        await market.WishAsync(market.Ids[0], new PackageCommand.Picking());
        var slow = await market.Commands.TakeAsync(market.Ids[0], None);
        Store.Clock.Advance(TrendyolCommands.Hold + TimeSpan.FromSeconds(1));
        var other = await market.Commands.TakeAsync(market.Ids[0], None);

        Assert.False(await market.Commands.HoldAsync(slow!, None));
        await market.Commands.EndAsync(slow!, CommandState.Failed, "Geç kaldı.", None);
        Assert.True(await market.Commands.HoldAsync(other!, None));

        Assert.Equal(CommandState.Sent, (await market.OnlyAsync(market.Ids[0])).State);
    }

    [Theory]
    [InlineData(Statuses.Cancelled, CommandState.Superseded)]
    [InlineData(Statuses.Picking, CommandState.Superseded)]
    public async Task What_a_cancel_or_another_hand_has_overtaken_is_not_needed_any_more(string status, CommandState state)
    {
        await using var market = await CommandMarket.OpenAsync(Store, 1);
        market.World.SetStatus(market.Ids[0], status);
        await market.WishAsync(market.Ids[0], new PackageCommand.Picking());

        await market.RunAsync();

        Assert.Equal(state, (await market.OnlyAsync(market.Ids[0])).State);
        Assert.Equal(0, market.Effects("order.update"));
    }

    [Fact]
    public async Task A_refusal_becomes_a_problem_that_a_successful_retry_closes()
    {
        await using var market = await CommandMarket.OpenAsync(Store, 1);
        var id = market.Ids[0];
        market.World.SetQuirks(quirks => quirks with { ExpressQuotaFull = true });
        await market.WishAsync(id, new PackageCommand.CargoProvider("TEXMP", await NumberAsync(market, id)));
        await market.RunAsync();
        var refused = await market.OnlyAsync(id);
        var problem = Assert.Single(await Store.OpenProblemsAsync());

        market.World.SetQuirks(quirks => quirks with { ExpressQuotaFull = false });
        Assert.True(await market.Commands.RetryAsync(refused.Id, None));
        await market.RunAsync();

        Assert.Equal((CommandState.Failed, ProblemCause.CommandRefused), (refused.State, problem.Cause));
        Assert.Contains("kotası dolu", refused.LastAnswer, StringComparison.Ordinal);
        Assert.Equal(CommandState.Confirmed, (await market.OnlyAsync(id)).State);
        Assert.Empty(await Store.OpenProblemsAsync());
        Assert.False(await market.Commands.RetryAsync(refused.Id, None));
    }

    [Fact]
    public async Task A_second_change_of_carrier_waits_until_Trendyol_takes_one_again()
    {
        await using var market = await CommandMarket.OpenAsync(Store, 1);
        var id = market.Ids[0];
        await market.WishAsync(id, new PackageCommand.CargoProvider("PTTMP", await NumberAsync(market, id)), "first");
        await market.RunAsync();
        await market.WishAsync(id, new PackageCommand.CargoProvider("YKMP", await NumberAsync(market, id)), "second");
        await market.KnowAsync();

        await market.RunAfterAsync(TimeSpan.FromMinutes(4));
        Assert.Equal(1, market.Calls("order.cargo-provider"));
        await market.RunAfterAsync(TimeSpan.FromMinutes(2));

        Assert.Equal((2, 2), (market.Calls("order.cargo-provider"), market.Effects("order.cargo-provider")));
        Assert.All(await market.OfAsync(id), command => Assert.Equal(CommandState.Confirmed, command.State));
    }

    private static async Task<string?> NumberAsync(CommandMarket market, long id) => (await market.TellAsync(id)).CargoTrackingNumber;
}
