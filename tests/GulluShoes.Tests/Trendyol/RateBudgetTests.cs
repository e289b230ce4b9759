using FsCheck.Xunit;
using GulluShoes.Tests.Trendyol.Wire;
using GulluShoes.Trendyol;
using GulluShoes.Trendyol.Transport;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace GulluShoes.Tests.Trendyol;

public sealed class RateBudgetTests
{
    private readonly FakeTimeProvider clock = new();

    [Theory]
    [InlineData(TrendyolTier.Capacity50K, 30)]
    [InlineData(TrendyolTier.Capacity75K, 40)]
    [InlineData(TrendyolTier.Capacity150K, 50)]
    public async Task A_minute_holds_what_the_tier_allows(TrendyolTier tier, int allowed)
    {
        using var budget = Budget(tier);
        var takes = Enumerable.Range(0, allowed + 5).Select(_ => budget.TakeAsync(CancellationToken.None).AsTask()).ToList();

        Assert.Equal(allowed, takes.Count(take => take.IsCompleted));
        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(allowed, takes.Count(take => take.IsCompleted));
        clock.Advance(TimeSpan.FromSeconds(3));
        await Task.WhenAll(takes);
    }

    [Fact]
    public async Task Ten_seconds_hold_fifty_whatever_the_tier()
    {
        using var budget = Budget(TrendyolTier.Unlimited);
        var takes = Enumerable.Range(0, 60).Select(_ => budget.TakeAsync(CancellationToken.None).AsTask()).ToList();

        Assert.Equal(50, takes.Count(take => take.IsCompleted));
        clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(50, takes.Count(take => take.IsCompleted));
        clock.Advance(TimeSpan.FromSeconds(2));
        await Task.WhenAll(takes);
    }

    [Property(MaxTest = 50)]
    public void No_stretch_of_time_holds_more_than_its_limit(List<byte> pauses)
    {
        var window = new RequestWindow(5, TimeSpan.FromSeconds(10));
        var now = DateTimeOffset.UnixEpoch;
        var sent = new List<DateTimeOffset>();
        foreach (var pause in pauses)
        {
            now = Max(now + TimeSpan.FromMilliseconds(pause * 20), window.FreeAt);
            window.Take(now);
            sent.Add(now);
        }

        Assert.All(sent, first => Assert.InRange(sent.Count(other => other >= first && other < first + TimeSpan.FromSeconds(10)), 1, 5));
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_line_to_the_others()
    {
        using var budget = Budget(TrendyolTier.Capacity50K);
        await TakeManyAsync(budget, 30);
        using var patience = new CancellationTokenSource();
        var impatient = budget.TakeAsync(patience.Token).AsTask();
        var patient = budget.TakeAsync(CancellationToken.None).AsTask();

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        Assert.True(await FakeTime.RunAsync(clock, patient, TimeSpan.FromSeconds(1)) > TimeSpan.FromSeconds(59));
    }

    [Fact]
    public async Task After_a_429_everybody_waits_for_the_end_of_the_window_and_longer_after_the_next()
    {
        using var budget = Budget(TrendyolTier.Capacity50K);
        await TakeManyAsync(budget, 3);

        budget.Refused(null);
        Assert.InRange(await FakeTime.RunAsync(clock, budget.TakeAsync(CancellationToken.None).AsTask(), TimeSpan.FromMilliseconds(100)), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(12));

        budget.Refused(null);
        Assert.InRange(await FakeTime.RunAsync(clock, budget.TakeAsync(CancellationToken.None).AsTask(), TimeSpan.FromSeconds(1)), TimeSpan.FromSeconds(45), TimeSpan.FromSeconds(64));
    }

    [Fact]
    public async Task A_Retry_After_is_honoured_by_everybody()
    {
        using var budget = Budget(TrendyolTier.Capacity50K);

        budget.Refused(TimeSpan.FromSeconds(7));
        var others = Enumerable.Range(0, 3).Select(_ => budget.TakeAsync(CancellationToken.None).AsTask()).ToArray();

        Assert.All(await FakeTime.RunAsync(clock, Task.WhenAll(others), TimeSpan.FromMilliseconds(100)), waited => Assert.InRange(waited, TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(9)));
    }

    [Fact]
    public async Task The_client_sends_no_more_than_its_budget_and_waits_instead_of_failing()
    {
        await using var server = await ScriptedServer.StartAsync(Answers.Page());
        using var trendyol = new TrendyolUnderTest(server.BaseUrl, clock, [.. FakeTime.Settings, ("RateBudget", "true")]);
        for (var call = 0; call < 30; call++)
        {
            await trendyol.ReadPageAsync();
        }

        var started = clock.GetUtcNow();
        var full = Assert.Single(trendyol.Roads.Budgets);
        Assert.Equal((30, 30, true), (full.Used, full.Limit, full.WaitsUntil > started));
        await FakeTime.RunAsync(clock, trendyol.ReadPageAsync(), TimeSpan.FromSeconds(1));

        Assert.Null(Assert.Single(trendyol.Roads.Budgets).WaitsUntil);
        Assert.True(clock.GetUtcNow() - started >= TimeSpan.FromSeconds(60));
        Assert.Equal(31, server.Seen.Count);
        Assert.Contains(trendyol.Measured, measure => measure is { Name: "trendyol.throttled", Value: > 59 });
    }

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static async Task TakeManyAsync(RateBudget budget, int count)
    {
        for (var take = 0; take < count; take++)
        {
            await budget.TakeAsync(CancellationToken.None);
        }
    }

    private RateBudget Budget(TrendyolTier tier) => new RateBudgets(Options.Create(new TrendyolOptions { Tier = tier }), clock).Of(Endpoint.ShipmentPackages);
}
