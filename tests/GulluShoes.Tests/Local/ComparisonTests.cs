using GulluShoes.Local.Smoke;
using GulluShoes.Shop.Orders;

namespace GulluShoes.Tests.Local;

public sealed class ComparisonTests
{
    private static readonly MarketPackage _there = new(7, "Picking", 100, "733");
    private static readonly ShopPackage _here = new(7, Stage.Picking, "Picking", 100, LabelVersion: 90, LabelDrawnVersion: 90);

    public static TheoryData<ShopPackage[], string> Differences => new()
    {
        { [], "burada yok" },
        { [_here with { Status = "Created" }], "durum" },
        { [_here with { Stage = Stage.Created }], "yeri Picking" },
        { [_here with { Version = 99 }], "sürüm" },
        { [_here, _here with { Stage = Stage.Created }], "2 tabloda birden" },
        { [_here, _here with { Id = 8 }], "simülatörde yok" },
    };

    [Fact]
    public void The_same_packages_in_the_same_state_are_equal()
    {
        Assert.True(new Comparison([_there], [_here]).IsEqual);
    }

    [Theory]
    [MemberData(nameof(Differences))]
    public void Whatever_differs_is_told(ShopPackage[] here, string sentence)
    {
        var difference = Assert.Single(new Comparison([_there], here).Differences);

        Assert.Contains(sentence, difference, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData(90L, null, false)]
    [InlineData(90L, 80L, false)]
    [InlineData(90L, 90L, true)]
    public void Equal_means_that_the_label_is_drawn_too(long? due, long? drawn, bool equal)
    {
        var comparison = new Comparison([_there], [_here with { LabelVersion = due, LabelDrawnVersion = drawn }]);

        Assert.Equal(equal, comparison.IsEqual);
    }

    [Fact]
    public void Cancelled_packages_and_those_without_a_tracking_number_need_no_label()
    {
        var comparison = new Comparison(
            [_there with { Status = "Cancelled" }, _there with { Id = 8, TrackingNumber = null }],
            [
                _here with { Status = "Cancelled", Stage = Stage.Cancelled, LabelVersion = null },
                _here with { Id = 8, LabelVersion = null },
            ]);

        Assert.Equal(0, comparison.LabelsDue);
        Assert.True(comparison.IsEqual);
    }

    [Fact]
    public void A_status_that_nobody_knows_belongs_in_Created()
    {
        Assert.True(new Comparison(
            [_there with { Status = "Repack" }], [_here with { Status = "Repack", Stage = Stage.Created }]).IsEqual);
    }
}
