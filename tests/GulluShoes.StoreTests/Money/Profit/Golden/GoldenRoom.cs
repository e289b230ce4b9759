using System.Globalization;
using GulluShoes.Shop.Money.Costs;
using GulluShoes.Shop.Money.Expenses;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Money.Costs;
using GulluShoes.Store.Money.Expenses;
using GulluShoes.Store.Money.Rates;
using GulluShoes.Store.Money.Settlements;
using GulluShoes.StoreTests.Money.Imports;
using GulluShoes.StoreTests.Stores;
using GulluShoes.Tests.Money.Profit;

namespace GulluShoes.StoreTests.Money.Profit.Golden;

/// <summary>An order of the file, with the numbers that it has in the shop. Each is placed on a day of its own, so that each has its own rate and expenses.</summary>
internal sealed record GoldenOrder(int Number, IReadOnlyList<GoldenLine> Lines)
{
    public string OrderNumber => (10_900_000_000 + Number).ToString(CultureInfo.InvariantCulture);

    public DateOnly Day => new DateOnly(2025, 1, 1).AddDays(Number);

    public IReadOnlyList<IGrouping<string, GoldenLine>> Packages => [.. Lines.GroupBy(line => line.Package)];

    /// <summary>What is cancelled bears nothing of an order that still brings something.</summary>
    public IReadOnlyList<GoldenLine> Bearing => Lines.Any(line => line.State == ' ') ? [.. Lines.Where(line => line.State == ' ')] : Lines;

    /// <summary>Package and line ids in the order of the file.</summary>
    public IEnumerable<(long Package, long Line, GoldenLine Golden)> Placed() =>
        Packages.SelectMany((package, at) => package.Select((line, place) => (PackageOf(at), (PackageOf(at) * 10) + place, line)));

    private long PackageOf(int at) => (Number * 10) + at;
}

/// <summary>Tells the shop what the file says, in the ways in which a shop comes to know it.</summary>
internal sealed class GoldenRoom(TestStore store, IReadOnlyList<GoldenOrder> orders)
{
    private const decimal Rate = 21.5m;
    private int rows;

    public async Task TellAsync()
    {
        await store.Intake.ApplyAsync([.. orders.SelectMany(PackagesOf)], CancellationToken.None);
        foreach (var order in orders)
        {
            await ExpensesAsync(order);
            if (order.Lines.FirstOrDefault(line => line.Rate is not null)?.Rate is { } rate)
            {
                await store.Get<ExchangeRates>().TypeAsync($"rate-{order.Number}", order.Day, rate, "muhasebe", CancellationToken.None);
            }
        }

        var costs = orders.SelectMany(order => order.Placed().Select(placed => CostOf(order, placed.Line, placed.Golden)).OfType<CostWish>());
        Assert.IsType<CostOutcome.Done>(await store.Get<ProductCosts>().EnterAsync("costs", [.. costs], "muhasebe", CancellationToken.None));
        await new ImportRoom(store).UploadAsync(await ImportRoom.SheetAsync(Said.Headings, [.. orders.Select(StatementOf)]));
        var account = store.Get<FinanceAccount>();
        await account.KeepAsync([.. orders.SelectMany(AccountOf)], CancellationToken.None);
        await store.Get<CargoInvoices>().KeepAsync("KF1", [.. orders.SelectMany(ParcelsOf)], CancellationToken.None);
        await account.MatchAsync(CancellationToken.None);
        var judged = orders.SelectMany(order => order.Placed()).Where(placed => placed.Golden is { Returned: > 0, Resalable: not null }).Select(placed => $"({placed.Package}::bigint, {placed.Line}::bigint, {placed.Golden.Resalable})");
        await store.ExecuteAsync($"create or replace view judged_returns as select * from (values {string.Join(", ", judged)}) j(package_id, line_id, resalable)");
    }

