using System.Collections.Concurrent;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Stock;
using GulluShoes.StoreTests.Stores;
using Npgsql;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Stock;

/// <summary>Many hands on the same pairs, also with connections that die in the middle: every wish counts once, and nobody waits in a circle.</summary>
[Collection(LongCollection.Name)]
public sealed class LedgerRaceTests(StoreServers servers) : StoreTest(servers)
{
    private const int Products = 6;
    private const int Width = 30;
    private const int Rounds = 25;
    private const int Begun = 1000;
    private static readonly string[] Statuses = ["Created", "Picking", "Shipped", "Delivered", "Cancelled", "UnPacked", "Returned"];
    private readonly ConcurrentDictionary<string, int> entered = new();
    private StockRoom room = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        room = new StockRoom(Store);
        await room.MakeShelfAsync("A-01");
        await room.TellAsync([.. Enumerable.Range(1, Width).Select(id => Told(id, 1, "Created"))]);
        await room.BookAsync([.. Enumerable.Range(0, Products).Select(product => new StockWish($"begin/{product}", $"R-{product}", ShelfCode.Unsaid, Begun, Replaces: true, MovementReason.Count))]);
    }

    [Fact]
    public async Task Any_number_of_hands_leave_every_pair_accounted_for()
    {
        var seed = Environment.TickCount;
        Console.WriteLine($"seed {seed}");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(hand => Task.Run(() => WorkAsync(new Random(seed + hand), again: _ => false))));

        await EveryPairIsAccountedForAsync();
        Store.Database.Clear();
        Assert.Equal(0L, await Store.ScalarAsync("select deadlocks from pg_stat_database where datname = current_database()"));
    }

    [Fact]
    public async Task Connections_that_die_between_any_two_statements_lose_nothing_and_double_nothing()
    {
        var seed = Environment.TickCount;
        Console.WriteLine($"seed {seed}");
        using var ended = new CancellationTokenSource();
        var killer = Task.Run(() => DyingConnections.KillAsync(Store, Servers, seed, ended.Token));

        // As a queue does it: what failed is done again, with the same key.
        await Task.WhenAll(Enumerable.Range(0, 6).Select(hand => Task.Run(() => WorkAsync(new Random(seed + hand), again: failure => failure is NpgsqlException))));

        await ended.CancelAsync();
        Assert.InRange(await killer, 1, int.MaxValue);
        await EveryPairIsAccountedForAsync();
    }

    [Fact]
    public async Task One_wish_from_many_connections_counts_once()
    {
        var wishes = Enumerable.Range(0, 40).Select(number => new StockWish($"one/{number}", $"R-{number % Products}", number % 2 == 0 ? "A-01" : ShelfCode.Unsaid, 1, Replaces: false, MovementReason.GoodsIn)).ToArray();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(hand => Task.Run(() => room.BookAsync(hand % 2 == 0 ? wishes : [.. wishes.Reverse()]))));

        Assert.Equal(wishes.Length, outcomes.Sum(outcome => Assert.IsType<StockOutcome.Done>(outcome).Booked.Count(one => one.Counted)));
        Assert.Equal((Products * Begun) + wishes.Length, (long)(await Store.ScalarAsync("select sum(on_hand) from sellable_stock"))!);
    }

    private async Task WorkAsync(Random random, Func<Exception, bool> again)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var deed = Deed(random);
            while (!await DoneAsync(deed, again))
            {
            }
        }
    }

    private static async Task<bool> DoneAsync(Func<Task> deed, Func<Exception, bool> again)
    {
        try
        {
            await deed();
            return true;
        }
        catch (Exception failure) when (again(failure))
        {
            return false;
        }
    }

    private Func<Task> Deed(Random random)
    {
        if (random.Next(3) > 0)
        {
            PackageFacts[] told = [.. Enumerable.Range(0, 12).Select(_ => Told(random.Next(1, Width + 1), random.Next(1, 500), Statuses[random.Next(Statuses.Length)]))];
            return () => room.TellAsync(told);
        }

        StockWish[] wishes = [.. Enumerable.Range(0, 4).Select(_ => new StockWish(
            room.NewKey(), $"R-{random.Next(Products)}", random.Next(2) == 0 ? "A-01" : ShelfCode.Unsaid, random.Next(1, 5), Replaces: false, MovementReason.GoodsIn))];
        foreach (var wish in wishes)
        {
            entered.AddOrUpdate(wish.Barcode, wish.Pairs, (_, sum) => sum + wish.Pairs);
        }

        return async () => Assert.IsType<StockOutcome.Done>(await room.BookAsync(wishes));
    }

    private async Task EveryPairIsAccountedForAsync()
    {
        await LedgerShould.AgreeAsync(Store);
        for (var product = 0; product < Products; product++)
        {
            var barcode = $"R-{product}";
            var taken = (long)(await Store.ScalarAsync($"select coalesce(sum(taken), 0)::bigint from reservations where barcode = '{barcode}'"))!;
            var onHand = (int)(await Store.ScalarAsync($"select on_hand from sellable_stock where barcode = '{barcode}'"))!;
            Assert.Equal(Begun + entered.GetValueOrDefault(barcode) - taken, onHand);
        }
    }

    /// <summary>One version says one thing about lines; which status it has is a matter of luck, as between hands.</summary>
    private static PackageFacts Told(long id, int version, string status) => Facts(id, version, status) with
    {
        OrderedAt = Monday,
        Lines = [.. Enumerable.Range(0, 2).Select(line => Line((id * 10) + line, "099", "Siyah", "37", 1 + (version % 2)) with { Barcode = $"R-{(id + (line * version)) % Products}" })],
    };
}
