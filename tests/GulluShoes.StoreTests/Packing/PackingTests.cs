using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Packing;
using GulluShoes.Store.Packing;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Packing.PackingShift;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Packing;

public sealed class PackingTests(StoreServers servers) : StoreTest(servers)
{
    [Fact]
    public async Task Four_identical_pairs_are_eight_scans_on_the_right_line()
    {
        await Store.Intake.ApplyAsync([Pairs(1, ("A-38", "38", 4))], None);
        var shift = new PackingShift(Store);
        var state = (await shift.NextAsync())!;

        var answers = new List<ScanAnswer>();
        for (var scan = 0; scan < 8; scan++)
        {
            answers.Add(await shift.ScanAsync(state.PackageId, "A-38"));
        }

        Assert.Equal(Enumerable.Repeat(ScanResult.Accepted, 7).Append(ScanResult.Completed), answers.Select(answer => answer.Result));
        Assert.Equal("099 Siyah 38: 3/8", answers[2].Sentence);
        Assert.All(answers, answer => Assert.Equal(10, answer.LineId));
        Assert.Equal(ScanResult.AlreadyComplete, (await shift.ScanAsync(1, "A-38")).Result);
        Assert.IsType<PackingOutcome.Done>(await shift.ConfirmAsync(1));
        Assert.Equal(1, await Store.CountAsync("order_picking where package_id = 1 and packed_by = 'ayse' and status = 'Created'"));
        Assert.Equal(1, await Store.CountAsync("packages where package_id = 1 and stage = 'Picking'"));
        Assert.Equal(1, await Store.CountAsync("package_history where package_id = 1 and what = 'moved,packed' and who = 'ayse'"));
        Assert.Equal(1, await Store.CountAsync("trendyol_commands where package_id = 1 and kind = 'Picking' and state = 'Pending'"));
    }

    [Fact]
    public async Task Confirming_again_changes_nothing()
    {
        await Store.Intake.ApplyAsync([Facts(1)], None);
        var shift = new PackingShift(Store);
        await shift.PackAsync((await shift.NextAsync())!);

        Assert.IsType<PackingOutcome.Done>(await shift.ConfirmAsync(1));
        Assert.IsType<PackingOutcome.Gone>(await new PackingShift(Store, "fatma").ConfirmAsync(1));
        Assert.Equal(2, await Store.CountAsync("package_history where package_id = 1"));
        Assert.Equal(1, await Store.CountAsync("trendyol_commands"));
    }

