using GulluShoes.Tests.Trendyol.Wire;
using GulluShoes.Trendyol.Errors;
using TrendyolSimulator.Transport;
using Xunit.Abstractions;

namespace GulluShoes.Tests.Trendyol;

public sealed class SimulatorFaultTests(ITestOutputHelper output)
{
    public static TheoryData<FaultKind> Faults => [.. Enum.GetValues<FaultKind>()];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_in_the_middle_of_a_reading_is_outlasted_unless_it_is_for_good(FaultKind kind)
    {
        await using var market = await Marketplace.OpenAsync(null, null, ("AttemptTimeout", "00:00:03"));
        var ids = market.Create(900);
        Strike(market, new Fault { Kind = kind, Skip = 2, Count = 2, Burst = 2, PieceMillis = 1 });

        if (kind is FaultKind.Gone556 or FaultKind.Brownout426)
        {
            Assert.Equal((int)(kind == FaultKind.Gone556 ? 556 : 426), (await Assert.ThrowsAsync<TrendyolRefusedException>(() => market.ChangesAsync(TimeSpan.FromDays(1)))).Status);
            return;
        }

        Assert.Equal(ids.Order(), Marketplace.Newest(await market.ChangesAsync(TimeSpan.FromDays(1))).Keys);
    }

    [Fact]
    public async Task A_bad_day_of_all_faults_at_once_loses_nothing()
    {
        var seed = (ulong)Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        await using var market = await Marketplace.OpenAsync(new() { Seed = seed, Tier = TrendyolSimulator.SellerTier.Unlimited }, null, ("AttemptTimeout", "00:00:03"));
        var ids = market.Create(2000);
        FaultKind[] passing = [FaultKind.Error500, FaultKind.Html502, FaultKind.Unavailable503, FaultKind.Timeout504, FaultKind.ResetBefore, FaultKind.ResetAfter, FaultKind.Empty200, FaultKind.Truncated, FaultKind.Html200];
        Strike(market, [.. passing.Select(kind => new Fault { Kind = kind, Probability = 0.04 })]);

        Assert.Equal(ids.Order(), Marketplace.Newest(await market.ChangesAsync(TimeSpan.FromDays(1))).Keys);
        Assert.Equal(ids.Order(), Marketplace.Newest(await market.ScanAsync(TimeSpan.FromDays(1))).Keys);
    }

    [Fact]
    public async Task Wrong_keys_are_refused_once_with_a_text_that_helps()
    {
        await using var market = await Marketplace.OpenAsync(null, null, ("ApiSecret", "wrong"));

        var error = await Assert.ThrowsAsync<TrendyolRefusedException>(market.Trendyol.ReadPageAsync);

        Assert.Equal(401, error.Status);
        Assert.Contains("ClientApiAuthenticationException", error.Message, StringComparison.Ordinal);
        Assert.Single(market.Trendyol.Measured, measure => measure.Name == "trendyol.requests");
    }

    [Theory]
    [InlineData("SellerId", "999")]
    [InlineData("BaseUrl", null)]
    public async Task Another_seller_and_a_wrong_path_are_refused_like_wrong_keys(string name, string? value)
    {
        await using var market = await Marketplace.OpenAsync();
        using var mistaken = new TrendyolUnderTest(market.Simulator.BaseUrl.AbsoluteUri, null, (name, value ?? new Uri(market.Simulator.Root, "integration/v9").AbsoluteUri));

        Assert.Equal(401, (await Assert.ThrowsAsync<TrendyolRefusedException>(mistaken.ReadPageAsync)).Status);
    }

    private static void Strike(Marketplace market, params Fault[] faults) =>
        market.Simulator.World.Faults.Add(faults, market.Simulator.World.Options.Seed, market.Simulator.World.Clock.Now);
}
