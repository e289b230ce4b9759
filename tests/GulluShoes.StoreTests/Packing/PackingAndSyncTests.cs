using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Packing;
using GulluShoes.Store.Packing;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Packing.PackingShift;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Packing;

/// <summary>What the marketplace tells while people pack.</summary>
public sealed class PackingAndSyncTests(StoreServers servers) : StoreTest(servers)
{
    [Fact]
    public async Task Two_lines_of_one_variant_keep_their_line_ids()
    {
        await Store.Intake.ApplyAsync([Pairs(1, ("A-38", "38", 1), ("A-38", "38", 2))], None);
        var shift = new PackingShift(Store);
        var state = (await shift.NextAsync())!;

        var lines = new List<long?>();
        for (var scan = 0; scan < 6; scan++)
        {
            lines.Add((await shift.ScanAsync(1, "A-38")).LineId);
        }

        Assert.Equal([10, 11], state.Lines.Select(line => line.LineId));
        Assert.Equal([10, 10, 11, 11, 11, 11], lines);
        Assert.IsType<PackingOutcome.Done>(await shift.ConfirmAsync(1));
        Assert.Equal(1, await Store.CountAsync("(select from scans where line_id = 10 and slot is not null having count(*) = 2)"));
        Assert.Equal(1, await Store.CountAsync("(select from scans where line_id = 11 and slot is not null having count(*) = 4)"));
    }

    [Fact]
    public async Task A_hold_survives_a_hundred_syncs()
    {
        await Store.Intake.ApplyAsync([Facts(1)], None);
        await Store.Get<Holds>().HoldAsync(1, new HoldWish(HoldReason.AtWorkshop, "cuma gelsin", []), "ayse", None);

        for (var version = 2; version <= 101; version++)
        {
            await Store.Intake.ApplyAsync([Facts(1, version, version % 2 == 0 ? "Picking" : "Created")], None);
        }

        var held = Assert.Single(await Store.Get<Holds>().ListAsync(None));
        Assert.Equal((HoldReason.AtWorkshop, "cuma gelsin", "ayse"), (held.Hold!.Reason, held.Hold.Note, held.Hold.By));
        Assert.Null(await new PackingShift(Store).NextAsync());
        Assert.Equal(1, await Store.CountAsync("orders where version = 101 and hold_reason = 'AtWorkshop'"));
    }

    [Fact]
    public async Task A_package_that_is_split_in_somebodys_hands_is_gone_and_its_parts_are_packed()
    {
        await Store.Intake.ApplyAsync([Pairs(1, ("A-37", "37", 1), ("B-38", "38", 1))], None);
        var shift = new PackingShift(Store);
        await shift.NextAsync();
        await shift.ScanAsync(1, "A-37");

        await Store.Intake.ApplyAsync(
            [Facts(1, 2, "UnPacked"), Part(2, "A-37", "37"), Part(3, "B-38", "38")], None);

        Assert.Equal(ScanResult.PackageGone, (await shift.ScanAsync(1, "A-37")).Result);
        var packed = new List<long>();
        while (await shift.NextAsync() is { } state)
        {
            Assert.Equal((0, 2), (state.Scanned, state.Siblings));
            packed.Add(state.PackageId);
            Assert.IsType<PackingOutcome.Done>(await shift.PackAsync(state));
        }

        Assert.Equal([2, 3], packed);
    }

    private static PackageFacts Part(long id, string barcode, string size) => Pairs(id, (barcode, size, 1)) with
    {
        OrderNumber = Facts(1).OrderNumber,
        CreatedBy = "split",
        OriginPackageIds = [1],
    };
}
