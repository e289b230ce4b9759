using System.Globalization;
using TrendyolSimulator.Orders;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Finance;

/// <summary>
/// The seller's account, reckoned from the packages alone: the same packages at the same time have the same account, row by row, so
/// nothing of it is kept. Made under the world's lock.
/// </summary>
internal sealed class FinanceBook
{
    /// <summary>Days from an entry of a sale to its payment.</summary>
    public const int PaymentPeriod = 28;

    private const int ReturnDays = 9;
    private const decimal PlatformFee = 10.19m;
    private const decimal StoppagePercent = 1;
    private readonly World world;
    private readonly List<FinanceRow> rows = [];
    private readonly List<(long InvoicedAt, CargoItem Item)> cargo = [];

    private FinanceBook(World world) => this.world = world;

    /// <summary>What the services show by now.</summary>
    public IReadOnlyList<FinanceRow> Rows { get; private set; } = [];

    public IReadOnlyList<CargoItem> Cargo => [.. cargo.Select(parcel => parcel.Item)];

    /// <summary>What is owed and not paid yet.</summary>
    public decimal Open { get; private set; }

    public static FinanceBook At(World world, long now)
    {
        var book = new FinanceBook(world);
        foreach (var package in world.Book.Ordered)
        {
            book.Enter(package);
        }

        book.cargo.RemoveAll(parcel => parcel.InvoicedAt > now);
        book.Invoice();
        (var paid, book.Open) = Payments.Settle(book.rows.Where(row => row.VisibleAt <= now), now);
        book.Rows = [.. paid.OrderBy(row => row.At).ThenBy(row => row.Id, StringComparer.Ordinal)];
        return book;
    }

    private void Enter(Package package)
    {
        var (shipped, delivered) = (MomentOf(package, Statuses.Shipped), MomentOf(package, Statuses.Delivered));
        if (shipped is { } left)
        {
            Ship(package, "Gönderi Kargo Bedeli", left);
        }

        if (delivered is not { } there)
        {
            return;
        }

        var comesBack = false;
        foreach (var line in package.Lines)
        {
            foreach (var unit in line.Units)
            {
                comesBack |= Sell(package, line, unit, there);
            }
        }

        if (comesBack)
        {
            Ship(package, "İade Kargo Bedeli", there + (ReturnDays * Calendar.Day));
        }
    }

    /// <summary>True when the pair is sent back later.</summary>
    private bool Sell(Package package, Line line, Unit unit, long at)
    {
        var dice = Dice.For(world.Options.Seed, "finance", unit.ItemId);
        Add(package, line, unit, "Sale", 1, at, unit.Gross, isCredit: true);
        Add(package, line, unit, "Discount", 2, at, unit.SellerDiscount, isCredit: false);
        if (dice.Chance(world.Quirks.CommissionCorrected))
        {
            // Trendyol gives back some commission: two rows to be read together, and only one of them carries revenue.
            var back = decimal.Round(unit.Gross * 0.01m, 2);
            Add(package, line, unit, "SellerRevenuePositive", 5, at + (2 * Calendar.Day), back, isCredit: true, commission: 0);
            Add(package, line, unit, "CommissionNegative", 6, at + (2 * Calendar.Day), back, isCredit: true, commission: back);
        }

        if (!dice.Chance(world.Quirks.SentBack))
        {
            return false;
        }

        Add(package, line, unit, "Return", 3, at + (ReturnDays * Calendar.Day), unit.Gross, isCredit: false);
        Add(package, line, unit, "DiscountCancel", 4, at + (ReturnDays * Calendar.Day), unit.SellerDiscount, isCredit: true);
        return true;
    }

    private void Add(Package package, Line line, Unit unit, string type, int number, long at, decimal amount, bool isCredit, decimal? commission = null)
    {
        if (amount == 0)
        {
            return;
        }

        // Four decimals: the service does not promise two.
        var cut = commission ?? decimal.Round(amount * line.Commission / 100, 4);
        var late = Dice.For(world.Options.Seed, type, unit.ItemId).Between(1L, Math.Max(1, world.Quirks.FinanceLateHours)) * Calendar.Hour;
        rows.Add(new FinanceRow((unit.ItemId * 10 + number).ToString(CultureInfo.InvariantCulture), type, FinanceTypes.Settlements[type], at, isCredit ? 0 : amount, isCredit ? amount : 0, amount - cut)
        {
            VisibleAt = at + late,
            DueAt = at + (PaymentPeriod * Calendar.Day),
            Barcode = world.Shop.Variants[line.Variant].Barcode,
            OrderNumber = package.OrderNumber,
            PackageId = package.Id,
            OrderedAt = package.OrderedAt,
            CommissionRate = line.Commission,
            CommissionAmount = cut,
        });
    }

    private void Ship(Package package, string text, long at)
    {
        var day = Calendar.InvoiceDay(at);
        var serial = string.Create(CultureInfo.InvariantCulture, $"DCF2026{Calendar.WeekOf(day):000000000}");
        cargo.Add((day, new CargoItem(serial, text, package.TrackingNumber, package.OrderNumber, decimal.Round(61.37m + (package.Deci * 8.45m), 2), package.Deci)));
    }

    private void Invoice()
    {
        foreach (var week in cargo.GroupBy(parcel => (parcel.InvoicedAt, parcel.Item.Serial)))
        {
            // Life spells it both ways.
            var text = Calendar.WeekOf(week.Key.InvoicedAt) % 2 == 0 ? "Kargo Fatura" : "Kargo Faturası";
            Deduct(week.Key.Serial, "DeductionInvoices", text, week.Key.InvoicedAt, week.Sum(parcel => parcel.Item.Amount), null);
        }

        foreach (var week in rows.Where(row => row.Type == "Sale").GroupBy(row => Calendar.InvoiceDay(row.VisibleAt)).ToList())
        {
            var number = Calendar.WeekOf(week.Key).ToString("000000000", CultureInfo.InvariantCulture);
            Deduct("DPH2026" + number, "DeductionInvoices", "Platform Hizmet Bedeli", week.Key, week.Select(row => row.PackageId).Distinct().Count() * PlatformFee, "PlatformServiceFee");
            Deduct("STP2026" + number, "Stoppage", "E-ticaret Stopajı", week.Key, decimal.Round(week.Sum(row => row.Credit) * StoppagePercent / 100, 2), null);
        }
    }

    private void Deduct(string id, string type, string text, long at, decimal amount, string? subType) =>
        rows.Add(new FinanceRow(id, type, text, at, amount, 0) { VisibleAt = at, DueAt = at, SubType = subType });

    private static long? MomentOf(Package package, string status) => package.Histories.Find(entry => entry.Status == status)?.At;
}
