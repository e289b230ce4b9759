using System.Globalization;
using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Functions.Orders.Reconciling;
using GulluShoes.Functions.Upkeep;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Orders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace GulluShoes.Tests.Functions;

public sealed class FetchTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-11-23T10:00:00Z", CultureInfo.InvariantCulture);
    private static readonly FetchWindows Windows = new(new FakeTimeProvider(Now), new ServiceCollection().AddOptions().BuildServiceProvider().GetRequiredService<IOptionsMonitor<OrdersOptions>>());

    [Fact]
    public void The_first_fetch_reaches_a_month_back() => Assert.Equal(new FetchWindow(Now.AddDays(-30), Now.AddHours(3)), Windows.Changes(null));

    [Fact]
    public void A_later_fetch_overlaps_what_was_seen_by_more_than_three_hours()
    {
        var seen = Now.AddHours(-1);

        Assert.Equal(new FetchWindow(seen.AddMinutes(-195), Now.AddHours(3)), Windows.Changes(seen.ToUnixTimeMilliseconds()));
    }

    [Fact]
    public void A_cursor_from_the_future_does_not_turn_the_window_round()
    {
        var window = Windows.Changes(Now.AddDays(2).ToUnixTimeMilliseconds());

        Assert.True(window.From < Now);
    }

    [Fact]
    public void No_window_for_rereading_is_wider_than_Trendyol_gives()
    {
        var window = Windows.Reconciliation();

        Assert.True(window.To - window.From < TimeSpan.FromDays(14));
    }

    [Theory]
    [InlineData(null, 0L, "Created", DifferenceKind.MissingHere)]
    [InlineData("Created", null, null, DifferenceKind.MissingThere)]
    [InlineData("Created", 1L, "Created", DifferenceKind.Version)]
    [InlineData("Created", 0L, "Picking", DifferenceKind.Status)]
    [InlineData("Shipped", 0L, "Shipped", DifferenceKind.Stage)]
    [InlineData("Created", 0L, "created", null)]
    [InlineData("Created", 0L, null, null)]
    [InlineData("Repack", 0L, "Repack", null)]
    public void Two_sides_differ_in_one_way(string? ours, long? theirVersion, string? theirs, DifferenceKind? kind)
    {
        var mine = ours is null ? null : new PackageState(1, 0, ours, Stage.Created);
        var other = theirVersion is null ? null : new TheirPackage(1, theirVersion.Value, theirs);

        Assert.Equal(kind, PackageComparison.Compare(1, mine, other)?.Kind);
    }

    [Fact]
    public void A_package_that_we_have_packed_before_Trendyol_was_told_does_not_differ() =>
        Assert.Null(PackageComparison.Compare(1, new PackageState(1, 0, "Created", Stage.Picking), new TheirPackage(1, 0, "Created")));
}