    private static IEnumerable<PackageFacts> PackagesOf(GoldenOrder order) => order.Placed().GroupBy(placed => placed.Package).Select(package => Packages.Facts(package.Key, 1, package.First().Golden.State switch
    {
        'c' => "Cancelled",
        'b' => "UnDeliveredAndReturned",
        _ => "Delivered",
    }) with
    {
        OrderNumber = order.OrderNumber,
        OrderedAt = order.Day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc),
        Lines = [.. package.Select(placed => LineOf(placed.Line, placed.Golden))],
    });

    private static LineFacts LineOf(long id, GoldenLine line)
    {
        var (gross, less) = ((line.Price ?? 100m) / line.Quantity, line.Discount / line.Quantity);
        return Packages.Line(id, "099", "Siyah", "37", line.Quantity) with
        {
            UnitGross = gross,
            UnitSellerDiscount = less,
            UnitPrice = gross - less,
            Currency = line.Price is null ? "USD" : "TRY",
            CommissionRate = line.Commission.StartsWith('~') ? Rate : null,
        };
    }

    private async Task ExpensesAsync(GoldenOrder order)
    {
        var paid = order.Lines.Select(line => line.Paid).OfType<GoldenPaid>().ToList();
        var cargo = paid.SelectMany(one => new[] { one.CargoOut, one.CargoBack }).FirstOrDefault(figure => figure[0] == '~');
        foreach (var (kind, amount) in new[]
        {
            (ExpenseKind.Packaging, GoldenShop.AmountOf(paid[0].Packaging)), (ExpenseKind.Labour, order.Lines[0].Labour), (ExpenseKind.Cargo, cargo is null ? null : GoldenShop.AmountOf(cargo)),
        })
        {
            await store.Get<ExpenseBook>().EnterAsync($"{kind}-{order.Number}", new ExpenseKey(kind), amount is 0 ? null : amount, order.Day, "muhasebe", CancellationToken.None);
        }
    }

    private static CostWish? CostOf(GoldenOrder order, long id, GoldenLine line)
    {
        var target = new CostTarget(CostScope.Variant, Barcode: $"Güllüayakkabı{id}");
        return line.Dollars is { } dollars ? new CostWish(target, dollars, CostCurrency.USD, order.Day) : line.UnitCost is { } lira ? new CostWish(target, lira, CostCurrency.TRY, order.Day) : null;
    }

    /// <summary>One row an order. Where the account or a carrier says otherwise, the statement is a lira beside it: nobody may believe it.</summary>
    private static object?[] StatementOf(GoldenOrder order)
    {
        var paid = order.Bearing.Select(line => line.Paid).OfType<GoldenPaid>().ToList();
        var amount = order.Lines.Sum(line => line.Price ?? 100m);
        var commission = -Charged(order.Bearing.Select(line => line.Commission));
        var (cargo, back, fees) = (-Charged(paid.Select(one => one.CargoOut)), -Charged(paid.Select(one => one.CargoBack)), -paid.Sum(one => GoldenShop.AmountOf(one.Fees)!.Value));
        var status = order.Bearing[0].State switch { 'c' => "İptal Edildi", 'b' => "İade Edildi", _ => "Teslim Edildi" };
        return
        [
            order.Day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) + " 12:00", order.OrderNumber, "Türkiye", status, "Trendyol TR", "Kredi Kartı", "A*** Y***", order.Lines.Sum(line => line.Quantity),
            amount, commission, 0m, cargo, back, fees, 0m, 0m, 0m, amount + commission + cargo + back + fees,
        ];
    }

    private static decimal Charged(IEnumerable<string> figures)
    {
        var all = figures.ToList();
        return all.TrueForAll(figure => figure[0] == '=') ? all.Sum(figure => GoldenShop.AmountOf(figure)!.Value) + 1 : all.Where(figure => figure[0] is not ('=' or '~' or '?')).Sum(figure => GoldenShop.AmountOf(figure)!.Value);
    }

    /// <summary>One row a pair, as the marketplace keeps its account.</summary>
    private IEnumerable<FinanceFacts> AccountOf(GoldenOrder order)
    {
        foreach (var (package, id, line) in order.Placed())
        {
            FinanceFacts Row(string type, decimal debt, decimal credit, decimal commission) => new("Settlements", $"{++rows}", type, null, store.Clock.GetUtcNow(), debt, credit)
            {
                Barcode = $"Güllüayakkabı{id}",
                OrderNumber = order.OrderNumber,
                PackageId = package,
                Commission = commission,
                Revenue = Math.Abs(credit - debt) - commission,
            };
            var (unit, commission) = (((line.Price ?? 0) - line.Discount) / line.Quantity, GoldenShop.AmountOf(line.Commission) ?? 0);
            var each = decimal.Round(commission / line.Quantity, 2, MidpointRounding.ToZero);
            for (var pair = 1; line.Commission.StartsWith('=') && pair <= line.Quantity; pair++)
            {
                yield return Row("Sale", 0, unit, pair == line.Quantity ? commission - (each * (pair - 1)) : each);
            }

            for (var pair = 1; pair <= line.Returned; pair++)
            {
                yield return Row("Return", unit, 0, each);
            }

            if (line.Correction != 0)
            {
                yield return line.Correction < 0 ? Row("ManualRefund", -line.Correction, 0, 0) : Row("SellerRevenuePositive", 0, line.Correction, 0);
            }
        }
    }

    private static IEnumerable<CargoParcel> ParcelsOf(GoldenOrder order) => order.Placed().Where(placed => placed.Golden.Paid is not null).SelectMany(placed =>
        new[] { ("Gönderi Kargo Bedeli", placed.Golden.Paid!.CargoOut), ("İade Kargo Bedeli", placed.Golden.Paid!.CargoBack) }.Where(one => one.Item2[0] == '=')
            .Select(one => new CargoParcel(one.Item1, Packages.Facts(placed.Package).TrackingNumber, order.OrderNumber, GoldenShop.AmountOf(one.Item2)!.Value, 2m)));
}
