using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Waves;
using GulluShoes.Store.Packing;
using GulluShoes.Store.Waves;
using GulluShoes.StoreTests.Packing;
using GulluShoes.StoreTests.Stock;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Packing.PackingShift;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Waves;

public sealed class PickingTests(StoreServers servers) : StoreTest(servers)
{
    [Fact]
    public async Task Single_pairs_go_onto_piles_and_larger_packages_into_numbered_slots()
    {
        await Store.Intake.ApplyAsync([Pairs(1, ("A-37", "37", 1)), Pairs(2, ("A-37", "37", 1)), Pairs(3, ("A-37", "37", 1), ("B-38", "38", 2)), Pairs(4, ("B-38", "38", 2))], None);
        var picker = new Picker(Store);

        var state = Assert.IsType<WaveOutcome.Done>(await picker.StartAsync()).State;
        Assert.Equal([(3, 1), (4, 2), (1, null), (2, null)], state.Packages.Select(package => (package.PackageId, package.Slot)));
        Assert.Equal([("A-37", 3), ("B-38", 4)], state.Rows.Select(row => (row.Barcode, row.Needed)));
        Assert.Equal([1, null], state.Rows[0].Places.Select(place => place.Slot));

        Assert.Equal((1, "099 Siyah 37 → GÖZ 1"), await PickAsync(picker, "A-37"));
        Assert.Equal((null, "099 Siyah 37 → YIĞIN 1/2"), await PickAsync(picker, "A-37"));
        await picker.PickAllAsync();
        Assert.NotNull((await picker.StateAsync()).Head.PickedAt);
        Assert.Equal(PickResult.AlreadyPicked, (await picker.PickAsync("A-37")).Result);
    }

    [Fact]
    public async Task What_lies_on_shelves_is_walked_shelf_by_shelf()
    {
        await Store.Intake.ApplyAsync([Pairs(1, ("A-37", "37", 1), ("B-38", "38", 1), ("C-39", "39", 1))], None);
        var room = new StockRoom(Store);
        foreach (var (shelf, barcode) in new[] { ("B-10", "A-37"), ("B-2", "C-39"), ("A-1", "C-39"), ("GENEL", "B-38") })
        {
            await room.MakeShelfAsync(shelf);
            await room.EnterAsync(barcode, 3, shelf);
        }

        var picker = new Picker(Store);
        await picker.StartAsync();

        Assert.Equal(
            ["C-39: A-1 3, B-2 3", "A-37: B-10 3", "B-38: "],
            (await picker.StateAsync()).Rows.Select(row => $"{row.Barcode}: {string.Join(", ", row.Shelves.Select(shelf => $"{shelf.Code} {shelf.Pairs}"))}"));
    }

