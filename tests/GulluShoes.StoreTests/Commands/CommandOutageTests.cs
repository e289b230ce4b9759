using GulluShoes.Shop.Orders.Commands;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Packing;
using GulluShoes.StoreTests.Packing;
using GulluShoes.StoreTests.Stores;
using TrendyolSimulator.Orders;
using TrendyolSimulator.Transport;

namespace GulluShoes.StoreTests.Commands;

/// <summary>Trendyol is away, or its answers are.</summary>
public sealed class CommandOutageTests(StoreServers servers) : StoreTest(servers)
{
    private const int Packages = 40;

    public static TheoryData<CommandKind> Kinds => [.. Enum.GetValues<CommandKind>()];

    [Fact]
    public async Task An_hour_without_Trendyol_packing_goes_on_and_every_command_of_every_kind_takes_effect_exactly_once()
    {
        await using var market = await CommandMarket.OpenAsync(Store, Packages);
        var seconds = Enum.GetValues<CommandKind>().Except([CommandKind.Picking]).ToList();
        var wishes = new Dictionary<long, PackageCommand>();
        foreach (var (index, id) in market.Ids.Index())
        {
            var kind = seconds[index % seconds.Count];
            wishes[id] = await WishAsync(market, kind == CommandKind.Split && (await market.TellAsync(id)).Lines.Count == 1 ? CommandKind.Invoiced : kind, id);
        }

        // The outage begins with answers that are lost after the work was done, and ends in plain refusal to serve.
        market.Strike(
            new Fault { Kind = FaultKind.ResetAfter, Endpoint = "order.update", Count = 7 },
            new Fault { Kind = FaultKind.ResetBefore, Endpoint = "order.*", Count = 20, Skip = 7 },
            new Fault { Kind = FaultKind.Unavailable503, Endpoint = "order.*" });
        var shift = new PackingShift(Store);
        for (var minute = 0; minute < 60; minute += 4)
        {
            for (var packed = 0; packed < 4 && await shift.NextAsync() is { } state; packed++)
            {
                Assert.IsType<PackingOutcome.Done>(await shift.PackAsync(state));
                await market.WishAsync(state.PackageId, wishes[state.PackageId]);
            }

            await market.RunAfterAsync(TimeSpan.FromMinutes(4));
        }

        Assert.Equal(Packages, await Store.CountAsync("orders where packed_at is not null"));
        Assert.Equal(Packages, await OpenProblemsAsync(ProblemCause.CommandStuck));
        market.World.Faults.Clear();
        // It comes back, and of each kind some answers are lost once more.
        market.Strike(Enum.GetValues<CommandKind>().Select(OperationOf).Distinct().Select(operation => new Fault { Kind = FaultKind.ResetAfter, Endpoint = operation, Count = 2 }));
        await market.FinishAsync();

        Assert.Equal("", await Store.ScalarAsync("select coalesce(string_agg(concat_ws(' ', package_id, kind, state, last_answer), '; '), '') from trendyol_commands where state <> 'Confirmed'"));
        foreach (var operation in wishes.Values.Concat(wishes.Select(_ => new PackageCommand.Picking())).GroupBy(wish => OperationOf(wish.Kind)))
        {
            Assert.Equal((operation.Key, operation.Count()), (operation.Key, market.Effects(operation.Key)));
        }

        Assert.All(market.World.Faults.Struck(), fault => Assert.Equal(2, fault.Struck));
        foreach (var (id, _) in wishes.Where(wish => wish.Value is PackageCommand.Invoiced))
        {
            Assert.Equal(Statuses.Invoiced, (await market.TellAsync(id)).EffectiveStatus);
        }

        Assert.Equal(0, await OpenProblemsAsync(ProblemCause.CommandStuck));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_lost_answer_is_looked_up_and_nothing_is_sent_twice(CommandKind kind)
    {
        var operation = OperationOf(kind);
        await using var market = await CommandMarket.OpenAsync(Store, 20, kind == CommandKind.Invoiced ? Statuses.Picking : Statuses.Created);
        var id = await market.WithSeveralLinesAsync();
        market.Strike(new Fault { Kind = FaultKind.ResetAfter, Endpoint = operation, Count = 1 });
        var command = await WishAsync(market, kind, id);
        await market.WishAsync(id, command);
        await market.RunAsync();
        var lost = await market.OnlyAsync(id);

        await market.RunAfterAsync(TimeSpan.FromMinutes(3));
        var found = await market.OnlyAsync(id);

        Assert.Equal((CommandState.Sent, CommandState.Confirmed), (lost.State, found.State));
        Assert.Equal((command.MayBeRepeated ? 2 : 1, 1), (market.Calls(operation), market.Effects(operation)));
        Assert.Equal(!command.MayBeRepeated, found.LastAnswer!.Contains("yeniden okundu", StringComparison.Ordinal));
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

    private static string OperationOf(CommandKind kind) => kind switch
    {
        CommandKind.Picking or CommandKind.Invoiced => "order.update",
        CommandKind.Unsupplied => "order.unsupplied",
        CommandKind.Split => "order.split",
        CommandKind.BoxInfo => "order.box-info",
        CommandKind.CargoProvider => "order.cargo-provider",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static async Task<PackageCommand> WishAsync(CommandMarket market, CommandKind kind, long id) => kind switch
    {
        CommandKind.Picking => new PackageCommand.Picking(),
        CommandKind.Invoiced => new PackageCommand.Invoiced("ABC2026000000123"),
        CommandKind.BoxInfo => new PackageCommand.BoxInfo(2, 3.5m),
        CommandKind.Unsupplied => new PackageCommand.Unsupplied(UnsuppliedReason.OutOfStock, [await market.FirstLineAsync(id)]),
        CommandKind.Split => new PackageCommand.Split([[await market.FirstLineAsync(id)]]),
        CommandKind.CargoProvider => new PackageCommand.CargoProvider("PTTMP", (await market.TellAsync(id)).CargoTrackingNumber),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private async Task<int> OpenProblemsAsync(ProblemCause cause) =>
        (await Store.OpenProblemsAsync()).Count(problem => problem.Cause == cause);
}
