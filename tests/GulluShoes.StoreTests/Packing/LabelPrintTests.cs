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
        await DrawnAsync(1);

        Assert.Equal([(1, NotPrintable.NotVerified, 1)], await RefusedAsync(PrintAsync([1], reason: "acele")));
        Assert.Equal([(1, NotPrintable.ReasonNeeded, 1)], await RefusedAsync(PrintAsync([1], isOverride: true)));
        Assert.Equal([(1, 1)], await PrintedAsync(PrintAsync([1], "müşteri kapıda", isOverride: true)));
        Assert.Equal(1, await Store.CountAsync("label_prints where override and reason = 'müşteri kapıda' and person = 'ayse' and printer = 'Zebra' and copy = 1"));
    }

    [Fact]
    public async Task A_second_print_asks_for_a_reason_and_says_that_it_is_a_copy()
    {
        await DrawnAsync(1);
        await PackAsync();

        Assert.Equal([(1, 1)], await PrintedAsync(PrintAsync([1])));
        Assert.Equal([(1, NotPrintable.ReasonNeeded, 2)], await RefusedAsync(PrintAsync([1])));
        var copy = Assert.IsType<PrintOutcome.Printed>(await PrintAsync([1], "yırtıldı"));
        Assert.Equal((2, true), (copy.Labels[0].Copy, copy.Labels[0].Due.Label.Copy));
        Assert.Equal(2, await Store.CountAsync("label_prints where not override"));
    }

    [Fact]
    public async Task Four_identical_pairs_are_eight_scans_and_one_label()
    {
        await Store.Intake.ApplyAsync([PackingShift.Pairs(1, ("A-38", "38", 4))], None);
        await Store.Get<LabelShelf>().MarkDrawnAsync([new LabelDrawn(1, 1)], None);
        var shift = new PackingShift(Store);
        await shift.NextAsync();
        var key = Guid.NewGuid();
        for (var scan = 0; scan < 8; scan++)
        {
            Assert.Equal([(1, NotPrintable.NotVerified, 1)], await RefusedAsync(PrintAsync([1], key: key)));
            await shift.ScanAsync(1, "A-38");
        }

        await shift.ConfirmAsync(1);

        Assert.Equal([(1, 1)], await PrintedAsync(PrintAsync([1], key: key)));
        Assert.Equal([(1, 1)], await PrintedAsync(PrintAsync([1], key: key)));
        Assert.Equal([(1, NotPrintable.ReasonNeeded, 2)], await RefusedAsync(PrintAsync([1])));
        Assert.Equal(1, await Store.CountAsync("label_prints"));
    }

    [Fact]
    public async Task Many_are_printed_in_the_order_asked_for_or_none_and_each_that_may_not_be_is_named()
    {
        await DrawnAsync(1, 2, 3, 4, 5);
        await PackAsync();
        await Store.Intake.ApplyAsync([Facts(3, 2, "Cancelled"), Facts(6)], None);
        await Store.Intake.ApplyAsync([Facts(4, 2, "Shipped")], None);
        Assert.Equal([(5, 1)], await PrintedAsync(PrintAsync([5], "acele", isOverride: true)));

        Assert.Equal(
            [(99, NotPrintable.Unknown, 1), (3, NotPrintable.Dead, 1), (2, NotPrintable.NotVerified, 1), (5, NotPrintable.NotVerified, 2)],
            await RefusedAsync(PrintAsync([99, 3, 2, 1, 5, 4])));
        Assert.Equal([(3, NotPrintable.Dead, 1), (6, NotPrintable.NotDrawn, 1)], await RefusedAsync(PrintAsync([3, 6, 1], "acele", isOverride: true)));
        Assert.Equal(1, await Store.CountAsync("label_prints"));

        // What left the shop without being packed here is nobody's unchecked box any more.
        Assert.Equal([(4, 1), (2, 1), (5, 2), (1, 1)], await PrintedAsync(PrintAsync([4, 2, 5, 1, 4], "acele", isOverride: true)));
        Assert.Equal(
            "1 1 false, 2 1 true, 4 1 false, 5 1 true, 5 2 true",
            await Store.ScalarAsync("select string_agg(concat_ws(' ', package_id, copy, override::text), ', ' order by package_id, copy) from label_prints"));
    }

    [Fact]
    public async Task A_print_whose_answer_was_lost_gets_the_same_labels_again_and_no_second_receipt()
    {
        await DrawnAsync(1, 2);
        await PackAsync();
        var key = Guid.NewGuid();

        for (var time = 0; time < 2; time++)
        {
            Assert.Equal([(1, 1)], await PrintedAsync(PrintAsync([1], key: key)));
        }

        await PrintedAsync(PrintAsync([2, 1], "acele", isOverride: true));
        Assert.Equal([(1, 1)], await PrintedAsync(PrintAsync([1], key: key)));
        Assert.Equal(3, await Store.CountAsync("label_prints"));

        await Store.Intake.ApplyAsync([Facts(1, 2, "Cancelled")], None);
        Assert.Equal([(1, NotPrintable.Dead, 1)], await RefusedAsync(PrintAsync([1], key: key)));
    }

    [Fact]
    public async Task Prints_of_many_at_once_have_numbers_of_their_own_and_never_wait_in_a_circle()
    {
        var seed = Environment.TickCount;
        Console.WriteLine($"seed {seed}");
        long[] ids = [.. Enumerable.Range(1, 12).Select(id => (long)id)];
        await DrawnAsync(ids);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(hand => Task.Run(async () =>
        {
            var random = new Random(seed + hand);
            for (var round = 0; round < 10; round++)
            {
                var some = random.GetItems(ids, 6);
                Assert.Equal(some.Distinct(), (await PrintedAsync(PrintAsync(some, "deneme", isOverride: true))).Select(print => print.Id));
            }
        })));

        Assert.Equal(0, await Store.CountAsync("(select 1 from label_prints group by package_id having max(copy) <> count(*) or min(copy) <> 1) wrong"));
    }

    [Fact]
    public async Task The_label_of_a_dead_package_is_refused()
    {
        await DrawnAsync(1);
        await PackAsync();
        await Store.Intake.ApplyAsync([Facts(1, 2, "Cancelled")], None);

        Assert.Equal([(1, NotPrintable.Dead, 1)], await RefusedAsync(PrintAsync([1], "deneme", isOverride: true)));
        Assert.Equal(0, await Store.CountAsync("label_prints"));
    }

    private async Task DrawnAsync(params long[] ids)
    {
        await Store.Intake.ApplyAsync([.. ids.Select(id => Facts(id))], None);
        await Store.Get<LabelShelf>().MarkDrawnAsync([.. ids.Select(id => new LabelDrawn(id, 1))], None);
    }

    /// <summary>Packs the most urgent package, which is the first.</summary>
    private async Task PackAsync()
    {
        var shift = new PackingShift(Store);
        await shift.PackAsync((await shift.NextAsync())!);
    }

    private Task<PrintOutcome> PrintAsync(long[] ids, string? reason = null, bool isOverride = false, Guid? key = null) =>
        Store.Get<LabelPrints>().PrintAsync(new PrintWish(key ?? Guid.NewGuid(), ids, LabelFormat.Pdf, "ayse", "Zebra", reason, isOverride), None);

    private static async Task<IEnumerable<(long Id, int Copy)>> PrintedAsync(Task<PrintOutcome> print) =>
        Assert.IsType<PrintOutcome.Printed>(await print).Labels.Select(label => (label.Due.PackageId, label.Copy));

    private static async Task<IEnumerable<(long Id, NotPrintable Reason, int Copy)>> RefusedAsync(Task<PrintOutcome> print) =>
        Assert.IsType<PrintOutcome.Refused>(await print).Labels.Select(label => (label.PackageId, label.Reason, label.Copy));
}