    [Fact]
    public async Task One_reading_sent_many_times_at_once_is_answered_alike_and_counts_once()
    {
        await Store.Intake.ApplyAsync([Pairs(1, ("A-37", "37", 3))], None);
        var picker = new Picker(Store);
        await picker.StartAsync();
        foreach (var code in new[] { "A-37", "nobody knows" })
        {
            var id = Guid.NewGuid();
            Assert.Single((await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => picker.PickAsync(code, id)))).Distinct());
        }

        Assert.Equal(2, await Store.CountAsync("wave_picks"));
        Assert.Equal(1, (await picker.StateAsync()).Picked);
    }

    [Fact]
    public async Task Two_pickers_never_share_a_wave_nor_a_package()
    {
        await Store.Intake.ApplyAsync(Many(40), None);
        var pickers = new[] { new Picker(Store), new Picker(Store, "fatma"), new Picker(Store, "zeynep") };

        var outcomes = await Task.WhenAll(pickers.Select(picker => picker.StartAsync(10)));

        Assert.All(outcomes, outcome => Assert.Equal(10, Assert.IsType<WaveOutcome.Done>(outcome).State.Packages.Count));
        Assert.Equal(30, await Store.CountAsync("(select distinct package_id from wave_packages) taken"));
        Assert.Equal(PickResult.NotYours, (await new Picker(Store, "fatma").Joins(pickers[0].Wave).PickAsync(Facts(1).Lines[0].Barcode)).Result);
        Assert.IsType<WaveOutcome.AlreadyPicking>(await pickers[0].StartAsync(10));
        Assert.IsType<WaveOutcome.AlreadyPicking>(await Store.Get<PickingWaves>().TakeAsync(pickers[0].Wave, "fatma", None));
    }

    [Fact]
    public async Task A_picker_whose_look_was_overtaken_by_another_looks_again_instead_of_finding_nothing()
    {
        for (var turn = 0; turn < 12; turn++)
        {
            await Store.Intake.ApplyAsync([.. Many((turn + 1) * 40).Skip(turn * 40)], None);
            var pickers = Enumerable.Range(0, 4).Select(nr => new Picker(Store, $"picker {turn}-{nr}")).ToList();

            var outcomes = await Task.WhenAll(pickers.Select(picker => picker.StartAsync(10)));

            Assert.All(outcomes, outcome => Assert.Equal(10, Assert.IsType<WaveOutcome.Done>(outcome).State.Packages.Count));
        }

        Assert.Equal(480, await Store.CountAsync("(select distinct package_id from wave_packages) taken"));
        Assert.Equal(0, await Store.CountAsync("(select from wave_packages where slot is not null group by wave_id, slot having count(*) > 1) twice"));
    }

    [Fact]
    public async Task A_wave_is_taken_over_and_goes_on_where_it_was()
    {
        await Store.Intake.ApplyAsync([Pairs(1, ("A-37", "37", 2))], None);
        var ayse = new Picker(Store);
        await ayse.StartAsync();
        await ayse.PickAsync("A-37");

        Assert.IsType<WaveOutcome.Done>(await Store.Get<PickingWaves>().TakeAsync(ayse.Wave, "fatma", None));

        Assert.Equal(PickResult.NotYours, (await ayse.PickAsync("A-37")).Result);
        Assert.Equal(PickResult.Finished, (await new Picker(Store, "fatma").Joins(ayse.Wave).PickAsync("A-37")).Result);
    }

    [Fact]
    public async Task Packages_of_a_wave_are_in_nobodys_queue_and_leased_ones_in_no_wave()
    {
        await Store.Intake.ApplyAsync(Many(12), None);
        var shift = new PackingShift(Store);
        var inHand = (await shift.NextAsync())!;
        var picker = new Picker(Store, "fatma");

        Assert.Equal(10, Assert.IsType<WaveOutcome.Done>(await picker.StartAsync(10)).State.Packages.Count);

        Assert.DoesNotContain((await picker.StateAsync()).Packages, package => package.PackageId == inHand.PackageId);
        await shift.PackAsync(inHand);
        Assert.Equal(1, (await Store.Get<QueueViewer>().LookAsync(new QueueFilter(), None)).Waiting);
        await shift.PackAsync((await shift.NextAsync())!);
        Assert.Null(await shift.NextAsync());
        Assert.Null(await shift.NextAsync(new QueueFilter(Wave: picker.Wave)));
    }

    [Fact]
    public async Task A_missing_pair_sends_the_least_urgent_package_to_the_hold_lane_once()
    {
        await Store.Intake.ApplyAsync([Pairs(1, ("A-37", "37", 1)), Pairs(2, ("A-37", "37", 1)), Pairs(3, ("A-37", "37", 1))], None);
        var picker = new Picker(Store);
        await picker.StartAsync();
        await picker.PickAsync("A-37");
        var id = Guid.NewGuid();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => picker.MissAsync("A-37", HoldReason.Defective, id)));

        Assert.Equal("099 Siyah 37 eksik yazıldı; sipariş 10900000003 askıya alındı.", Assert.Single(answers.Distinct()).Sentence);
        var held = Assert.Single(await Store.Get<Holds>().ListAsync(None));
        Assert.Equal((3, HoldReason.Defective), (held.PackageId, held.Hold!.Reason));
        Assert.Equal((WavePlace.Held, 2), ((await picker.StateAsync()).Packages.Single(package => package.PackageId == 3).Place, (await picker.StateAsync()).Needed));
        Assert.EndsWith("Toplama bitti.", (await picker.MissAsync("A-37")).Sentence, StringComparison.Ordinal);
        Assert.Equal(PickResult.AlreadyPicked, (await picker.MissAsync("A-37")).Result);
        Assert.Equal(PickResult.UnknownCode, (await picker.MissAsync("nobody")).Result);

        await Store.Get<Holds>().ReturnAsync(3, "ayse", None);
        Assert.Equal(3, (await new PackingShift(Store, "fatma").NextAsync())!.PackageId);
    }

    [Fact]
    public async Task A_cancelled_package_leaves_its_wave_is_named_and_what_was_picked_for_it_is_surplus()
    {
        await Store.Intake.ApplyAsync([Pairs(1, ("A-37", "37", 1)), Pairs(2, ("A-37", "37", 1)), Pairs(3, ("B-38", "38", 2))], None);
        var picker = new Picker(Store);
        await picker.StartAsync();
        foreach (var code in new[] { "A-37", "A-37", "B-38" })
        {
            await picker.PickAsync(code);
        }

        await Store.Intake.ApplyAsync([Pairs(1, ("A-37", "37", 1)) with { Version = 2, Status = "Cancelled" }, Pairs(3, ("B-38", "38", 2)) with { Version = 2, Status = "Cancelled" }], None);

        var state = await picker.StateAsync();
        Assert.Equal([(1, WavePlace.Cancelled), (2, WavePlace.Waiting), (3, WavePlace.Cancelled)], state.Packages.Select(package => (package.PackageId, package.Place)).Order());
        Assert.Equal([("A-37", 1, 1), ("B-38", 0, 1)], state.Rows.Select(row => (row.Barcode, row.Needed, row.Surplus)));
        Assert.Null(state.Head.PickedAt);
        await Store.Get<PickingWaves>().SettleAsync(None);
        Assert.NotNull((await picker.StateAsync()).Head.PickedAt);
    }

    [Fact]
    public async Task A_dissolved_wave_gives_everything_back_to_the_queue_and_takes_no_more_picks()
    {
        await Store.Intake.ApplyAsync(Many(3), None);
        var picker = new Picker(Store);
        await picker.StartAsync();

        await Store.Get<PickingWaves>().CloseAsync(picker.Wave, "ayse", None);
        await Store.Get<PickingWaves>().CloseAsync(picker.Wave, "ayse", None);

        Assert.Equal(PickResult.Closed, (await picker.PickAsync(Facts(1).Lines[0].Barcode)).Result);
        Assert.Empty(await Store.Get<PickingWaves>().OpenAsync(None));
        Assert.Equal(1, (await new PackingShift(Store).NextAsync())!.PackageId);
        Assert.IsType<WaveOutcome.Done>(await picker.StartAsync());
    }

    [Fact]
    public async Task There_is_no_wave_of_nothing()
    {
        Assert.IsType<WaveOutcome.Nothing>(await new Picker(Store).StartAsync());
        Assert.Equal(0, await Store.CountAsync("waves"));
        Assert.IsType<WaveOutcome.Unknown>(await Store.Get<PickingWaves>().CloseAsync(99, "ayse", None));
    }

    private static async Task<(int? Slot, string Sentence)> PickAsync(Picker picker, string code)
    {
        var answer = await picker.PickAsync(code);
        return (answer.Slot, answer.Sentence);
    }
}
