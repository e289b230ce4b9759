using GulluShoes.Shop.Orders.Commands;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Upkeep;
using GulluShoes.StoreTests.Doors;
using GulluShoes.StoreTests.Stores;
using TrendyolSimulator.Orders;
using TrendyolSimulator.Transport;

namespace GulluShoes.StoreTests.Commands;

/// <summary>Trendyol is away, or its answers are.</summary>
public sealed class CommandOutageTests(StoreServers servers) : StoreTest(servers)
{
    public static TheoryData<CommandKind, string> Writes => new()
    {
        { CommandKind.Picking, "order.update" },
        { CommandKind.Unsupplied, "order.unsupplied" },
        { CommandKind.Split, "order.split" },
        { CommandKind.CargoProvider, "order.cargo-provider" },
    };

    [Fact]
    public async Task After_an_hour_without_Trendyol_every_command_takes_effect_exactly_once()
    {
        await using var market = await CommandMarket.OpenAsync(Store, 40);
        // The outage begins with answers that are lost after the work was done, and ends in plain refusal to serve.
        market.Strike(
            new Fault { Kind = FaultKind.ResetAfter, Endpoint = "order.update", Count = 7 },
            new Fault { Kind = FaultKind.ResetBefore, Endpoint = "order.*", Count = 20, Skip = 7 },
            new Fault { Kind = FaultKind.Unavailable503, Endpoint = "order.*" });
        foreach (var id in market.Ids)
        {
            await market.WishAsync(id, new PackageCommand.Picking());
            await market.WishAsync(id, new PackageCommand.Invoiced("ABC2026000000123"));
        }

        for (var minute = 0; minute < 60; minute += 4)
        {
            await market.RunAfterAsync(TimeSpan.FromMinutes(4));
        }

        Assert.Equal(40, await OpenProblemsAsync(ProblemCause.CommandStuck));
        market.World.Faults.Clear();
        // The client's own breaker lets nobody through for some real seconds more.
        await Soon.TrueAsync(
            async () =>
            {
                await market.RunAfterAsync(TimeSpan.FromMinutes(5));
                return await Store.CountAsync("trendyol_commands where ended_at is null") == 0;
            },
            "The commands did not drain.");

        Assert.Equal(80, market.Effects("order.update"));
        Assert.Equal(80, await Store.CountAsync("trendyol_commands where state = 'Confirmed'"));
        foreach (var id in market.Ids)
        {
            Assert.Equal(Statuses.Invoiced, (await market.TellAsync(id)).EffectiveStatus);
        }

        Assert.Equal(0, await OpenProblemsAsync(ProblemCause.CommandStuck));
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_lost_answer_is_looked_up_and_nothing_is_sent_twice(CommandKind kind, string operation)
    {
        await using var market = await CommandMarket.OpenAsync(Store, 20);
        var id = await market.WithSeveralLinesAsync();
        market.Strike(new Fault { Kind = FaultKind.ResetAfter, Endpoint = operation, Count = 1 });
        await market.WishAsync(id, await WishAsync(market, kind, id));
        await market.RunAsync();
        var lost = await market.OnlyAsync(id);

        // Time enough for what Trendyol does later (splits).
        market.World.Clock.Advance(TimeSpan.FromMinutes(2));
        market.World.CatchUp();
        await market.RunAfterAsync(TimeSpan.FromMinutes(3));
        var found = await market.OnlyAsync(id);

        Assert.Equal((CommandState.Sent, CommandState.Confirmed), (lost.State, found.State));
        Assert.Equal((1, 1), (market.Calls(operation), market.Effects(operation)));
        Assert.Contains("yeniden okundu", found.LastAnswer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_never_arrived_is_sent_again_without_a_look()
    {
        await using var market = await CommandMarket.OpenAsync(Store, 1);
        market.Strike(new Fault { Kind = FaultKind.TooMany429, Endpoint = "order.update", Count = 1 });
        var reads = market.Calls("order.list");
        await market.WishAsync(market.Ids[0], new PackageCommand.Picking());
        await market.RunAsync();
        await market.FinishAsync();

        Assert.Equal(CommandState.Confirmed, (await market.OnlyAsync(market.Ids[0])).State);
        Assert.Equal((reads, 1), (market.Calls("order.list"), market.Effects("order.update")));
    }

    private static async Task<PackageCommand> WishAsync(CommandMarket market, CommandKind kind, long id) => kind switch
    {
        CommandKind.Picking => new PackageCommand.Picking(),
        CommandKind.Unsupplied => new PackageCommand.Unsupplied(UnsuppliedReason.OutOfStock, [await market.FirstLineAsync(id)]),
        CommandKind.Split => new PackageCommand.Split([[await market.FirstLineAsync(id)]]),
        CommandKind.CargoProvider => new PackageCommand.CargoProvider("PTTMP", (await market.TellAsync(id)).CargoTrackingNumber),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private async Task<int> OpenProblemsAsync(ProblemCause cause) =>
        (await Store.Get<Problems>().OpenAsync(None)).Count(problem => problem.Cause == cause);
}
