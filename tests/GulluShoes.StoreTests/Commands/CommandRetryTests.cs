using GulluShoes.Functions.Orders.Commands;
using GulluShoes.Shop.Orders.Commands;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Upkeep;
using GulluShoes.StoreTests.Stores;
using TrendyolSimulator.Orders;
using TrendyolSimulator.Transport;

namespace GulluShoes.StoreTests.Commands;

/// <summary>What a person's retry button may and may not do, and what is never claimed.</summary>
public sealed class CommandRetryTests(StoreServers servers) : StoreTest(servers)
{
    [Fact]
    public async Task A_retry_of_what_failed_looks_before_it_sends()
    {
        await using var market = await CommandMarket.OpenAsync(Store, 1);
        var id = market.Ids[0];
        await market.WishAsync(id, new PackageCommand.Picking());
        var due = await market.Commands.TakeAsync(id, None);
        await new CommandSender(market.Packages).SendAsync(id, due!.Command, due.Look, None);
        await market.Commands.EndAsync(due, CommandState.Failed, CommandWords.Unreadable, None);

        Assert.True(await market.Commands.RetryAsync(due.Id, None));
        await market.RunAsync();

        Assert.Equal(CommandState.Confirmed, (await market.OnlyAsync(id)).State);
        Assert.Equal(1, market.Calls("order.update"));
    }

    [Fact]
    public async Task A_retry_brings_forward_what_waits_and_leaves_alone_what_is_being_sent()
    {
        await using var market = await CommandMarket.OpenAsync(Store, 1);
        var id = market.Ids[0];
        market.Strike(new Fault { Kind = FaultKind.ResetAfter, Endpoint = "order.update", Count = 1 });
        await market.WishAsync(id, new PackageCommand.Picking());
        await market.RunAsync();
        var waiting = await market.OnlyAsync(id);

        Assert.True(await market.Commands.RetryAsync(waiting.Id, None));
        var taken = await market.Commands.TakeAsync(id, None);
        Assert.True(await market.Commands.RetryAsync(waiting.Id, None));

        Assert.True(waiting.NextAttemptAt > Store.Clock.GetUtcNow());
        Assert.Equal((2, true), (taken!.Attempt, taken.MayHaveHappened));
        Assert.Null(await market.Commands.TakeAsync(id, None));
    }

    [Fact]
    public async Task Units_that_nobody_gave_up_are_not_said_to_be_given_up_because_the_customer_cancelled()
    {
        await using var market = await CommandMarket.OpenAsync(Store, 20);
        var id = await market.WithSeveralLinesAsync();
        market.Strike(new Fault { Kind = FaultKind.ResetBefore, Endpoint = "order.unsupplied", Count = 1 });
        await market.WishAsync(id, new PackageCommand.Unsupplied(UnsuppliedReason.OutOfStock, [await market.FirstLineAsync(id)]));
        await market.RunAsync();
        market.World.SetStatus(id, Statuses.Cancelled);

        await market.FinishAsync();

        Assert.Equal(CommandState.Superseded, (await market.OnlyAsync(id)).State);
        Assert.Equal(0, market.Effects("order.unsupplied"));
    }

    [Fact]
    public async Task A_package_that_Trendyol_does_not_know_is_told_to_a_person()
    {
        await using var market = await CommandMarket.OpenAsync(Store, 1);
        await Store.Intake.ApplyAsync([Packages.Facts(77) with { Lines = [Packages.Line(1, "099", "Siyah", "37")] }], None);
        await market.WishAsync(77, new PackageCommand.Picking());

        await market.RunAsync();

        var command = await market.OnlyAsync(77);
        Assert.Equal(CommandState.Failed, command.State);
        Assert.Contains("404", command.LastAnswer, StringComparison.Ordinal);
        Assert.Equal(ProblemCause.CommandRefused, Assert.Single(await Store.OpenProblemsAsync()).Cause);
    }

    [Fact]
    public async Task Refused_keys_put_commands_off_until_they_are_right_again()
    {
        await using var market = await CommandMarket.OpenAsync(Store, 1);
        market.Strike(new Fault { Kind = FaultKind.Gone556, Endpoint = "order.*" });
        await market.WishAsync(market.Ids[0], new PackageCommand.Picking());
        await market.RunAsync();
        var refused = await market.OnlyAsync(market.Ids[0]);
        market.World.Faults.Clear();

        await market.FinishAsync();

        Assert.Equal(CommandState.Pending, refused.State);
        Assert.Contains("556", refused.LastAnswer, StringComparison.Ordinal);
        Assert.Equal((CommandState.Confirmed, 1), ((await market.OnlyAsync(market.Ids[0])).State, market.Effects("order.update")));
    }

    [Fact]
    public async Task A_command_that_ends_while_it_is_reported_as_stuck_leaves_no_problem_behind()
    {
        await using var market = await CommandMarket.OpenAsync(Store, 1);
        await Store.Get<Problems>().ReportAsync(ProblemCause.CommandStuck, $"{market.Ids[0]}", "Picking", None);

        await market.RunAsync();

        Assert.Empty(await Store.OpenProblemsAsync());
    }
}
