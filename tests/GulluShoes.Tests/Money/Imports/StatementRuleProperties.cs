using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GulluShoes.Shop.Money.Imports;

namespace GulluShoes.Tests.Money.Imports;

/// <summary>Which statement of an order is the fresher, and amounts that are split to the kuruş.</summary>
public sealed class StatementRuleProperties
{
    public static Arbitrary<(decimal Amount, decimal[] Weights)> Splits { get; } = (
        from kurus in Gen.Choose(-10_000_000, 10_000_000)
        from below in Gen.Elements(0m, 0m, 0.0001m, -0.0049m)
        from weights in Gen.Choose(0, 200_000).ArrayOf()
        where weights.Length > 0
        select ((kurus / 100m) + below, weights.Select(weight => weight / 100m).ToArray())).ToArbitrary();

    public static Arbitrary<OrderStatement> Statements { get; } = (
        from status in Gen.Elements("Yeni Sipariş", "Kargoda", "Teslim Edildi", "İptal Edildi", "İade Edildi")
        from charges in Gen.Elements(0m, -23.5m, -40m).ArrayOf(8)
        select Said(status, charges)).ToArbitrary();

    [Property(Arbitrary = [typeof(StatementRuleProperties)], MaxTest = 300)]
    public bool Parts_are_together_exactly_the_amount_and_none_is_a_kurus_from_its_share((decimal Amount, decimal[] Weights) split)
    {
        var parts = AmountSplit.Of(split.Amount, split.Weights);
        var whole = split.Weights.Sum();
        return parts.Count == split.Weights.Length && parts.Sum() == split.Amount
            && parts.Zip(split.Weights, (part, weight) => Math.Abs(part - (split.Amount * (whole == 0 ? 1m / parts.Count : weight / whole)))).All(off => off < 0.02m);
    }

    [Fact]
    public void A_commission_of_one_order_is_split_among_its_packages()
    {
        Assert.Equal([-33.34m, -33.33m, -33.33m], AmountSplit.Of(-100m, [500m, 500m, 500m]));
        Assert.Equal([-156.67m, -78.33m], AmountSplit.Of(-235m, [899.90m, 449.95m]));
        Assert.Equal([-235m, 0m], AmountSplit.Of(-235m, [899.90m, 0m]));
        Assert.Equal([0m, 0m], AmountSplit.Of(0m, [1m, 2m]));
        Assert.Equal([0.01m, 0m], AmountSplit.Of(0.01m, [0m, 0m]));
    }

    [Property(Arbitrary = [typeof(StatementRuleProperties)], MaxTest = 300)]
    public bool What_is_fresher_is_fresher_from_either_side(OrderStatement one, OrderStatement other, OrderStatement third)
    {
        var (a, b, c) = (StatementRank.Of(one), StatementRank.Of(other), StatementRank.Of(third));
        return Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a)) && (!(a >= b && b >= c) || a >= c) && a.CompareTo(a) == 0;
    }

    [Fact]
    public void An_order_moves_on_and_what_was_zero_is_filled_in()
    {
        OrderStatement[] inTime =
        [
            Said("Yeni Sipariş", [-235, 0, 0, 0, 0, 0, 0, 0]), Said("Yeni Sipariş", [-235, 0, -90, 0, 0, 0, 0, 0]), Said("Kargoya Verildi", [-235, 0, -90, 0, 0, 0, 0, 0]),
            Said("Teslim Edildi", [-235, 0, -90, 0, 0, 0, 0, 0]), Said("Teslim Edildi", [-235, 0, -95, 0, 0, 0, 0, 0]), Said("İade Edildi", [0, 0, -95, 0, 0, 0, 0, 0]),
        ];
        Assert.Equal(inTime, inTime.Reverse().OrderBy(StatementRank.Of));
        Assert.All(inTime.Zip(inTime.Skip(1)), pair => Assert.True(StatementRank.Of(pair.First) < StatementRank.Of(pair.Second)));
    }

    [Theory]
    [InlineData(SheetKind.OrderStatement, "siparistarihi siparisno siparisstatusu urunadedi siparistutari komisyon indirim nettutar")]
    [InlineData(SheetKind.CommissionTariff, "urunismi barkod saticistokkodu 1fiyataltlimit 1komisyon 2komisyon komisyonaesasfiyat guncelkomisyon gunceltsf")]
    [InlineData(SheetKind.Campaign, "urunismi barkod guncelkomisyon plusfiyatustlimiti pluskomisyonteklifi")]
    [InlineData(SheetKind.Campaign, "urunismi barkod 1yildizustfiyat 1yildizaltfiyat")]
    [InlineData(SheetKind.CostList, "modelkodu maliyet")]
    [InlineData(null, "barkod satisfiyati")]
    [InlineData(null, "siparisno komisyon")]
    [InlineData(null, "")]
    public void A_sheet_is_known_by_its_headings(SheetKind? kind, string headings) => Assert.Equal(kind, SheetRecognition.Of(headings.Split(' ').ToHashSet(StringComparer.Ordinal)));

    private static OrderStatement Said(string status, decimal[] charges) => new()
    {
        OrderNumber = "10900000001",
        Status = status,
        OrderedAt = default,
        Units = 1,
        Amount = 1000,
        Commission = charges[0],
        Discount = charges[1],
        CargoOut = charges[2],
        CargoBack = charges[3],
        Penalty = charges[4],
        Cancelled = charges[5],
        Returned = charges[6],
        Other = charges[7],
        Net = 1000 + charges.Sum(),
    };
}