    [Fact]
    public async Task The_same_scan_id_again_gives_the_same_answer_and_counts_once()
    {
        await Store.Intake.ApplyAsync([Facts(1)], None);
        var shift = new PackingShift(Store);
        var state = (await shift.NextAsync())!;
        var id = Guid.NewGuid();

        var first = await shift.ScanAsync(1, state.Lines[0].Barcode, id);
        await shift.ScanAsync(1, state.Lines[0].Barcode);
        var again = await shift.ScanAsync(1, state.Lines[0].Barcode, id);

        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(first), System.Text.Json.JsonSerializer.Serialize(again));
        Assert.Equal(2, await Store.CountAsync("scans"));
    }

    [Fact]
    public async Task A_wrong_product_is_named_with_what_is_needed()
    {
        await Store.Intake.ApplyAsync([Pairs(1, ("A-37", "37", 1)), Pairs(2, ("A-38", "38", 1))], None);
        var shift = new PackingShift(Store);
        await shift.NextAsync();

        var answer = await shift.ScanAsync(1, "A-38");

        Assert.Equal((ScanResult.WrongProduct, "Bu 38, gereken 37"), (answer.Result, answer.Sentence));
        Assert.Equal(ScanResult.UnknownCode, (await shift.ScanAsync(1, "nobody knows")).Result);
        Assert.Equal(0, answer.State.Scanned);
    }

    [Fact]
    public async Task A_cancel_stops_the_packer_and_refuses_the_confirm()
    {
        await Store.Intake.ApplyAsync([Facts(1)], None);
        var shift = new PackingShift(Store);
        var state = await shift.FillAsync((await shift.NextAsync())!);
        await Store.Intake.ApplyAsync([Facts(1, 2, "Cancelled")], None);

        Assert.Equal(ScanResult.PackageGone, (await shift.ScanAsync(1, state.Lines[0].Barcode)).Result);
        Assert.Equal(PackageEnd.Cancelled, Assert.IsType<PackingOutcome.Gone>(await shift.ConfirmAsync(1)).End);
        Assert.Equal(0, await Store.CountAsync("trendyol_commands"));
    }

    [Fact]
    public async Task Two_stations_pack_fifty_orders_and_none_twice()
    {
        await Store.Intake.ApplyAsync(Many(50), None);
        var stations = new[] { new PackingShift(Store), new PackingShift(Store, "fatma", "Masa 2") };

        await Task.WhenAll(stations.Select(async shift =>
        {
            while (await shift.NextAsync() is { } state)
            {
                Assert.IsType<PackingOutcome.Done>(await shift.PackAsync(state));
            }
        }));

        Assert.Equal(50, await Store.CountAsync("order_picking where packed_at is not null"));
        Assert.Equal(50, await Store.CountAsync("package_history where what = 'moved,packed'"));
        Assert.Equal(100, await Store.CountAsync("scans where result in ('Accepted', 'Completed')"));
    }

    [Fact]
    public async Task The_most_urgent_comes_first_and_a_skipped_one_comes_back_last()
    {
        await Store.Intake.ApplyAsync(Many(3), None);
        var shift = new PackingShift(Store);
        var first = (await shift.NextAsync())!;
        await Store.Get<PackingLeases>().ReleaseAsync(first.PackageId, shift.Packer, skip: true, None);

        var order = new List<long>();
        while (await shift.NextAsync() is { } state)
        {
            order.Add(state.PackageId);
            await shift.PackAsync(state);
        }

        Assert.Equal([2, 3, 1], order);
    }

    [Fact]
    public async Task A_packer_of_one_carrier_or_of_single_pairs_sees_and_gets_only_those()
    {
        await Store.Intake.ApplyAsync(
            [Facts(1) with { Carrier = "Aras Kargo" }, Pairs(2, ("A-37", "37", 1)) with { Carrier = "Sürat Kargo" }, Pairs(3, ("A-37", "37", 2)) with { Carrier = "Sürat Kargo" }],
            None);
        foreach (var (filter, wanted) in new (QueueFilter, long[])[] { (new("Sürat Kargo", false), [2, 3]), (new("Sürat Kargo", true), [2]), (new("Aras Kargo", false), [1]), (new("Kimse", false), []) })
        {
            var seen = await Store.Get<QueueViewer>().LookAsync(filter, None);
            Assert.Equal(wanted, seen.Next.Select(order => order.PackageId));
            Assert.Equal(wanted.Length, seen.Waiting);
            Assert.Equal(wanted, (await Store.Get<PackingQueue>().AheadAsync(new("ayse", $"Masa {filter.Carrier}"), filter, 10, None)).Select(state => state.PackageId));
            await Store.ExecuteAsync("delete from packings");
        }
    }

    [Fact]
    public async Task A_held_package_leaves_the_queue_and_comes_back_with_its_scans()
    {
        await Store.Intake.ApplyAsync([Facts(1)], None);
        var shift = new PackingShift(Store);
        await shift.NextAsync();
        await shift.ScanAsync(1, Facts(1).Lines[0].Barcode);

        await Store.Get<Holds>().HoldAsync(1, new HoldWish(HoldReason.Defective, "topuk", []), "ayse", None);
        Assert.Null(await shift.NextAsync());
        Assert.Equal(ScanResult.PackageGone, (await shift.ScanAsync(1, "x")).Result);
        var held = Assert.Single(await Store.Get<Holds>().ListAsync(None));
        Assert.Equal((HoldReason.Defective, "topuk", "ayse"), (held.Hold!.Reason, held.Hold.Note, held.Hold.By));

        await Store.Get<Holds>().ReturnAsync(1, "ayse", None);
        Assert.Equal(1, (await shift.NextAsync())!.Scanned);
    }

    [Fact]
    public async Task A_lease_is_respected_taken_over_and_lapses()
    {
        await Store.Intake.ApplyAsync([Facts(1)], None);
        var (ayse, fatma) = (new PackingShift(Store), new PackingShift(Store, "fatma", "Masa 2"));
        await ayse.NextAsync();

        Assert.Null(await fatma.NextAsync());
        Assert.Equal(ScanResult.NotYours, (await fatma.ScanAsync(1, "x")).Result);
        var leases = Store.Get<PackingLeases>();
        Assert.IsType<PackingOutcome.NotYours>(await leases.TakeAsync(1, fatma.Packer, takeOver: false, None));
        Assert.IsType<PackingOutcome.Done>(await leases.TakeAsync(1, fatma.Packer, takeOver: true, None));
        Assert.Equal(ScanResult.NotYours, (await ayse.ScanAsync(1, "x")).Result);

        Store.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(1, (await ayse.NextAsync())!.PackageId);
    }
}
