using GulluShoes.Shop.Labels;
using GulluShoes.Store.Labels;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Packing;

public sealed class LabelPrintTests(StoreServers servers) : StoreTest(servers)
{
    [Fact]
    public async Task A_label_before_verification_is_refused_unless_somebody_says_why_against_the_rule()
    {
        await DrawnAsync();

        Assert.IsType<PrintOutcome.NotVerified>(await PrintAsync(reason: "acele"));
        Assert.IsType<PrintOutcome.ReasonNeeded>(await PrintAsync(isOverride: true));
        Assert.Equal(1, Assert.IsType<PrintOutcome.Printed>(await PrintAsync("müşteri kapıda", isOverride: true)).Copy);
        Assert.Equal(1, await Store.CountAsync("label_prints where override and reason = 'müşteri kapıda' and person = 'ayse' and copy = 1"));
    }

    [Fact]
    public async Task A_second_print_asks_for_a_reason_and_is_a_copy()
    {
        await DrawnAsync();
        await PackAsync();

        Assert.Equal(1, Assert.IsType<PrintOutcome.Printed>(await PrintAsync()).Copy);
        Assert.Equal(2, Assert.IsType<PrintOutcome.ReasonNeeded>(await PrintAsync()).Copy);
        Assert.Equal(2, Assert.IsType<PrintOutcome.Printed>(await PrintAsync("yırtıldı")).Copy);
    }

    [Fact]
    public async Task Prints_at_once_have_numbers_of_their_own()
    {
        await DrawnAsync();
        await PackAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PrintAsync("deneme")));

        Assert.Equal(Enumerable.Range(1, 8), outcomes.Cast<PrintOutcome.Printed>().Select(print => print.Copy).Order());
    }

    [Fact]
    public async Task The_label_of_a_dead_package_is_refused()
    {
        await DrawnAsync();
        await PackAsync();
        await Store.Intake.ApplyAsync([Facts(1, 2, "Cancelled")], None);

        Assert.IsType<PrintOutcome.Dead>(await PrintAsync("deneme", isOverride: true));
        Assert.Equal(0, await Store.CountAsync("label_prints"));
    }

    private async Task DrawnAsync()
    {
        await Store.Intake.ApplyAsync([Facts(1)], None);
        await Store.Get<LabelShelf>().MarkDrawnAsync([new LabelDrawn(1, 1)], None);
    }

    private async Task PackAsync()
    {
        var shift = new PackingShift(Store);
        await shift.PackAsync((await shift.NextAsync())!);
    }

    private Task<PrintOutcome> PrintAsync(string? reason = null, bool isOverride = false) =>
        Store.Get<LabelPrints>().PrintAsync(new PrintWish(1, LabelFormat.Pdf, "ayse", "Zebra", reason, isOverride), None);
}
