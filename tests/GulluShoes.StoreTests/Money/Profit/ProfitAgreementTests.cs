using GulluShoes.Shop.Money.Expenses;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Money.Settlements;
using GulluShoes.Store.Orders;
using GulluShoes.StoreTests.Money.Costs;
using GulluShoes.StoreTests.Money.Imports;
using GulluShoes.StoreTests.Money.Tariffs;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Money.Profit;

/// <summary>The database reckons as the rule does, to the kuruş, and what was reckoned bit by bit is what would be reckoned now, whatever has happened.</summary>
public sealed class ProfitAgreementTests(StoreServers servers) : StoreTest(servers)
{
    private const int Orders = 8;
    private const int Events = 40;

    private static readonly string[] Statuses = ["Created", "Picking", "Shipped", "Delivered", "Cancelled", "UnDeliveredAndReturned", "Delivered"];
    private static readonly string[] Kinds = ["Sale", "Sale", "Discount", "Return", "ManualRefund", "SellerRevenuePositive", "CommissionNegative", "CommissionPositive"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(0)]
    public async Task Whatever_happens_the_stored_profits_are_the_rules(int known)
    {
        var seed = known == 0 ? Environment.TickCount : known;
        var history = new History(Store, new Random(seed));
        for (var turn = 1; turn <= Events; turn++)
        {
            await history.HappenAsync(turn);
            if (turn % 5 == 0)
            {
                await history.Room.Book.RecomputeAsync(None);
                await AgreeAsync(history.Room, $"Seed {seed}, turn {turn}");
            }
        }

        await history.Room.Book.RecomputeAsync(None);
        Assert.Equal(0, await Store.CountAsync("profit_marks"));
        Assert.True(await Store.CountAsync("line_profits where profit <> 0") > 0 || known == 0, $"Seed {seed}: nothing could be told.");
    }

    [Fact]
    public async Task What_dies_before_it_is_committed_is_reckoned_by_the_next_and_two_at_once_are_right()
    {
        var history = new History(Store, new Random(5));
        for (var turn = 1; turn <= Events; turn++)
        {
            await history.HappenAsync(turn);
        }

        await using (var dying = await Store.Database.OpenConnectionAsync())
        {
            await using var transaction = await dying.BeginTransactionAsync();
            await using var half = dying.CreateCommand();
            half.CommandText = "delete from profit_marks; insert into profit_marks (order_number) values ('nobody')";
            await half.ExecuteNonQueryAsync();
        }

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => history.Room.Book.RecomputeAsync(None)));
        await AgreeAsync(history.Room, "Three at once");
        Assert.Equal(await Store.CountAsync("order_lines"), await Store.CountAsync("line_profits"));
    }

    private static async Task AgreeAsync(ProfitRoom room, string when)
    {
        var (stored, ruled) = (await room.StoredAsync(), await room.RuledAsync());
        foreach (var (is_, should) in stored.Zip(ruled))
        {
            Assert.True(is_ == should, $"{when}: {is_} but {should}");
        }

        Assert.Equal(ruled.Count, stored.Count);
    }

    /// <summary>What may happen to a shop, in any order.</summary>
    private sealed class History(TestStore store, Random random)
    {
        /// <summary>Costs, packaging and cargo are said of in every history.</summary>
        private static readonly int[] Begin = [3, 3, 5, 6];

        public ProfitRoom Room { get; } = new(store);

        public Task HappenAsync(int turn) => turn <= Orders ? TellAsync(turn, turn) : (turn <= Orders + Begin.Length ? Begin[turn - Orders - 1] : random.Next(12)) switch
        {
            0 or 1 or 2 => TellAsync(random.Next(1, Orders + 1), turn),
            3 => Room.Costs.EnterAsync(CostRoom.Model(random.Next(2) == 0 ? "099" : "100"), Lira(90_000), random.Next(1, 25)),
            4 => CostsKnownAsync(),
            5 => Room.SayAsync(new ExpenseKey(ExpenseKind.Packaging), random.Next(8) == 0 ? null : Lira(2_000), random.Next(1, 25)),
            6 => Room.SayAsync(new ExpenseKey(ExpenseKind.Cargo, random.Next(3) == 0 ? "Trendyol Express" : null), random.Next(8) == 0 ? null : Lira(15_000), random.Next(1, 25)),
            7 => Room.SayAsync(new ExpenseKey(ExpenseKind.Labour), Lira(3_000), random.Next(1, 25)),
            8 => Room.Tariffs.Imports.UploadAsync(new Said(ImportRoom.Number(random.Next(1, Orders + 1)), -Lira(40_000), Cargo: -Lira(20_000) * random.Next(2), Status: random.Next(2) == 0 ? "Teslim Edildi" : "Yeni Sipariş")),
            9 => Room.InvoiceAsync($"KF{random.Next(3)}", new CargoParcel(random.Next(3) == 0 ? "İade Kargo Bedeli" : "Gönderi Kargo Bedeli", $"{7_280_000_000_000_000 + turn % Orders}", ImportRoom.Number(random.Next(1, Orders + 1)), Lira(20_000), 2m)),
            10 => Room.Tariffs.UploadAsync([TariffRoom.Second], new Offer(Barcode(random.Next(3)), 900m + turn, [24m, 20m, 16m, random.Next(5, 15)])),
            _ => AccountAsync(),
        };

        private static string Barcode(int product) => $"P-{product}";

        private decimal Lira(int most) => random.Next(1, most) / 100m;

        /// <summary>A package of the order, the first or a second, as it is now.</summary>
        private Task<PageApplied> TellAsync(int order, int version)
        {
            var id = order + (random.Next(3) == 0 ? 100 : 0);
            var lines = Enumerable.Range(0, random.Next(1, 4)).Select(place => Line((id * 10) + place)).ToList();
            return store.Intake.ApplyAsync(
                [Packages.Facts(id, version, Statuses[random.Next(Statuses.Length)]) with { OrderNumber = ImportRoom.Number(order), OrderedAt = Packages.Monday.AddDays(-order), Lines = lines }], None);
        }

        private LineFacts Line(long id)
        {
            var (gross, product) = (random.Next(6) == 0 ? 0 : Lira(200_000), random.Next(3));
            return Packages.Line(id, product == 0 ? "100" : "099", "Siyah", "37", random.Next(1, 4)) with
            {
                Barcode = Barcode(product),
                UnitGross = gross,
                UnitSellerDiscount = decimal.Round(gross / 7, 2),
                UnitPrice = gross - decimal.Round(gross / 7, 2),
                CommissionRate = random.Next(4) == 0 ? null : 21.5m,
            };
        }

        private async Task CostsKnownAsync()
        {
            await Room.Costs.PublishAsync((random.Next(1, 25), 41.1m));
            await store.Get<GulluShoes.Store.Money.Costs.LineCosts>().FillAsync(None);
        }

        private Task AccountAsync()
        {
            var (type, amount, order) = (Kinds[random.Next(Kinds.Length)], Lira(90_000), random.Next(1, Orders + 1));
            var isDebt = type is "Discount" or "Return" or "ManualRefund" or "CommissionPositive";
            return Room.KeepAsync(Room.Row(type, order, Barcode(random.Next(3)), isDebt ? amount : 0, isDebt ? 0 : amount, decimal.Round(amount / 5, 4)));
        }
    }
}
