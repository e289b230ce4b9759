using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Handover;
using GulluShoes.Store.Upkeep;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Handover.CourierVisit;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Handover;

public sealed class ShippingWatchTests(StoreServers servers) : StoreTest(servers)
{
    [Fact]
    public async Task Packed_and_not_shipped_for_a_day_is_a_problem_once_and_closes_by_itself()
    {
        await PackedAsync(Store, 2);
        Store.Clock.Advance(TimeSpan.FromHours(23));
        await LookAsync();
        Assert.Empty(await OpenAsync());

        Store.Clock.Advance(TimeSpan.FromHours(1));
        await Task.WhenAll(LookAsync(), LookAsync());
        await LookAsync();
        var problems = await OpenAsync();
        Assert.Equal(["1", "2"], problems.Select(problem => problem.Subject).Order());
        Assert.All(problems, problem => Assert.Equal((ProblemCause.PackedNotShipped, "not handed over"), (problem.Cause, problem.Detail)));

        await Store.Intake.ApplyAsync([Facts(1, 2, "Shipped"), Facts(2, 2, "Cancelled")], None);
        await LookAsync();
        Assert.DoesNotContain(await OpenAsync(), problem => problem.Cause == ProblemCause.PackedNotShipped);
        Assert.Equal(2, await Store.CountAsync("problems where cause = 'PackedNotShipped' and closed_at is not null"));
    }

    [Fact]
    public async Task The_problem_says_when_the_parcel_was_handed_over()
    {
        await PackedAsync(Store, 1);
        await (await new CourierVisit(Store).BeginAsync()).ScanAsync(TrackingOf(1));
        Store.Clock.Advance(TimeSpan.FromHours(25));

        await LookAsync();

        Assert.Equal("handed over 2026-11-23 09:00 UTC", Assert.Single(await OpenAsync()).Detail);
    }

    private Task<int> LookAsync() => Store.Get<ShippingWatch>().LookAsync(None);

    private Task<IReadOnlyList<Problem>> OpenAsync() => Store.OpenProblemsAsync();
}
