using GulluShoes.Shop.Packing;
using GulluShoes.Shop.Waves;
using GulluShoes.Store.Packing;
using GulluShoes.Store.Waves;
using GulluShoes.StoreTests.Packing;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Packing.PackingShift;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Waves;

/// <summary>The station after the picker: one verifying scan a pair.</summary>
public sealed class WavePackingTests(StoreServers servers) : StoreTest(servers)
{
    [Fact]
    public async Task A_picked_package_needs_its_verifying_scan_only_and_a_wrong_one_is_no_such_scan()
    {
        await Store.Intake.ApplyAsync([Pairs(1, ("A-37", "37", 1)), Pairs(2, ("B-38", "38", 1)), Pairs(3, ("A-37", "37", 1), ("B-38", "38", 1))], None);
        var picker = new Picker(Store);
        await picker.StartAsync();
        await picker.PickAllAsync();
        var (shift, wave) = (new PackingShift(Store), new QueueFilter(Wave: picker.Wave));

        var first = (await shift.NextAsync(wave))!;
        Assert.Equal((1, 1, new WaveMark(picker.Wave, null)), (first.PackageId, first.Needed, first.Wave));
        Assert.Equal(ScanResult.WrongProduct, (await shift.ScanAsync(1, "B-38")).Result);
        Assert.IsType<PackingOutcome.Incomplete>(await shift.ConfirmAsync(1));
        Assert.Equal(ScanResult.Completed, (await shift.ScanAsync(1, "A-37")).Result);
        Assert.IsType<PackingOutcome.Done>(await shift.ConfirmAsync(1));
        await shift.PackAsync((await shift.NextAsync(wave))!);
        var boxed = (await shift.NextAsync(wave))!;
        Assert.Equal((3, 2, 1), (boxed.PackageId, boxed.Needed, boxed.Wave!.Slot));
        await shift.PackAsync(boxed);

        Assert.Null(await shift.NextAsync(wave));
        Assert.Equal(4, await Store.CountAsync("scans where slot is not null"));
        await Store.Get<PickingWaves>().SettleAsync(None);
        Assert.Empty(await Store.Get<PickingWaves>().OpenAsync(None));
    }

    [Fact]
    public async Task Before_everything_is_picked_nothing_is_packed_from_a_wave()
    {
        await Store.Intake.ApplyAsync([Pairs(1, ("A-37", "37", 1)), Pairs(2, ("A-37", "37", 1))], None);
        var picker = new Picker(Store);
        await picker.StartAsync();
        await picker.PickAsync("A-37");
        var shift = new PackingShift(Store);

        Assert.Null(await shift.NextAsync(new QueueFilter(Wave: picker.Wave)));
        Assert.Equal(2, (await Store.Get<PackingQueue>().FindAsync(1, None))!.Needed);
        await picker.PickAsync("A-37");
        Assert.Equal(1, (await shift.NextAsync(new QueueFilter(Wave: picker.Wave)))!.Needed);
    }

    [Fact]
    public async Task What_was_scanned_before_the_wave_verifies_nothing_in_it()
    {
        await Store.Intake.ApplyAsync([Pairs(1, ("A-37", "37", 1))], None);
        var shift = new PackingShift(Store);
        await shift.NextAsync();
        await shift.ScanAsync(1, "A-37");
        await Store.Get<PackingLeases>().ReleaseAsync(1, shift.Packer, skip: false, None);
        var picker = new Picker(Store);
        await picker.StartAsync();
        await picker.PickAllAsync();

        var state = (await shift.NextAsync(new QueueFilter(Wave: picker.Wave)))!;

        Assert.Equal((0, 1, false), (state.Scanned, state.Needed, state.Complete));
    }

    [Fact]
    public async Task Two_stations_pack_one_wave_and_none_twice_pile_after_pile()
    {
        await Store.Intake.ApplyAsync([.. Enumerable.Range(1, 30).Select(id => Pairs(id, ($"P-{id % 3}", "37", 1)))], None);
        var picker = new Picker(Store);
        await picker.StartAsync();
        await picker.PickAllAsync();

        // Each station for itself: which of two that take at one moment says so first is a matter of luck.
        var stations = await Task.WhenAll(new[] { new PackingShift(Store), new PackingShift(Store, "fatma", "Masa 2") }.Select(async shift =>
        {
            var products = new List<string>();
            while (await shift.NextAsync(new QueueFilter(Wave: picker.Wave)) is { } state)
            {
                products.Add(state.Lines[0].Barcode);
                Assert.IsType<PackingOutcome.Done>(await shift.PackAsync(state));
            }

            return products;
        }));

        Assert.Equal(30, await Store.CountAsync("order_picking where packed_at is not null"));
        Assert.Equal(30, await Store.CountAsync("scans where result = 'Completed'"));
        Assert.All(stations, products => Assert.Equal(products.Order(), products));
    }

    [Fact]
    public async Task What_is_picked_and_not_packed_is_seen_and_goes_on_at_another_station()
    {
        await Store.Intake.ApplyAsync(Many(3), None);
        var picker = new Picker(Store);
        await picker.StartAsync();
        await picker.PickAllAsync();
        var shift = new PackingShift(Store);
        await shift.PackAsync((await shift.NextAsync(new QueueFilter(Wave: picker.Wave)))!);
        await shift.NextAsync(new QueueFilter(Wave: picker.Wave));

        Assert.Equal((3, 2), (Assert.Single(await Store.Get<PickingWaves>().OpenAsync(None)).Packages, Assert.Single(await Store.Get<PickingWaves>().OpenAsync(None)).Unpacked));
        Store.Clock.Advance(TimeSpan.FromMinutes(16));
        var other = new PackingShift(Store, "fatma", "Masa 2");
        while (await other.NextAsync(new QueueFilter(Wave: picker.Wave)) is { } state)
        {
            await other.PackAsync(state);
        }

        Assert.Equal([WavePlace.Packed], (await picker.StateAsync()).Packages.Select(package => package.Place).Distinct());
    }
}
