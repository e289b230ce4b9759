using TrendyolSimulator.Catalogue;
using TrendyolSimulator.People;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Orders;

/// <summary>Makes packages from wishes: same wish and same range on sale, same package.</summary>
/// <param name="isOnSale">Whether customers can buy a barcode.</param>
internal sealed class OrderMaker(ShoeShop shop, Func<string, bool> isOnSale)
{
    private const double MicroShare = 0.06;
    private const long Hour = 3_600_000;
    private static readonly string[] Payments =
        ["Banka Kartı", "Kredi Kartı", "Kredi Kartı", "Kredi Kartı", "Alışveriş Kredisi", "Cüzdan - Trendpay", "Şimdi Al Sonra Öde - Trendpay", "-"];

    public Package Make(OrderWish wish)
    {
        var dice = Dice.For(wish.Seed, "order", wish.Number);
        var micro = dice.Chance(MicroShare);
        var histories = Histories(wish, dice);
        var created = histories[0].At;
        var carrier = Carriers.Choose(dice, micro);
        var package = new Package
        {
            Id = OrderNumbers.Package(wish.Number),
            OrderNumber = OrderNumbers.Order(wish.Number),
            Status = wish.Status,
            CreatedBy = dice.Chance(0.002) ? "transfer" : "order-creation",
            OrderedAt = created - dice.Between(900L, 4_200L),
            CreatedAt = created,
            LastModified = wish.LastModified,
            AgreedDelivery = Deadline(created, micro),
            Histories = histories,
            Customer = Population.Customer(dice, micro),
            Address = Population.Address(dice, micro),
            AddressKnown = !micro || wish.AddressAtOnce,
            TrackingNumber = OrderNumbers.Tracking(dice, wish.Number),
            Carrier = carrier,
            WhoPays = dice.Chance(0.02) ? 1 : null,
            Micro = micro,
            Commercial = !micro && dice.Chance(0.03),
            CashOnDelivery = !micro && dice.Chance(0.01),
            GiftBox = dice.Chance(0.01),
            PaymentMethod = dice.Pick(Payments),
            Lives = wish.Lives,
            Lines = Lines(wish, dice),
        };
        return package;
    }

    /// <summary>End of an Istanbul day (20:59 UTC), two working days on; Sundays do not count. Turkey has had no summer time since 2016.</summary>
    internal static long Deadline(long created, bool micro)
    {
        var day = DateTimeOffset.FromUnixTimeMilliseconds(created).ToOffset(TimeSpan.FromHours(3)).Date;
        for (var left = micro ? 3 : 2; left > 0;)
        {
            day = day.AddDays(1);
            left -= day.DayOfWeek == DayOfWeek.Sunday ? 0 : 1;
        }

        return new DateTimeOffset(day.AddHours(23).AddMinutes(59), TimeSpan.FromHours(3)).ToUnixTimeMilliseconds();
    }

    private static List<PackageEvent> Histories(OrderWish wish, Dice dice)
    {
        var events = new List<PackageEvent>();
        var at = wish.LastModified;
        foreach (var status in Statuses.PathTo(wish.Status).Reverse())
        {
            events.Insert(0, new PackageEvent(at, status));
            at -= status switch
            {
                Statuses.Created => dice.Between(5_000L, 180_000L),
                Statuses.Invoiced => dice.Between(60_000L, Hour),
                Statuses.Delivered or Statuses.UnDelivered or Statuses.Returned => dice.Between(20 * Hour, 70 * Hour),
                _ => dice.Between(Hour / 2, 9 * Hour),
            };
        }

        return events;
    }

    private Variant PickOnSale(Dice dice)
    {
        Variant picked;
        do
        {
            picked = shop.Pick(dice);
        }
        while (!isOnSale(picked.Barcode));
        return picked;
    }

    private List<Line> Lines(OrderWish wish, Dice dice)
    {
        var lines = new List<Line>();
        var campaign = dice.Between(10, 60);
        var discount = dice.Chance(0.35) ? dice.Between(3, 20) / 100m : 0m;
        foreach (var (quantity, again) in Quantities(wish, dice))
        {
            var variant = wish.Only is { } only ? shop.Variants[only.Variant] : again && lines.Count > 0 ? shop.Variants[lines[0].Variant] : PickOnSale(dice);
            // Two hundred numbers an order: far more than lines and units will ever need.
            var number = (wish.Number * 200) + (lines.Count * 20);
            lines.Add(new Line
            {
                Id = OrderNumbers.Line(number),
                Variant = variant.Index,
                Status = wish.Status,
                CampaignId = campaign,
                Commission = dice.Chance(0.86) ? 23.5m : dice.Between(19, 22),
                Units = [.. Enumerable.Range(0, quantity).Select(unit => Pair(number + unit, variant.Price, discount, unit))],
            });
        }

        return lines;
    }

    /// <summary>How many pairs each line has, and whether it repeats the variant of the first line.</summary>
    private static List<(int Quantity, bool Again)> Quantities(OrderWish wish, Dice dice)
    {
        if (wish.Only is { } only)
        {
            return [(only.Quantity, false)];
        }

        if (wish.MaxLines is { } most)
        {
            return [.. Enumerable.Repeat((1, false), dice.Between(1, most))];
        }

        return dice.Fraction() switch
        {
            < 0.924 => [(1, false)],
            < 0.968 => [(1, false), (1, false)],
            < 0.985 => [(2, false)],
            < 0.992 => [(1, false), (1, true)],
            < 0.997 => [(1, false), (2, false)],
            < 0.999 => [(4, false)],
            _ => [(1, false), (1, false), (1, false)],
        };
    }

    /// <summary>A basket discount falls unevenly on the units, by kuruş: only discountDetails tell it exactly, and averages have four decimals.</summary>
    private static Unit Pair(long number, decimal price, decimal discount, int position)
    {
        var cut = discount == 0 ? 0 : Math.Round(price * discount, 2) + (0.01m * (position % 2));
        return new Unit(990_000_000_000 + number, price, cut, 0);
    }
}
