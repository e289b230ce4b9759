using System.Collections.Concurrent;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Stock.Pushing;

/// <summary>Two processes claim and settle at once while pairs come in, on connections that die.</summary>
public sealed class PushRaceTests(StoreServers servers) : StoreTest(servers)
{
    private const int Products = 12;
    private const int Comings = 150;

    [Fact]
    public async Task A_barcode_is_out_once_at_a_time_and_its_numbers_leave_in_their_order()
    {
        var seed = Environment.TickCount;
        Console.WriteLine($"seed {seed}");
        var room = new PushRoom(Store);
        await room.FillAsync(Products, 1);
        await using var other = TestStore.Open(Servers.Postgres.ConnectionStringFor((string)(await Store.ScalarAsync("select current_database()"))!), Servers.Azurite.ConnectionString);
        other.Clock.SetUtcNow(Store.Clock.GetUtcNow());
        using var ended = new CancellationTokenSource();
        var left = new ConcurrentQueue<(string Barcode, int Quantity, bool Leaves)>();

        var pushers = new[] { Store, other }.SelectMany((store, process) => Enumerable.Range(0, 3).Select(
            hand => Task.Run(() => PushAsync(new PushRoom(store), left, new Random(seed + (process * 10) + hand), ended.Token)))).ToArray();
        var random = new Random(seed);
        for (var coming = 0; coming < Comings; coming++)
        {
            await room.Stock.EnterAsync(PushRoom.Barcode(random.Next(Products)), 1);
        }

        await ended.CancelAsync();
        await Task.WhenAll(pushers);
        await PushAsync(room, left, random, ended.Token);

        foreach (var product in left.GroupBy(one => one.Barcode))
        {
            Assert.Equal(product.Select((_, at) => at % 2 == 0), product.Select(one => one.Leaves));
            var numbers = product.Where(one => one.Leaves).Select(one => one.Quantity).ToList();
            Assert.Equal(numbers.Order(), numbers);
            Assert.Equal($"{numbers[^1]}, 0, {numbers[^1]}", await room.Stock.StockOfAsync(product.Key));
        }

        Assert.Equal(Products, left.Select(one => one.Barcode).Distinct().Count());
        Assert.Equal(0, await Store.CountAsync("stock_pushes where call_id is not null"));
    }

    /// <summary>Tells what is due, until nothing is due after the end.</summary>
    private static async Task PushAsync(PushRoom room, ConcurrentQueue<(string Barcode, int Quantity, bool Leaves)> left, Random random, CancellationToken ended)
    {
        while (true)
        {
            var over = ended.IsCancellationRequested;
            if (await room.ClaimAsync() is not { } call)
            {
                if (over)
                {
                    return;
                }

                continue;
            }

            // Between its claim and its fate a barcode belongs to this call alone, so what is noted here is in order.
            call.Items.ToList().ForEach(item => left.Enqueue((item.Barcode, item.Quantity, true)));
            await Task.Yield();
            call.Items.ToList().ForEach(item => left.Enqueue((item.Barcode, item.Quantity, false)));
            if (random.Next(3) == 0)
            {
                await room.Pushes.ReleaseAsync(call.Id, TimeSpan.Zero, CancellationToken.None);
            }
            else
            {
                await room.Pushes.RejectAsync(call, "Olmaz", CancellationToken.None);
            }
        }
    }
}
