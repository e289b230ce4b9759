using GulluShoes.Shop.Money.Expenses;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Money.Costs;
using GulluShoes.Store.Money.Settlements;
using GulluShoes.Store.Orders;
using GulluShoes.StoreTests.Money.Costs;
using GulluShoes.StoreTests.Money.Imports;
using GulluShoes.StoreTests.Money.Tariffs;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Money.Profit;

/// <summary>What may happen to a shop, in any order.</summary>
internal sealed class ProfitHistory(TestStore store, Random random)
{
    public const int Orders = 8;
    public const int Events = 40;

    private static readonly string[] Statuses = ["Created", "Picking", "Shipped", "Delivered", "Cancelled", "UnDeliveredAndReturned", "Delivered"];
    private static readonly string[] Kinds = ["Sale", "Sale", "Discount", "Return", "ManualRefund", "SellerRevenuePositive", "CommissionNegative", "CommissionPositive"];

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
            [Packages.Facts(id, version, Statuses[random.Next(Statuses.Length)]) with { OrderNumber = ImportRoom.Number(order), OrderedAt = Packages.Monday.AddDays(-order), Lines = lines }], CancellationToken.None);
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
        await store.Get<LineCosts>().FillAsync(CancellationToken.None);
    }

    private Task AccountAsync()
    {
        var (type, amount, order) = (Kinds[random.Next(Kinds.Length)], Lira(90_000), random.Next(1, Orders + 1));
        var isDebt = type is "Discount" or "Return" or "ManualRefund" or "CommissionPositive";
        return Room.KeepAsync(Room.Row(type, order, Barcode(random.Next(3)), isDebt ? amount : 0, isDebt ? 0 : amount, decimal.Round(amount / 5, 4)));
    }
}
