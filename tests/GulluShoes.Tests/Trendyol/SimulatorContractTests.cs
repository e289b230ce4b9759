using System.Text;
using GulluShoes.Tests.Trendyol.Wire;
using GulluShoes.Trendyol.Orders;
using TrendyolSimulator;
using TrendyolSimulator.Worlds;
using Xunit.Abstractions;

namespace GulluShoes.Tests.Trendyol;

public sealed class SimulatorContractTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    public async Task Every_package_of_a_month_is_read_and_understood(string culture)
    {
        using var turkish = new InCulture(culture);
        await using var market = await Marketplace.OpenAsync();
        var created = market.Create(1500, spreadMillis: 1_700_000, new Dictionary<string, double> { ["Awaiting"] = 1, ["Created"] = 5, ["Shipped"] = 3, ["Delivered"] = 9, ["Cancelled"] = 1 });

        var packages = await market.ChangesAsync(TimeSpan.FromDays(30));

        Assert.Equal(created.Order(), packages.Select(package => package.PackageId!.Value).Distinct().Order());
        foreach (var received in packages)
        {
            var package = Marketplace.Readable(received);
            Assert.Equal((received.PackageId, received.LastModified), (package.ShipmentPackageId, package.LastModifiedDate));
            Assert.NotEmpty(package.Lines);
            Assert.NotEmpty(package.EffectiveStatus);
            Assert.InRange(package.PackageCreatedAt!.Value - package.OrderedAt!.Value, TimeSpan.Zero, TimeSpan.FromMinutes(10));
            Assert.Contains($"\"cargoTrackingNumber\":{package.CargoTrackingNumber}", Encoding.UTF8.GetString(received.Raw.Span), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Pages_that_shift_under_the_reader_lose_no_package()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var market = await Marketplace.OpenAsync();
        var ids = market.Create(2500);
        var pages = 0;

        var seen = await market.ChangesAsync(TimeSpan.FromDays(1), () =>
        {
            for (var change = 0; change < (pages < 8 ? 60 : 0); change++)
            {
                market.Simulator.World.SetStatus(ids[random.Next(ids.Count)], "Picking");
            }

            pages++;
        });

        Assert.Equal(Marketplace.Newest(await market.ScanAsync(TimeSpan.FromDays(1))), Marketplace.Newest(seen));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public async Task More_than_page_numbers_can_reach_is_read_also_when_all_share_one_instant(int spread)
    {
        await using var market = await Marketplace.OpenAsync();
        var ids = market.Create(10_400, spread);

        Assert.Equal(ids.Order(), Marketplace.Newest(await market.ChangesAsync(TimeSpan.FromDays(1))).Keys);
        Assert.DoesNotContain(market.Trendyol.Measured, measure => measure.Tags.Contains("status=4", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_scan_finds_all_and_can_be_narrowed_to_statuses()
    {
        await using var market = await Marketplace.OpenAsync();
        var ids = market.Create(700, mix: new Dictionary<string, double> { ["Created"] = 6, ["Picking"] = 1 });

        Assert.Equal(ids.Order(), (await market.ScanAsync(TimeSpan.FromDays(1))).Select(package => package.PackageId!.Value).Order());
        Assert.Equal(100, (await market.ScanAsync(TimeSpan.FromDays(1), PackageStatusFilter.Picking)).Count);
    }

    [Fact]
    public async Task A_scan_finds_what_an_incident_hid_from_the_first_reading()
    {
        await using var market = await Marketplace.OpenAsync();
        market.Simulator.World.HideNewOrders(TimeSpan.FromHours(1), TimeSpan.FromHours(3));
        market.Simulator.World.Clock.Advance(TimeSpan.FromMinutes(45));
        var hidden = market.Create(20);
        Assert.Empty(await market.ChangesAsync(TimeSpan.FromHours(1)));

        market.Simulator.World.Clock.Advance(TimeSpan.FromHours(3.1));

        Assert.Equal(hidden.Order(), (await market.ScanAsync(TimeSpan.FromHours(48))).Select(package => package.PackageId!.Value).Order());
    }

    [Fact]
    public async Task Packages_are_found_by_their_ids()
    {
        await using var market = await Marketplace.OpenAsync();
        var ids = market.Create(130);

        var packages = await market.Trendyol.Orders.ReadByIdsAsync([.. ids, 1], CancellationToken.None);

        Assert.Equal(ids.Order(), packages.Select(package => package.PackageId!.Value).Order());
    }

    [Fact]
    public async Task Odd_packages_are_read_like_all_others()
    {
        await using var market = await Marketplace.OpenAsync();
        market.Simulator.World.SetQuirks(quirks => quirks with { MissingPackageStatus = 0.5, UnknownStatus = 0.3, DuplicateOnPage = 0.5, DuplicateAcrossPages = 0.5 });
        var ids = market.Create(1000);

        var packages = await market.ChangesAsync(TimeSpan.FromDays(1));

        Assert.Equal(ids.Order(), Marketplace.Newest(packages).Keys);
        var statuses = packages.Select(package => Marketplace.Readable(package).EffectiveStatus).Distinct().ToList();
        Assert.True(statuses.Count > 1, string.Join(", ", statuses));
        Assert.DoesNotContain("", statuses);
    }

    [Fact]
    public async Task A_split_shows_as_new_packages_that_name_their_origin()
    {
        await using var market = await Marketplace.OpenAsync();
        market.Create(50);
        var original = (await market.ChangesAsync(TimeSpan.FromDays(1))).Select(Marketplace.Readable).First(package => package.Lines.Sum(line => line.Quantity) > 1);
        market.Simulator.World.Split(original.ShipmentPackageId, [[new LineShare(original.Lines[0].LineId!.Value, 1)]]);
        market.Simulator.World.Clock.Advance(TimeSpan.FromMinutes(1));

        var parts = (await market.ChangesAsync(TimeSpan.FromDays(1))).Select(Marketplace.Readable).Where(package => package.OrderNumber == original.OrderNumber).ToList();

        Assert.Equal("UnPacked", parts.Single(package => package.ShipmentPackageId == original.ShipmentPackageId).EffectiveStatus);
        var made = parts.Where(package => package.CreatedBy == "split").ToList();
        Assert.Equal(2, made.Count);
        Assert.All(made, package => Assert.Equal([original.ShipmentPackageId], package.OriginPackageIds));
        Assert.Equal(3, parts.Select(package => package.CargoTrackingNumber).Distinct().Count());
    }

    [Fact]
    public async Task The_budget_keeps_the_client_below_the_limits_of_the_market()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var market = await Marketplace.OpenAsync(new() { RealTime = clock, Tier = SellerTier.Capacity50K }, clock, [.. FakeTime.Settings, ("RateBudget", "true")]);
        for (var call = 0; call < 75; call++)
        {
            await FakeTime.RunAsync(clock, market.Trendyol.ReadPageAsync(), TimeSpan.FromMilliseconds(500), () => market.Trendyol.IsAsking);
        }

        Assert.Equal(75, market.Trendyol.Measured.Count(measure => measure.Name == "trendyol.requests" && measure.Tags.EndsWith("status=200", StringComparison.Ordinal)));
        Assert.DoesNotContain(market.Trendyol.Measured, measure => measure.Tags.EndsWith("status=429", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_market_that_counts_more_strictly_is_waited_for()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var market = await Marketplace.OpenAsync(new() { RealTime = clock, Tier = SellerTier.Capacity50K }, clock, [.. FakeTime.Settings, ("RateBudget", "true"), ("Tier", "Unlimited")]);
        for (var call = 0; call < 45; call++)
        {
            await FakeTime.RunAsync(clock, market.Trendyol.ReadPageAsync(), TimeSpan.FromMilliseconds(500), () => market.Trendyol.IsAsking);
        }

        var answers = market.Trendyol.Measured.Where(measure => measure.Name == "trendyol.requests").ToList();
        Assert.Equal(45, answers.Count(measure => measure.Tags.EndsWith("status=200", StringComparison.Ordinal)));
        Assert.InRange(answers.Count(measure => measure.Tags.EndsWith("status=429", StringComparison.Ordinal)), 1, 6);
    }
}
