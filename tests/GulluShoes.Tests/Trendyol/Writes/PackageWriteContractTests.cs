using GulluShoes.Tests.Trendyol.Wire;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Orders;
using GulluShoes.Trendyol.Packages;
using TrendyolSimulator.Orders;

namespace GulluShoes.Tests.Trendyol.Writes;

/// <summary>The simulated marketplace takes what the client says for what it means.</summary>
public sealed class PackageWriteContractTests
{
    [Fact]
    public async Task Picking_then_invoiced_are_taken_and_a_second_picking_is_refused_with_a_reason()
    {
        await using var market = await Marketplace.OpenAsync();
        var id = market.Create(1)[0];
        var lines = Units(await TellAsync(market, id));
        var client = market.Trendyol.Packages;

        await client.MarkPickingAsync(id, lines, None);
        var again = await Assert.ThrowsAsync<TrendyolBadRequestException>(() => client.MarkPickingAsync(id, lines, None));
        await client.MarkInvoicedAsync(id, lines, "ABC2026000000123", None);
        var told = await TellAsync(market, id);

        Assert.Equal((Statuses.Invoiced, "ABC2026000000123"), (told.EffectiveStatus, told.InvoiceNumber));
        Assert.Equal((409, 2), (again.Status, Effects(market, "order.update")));
        Assert.Contains("Picking", again.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_that_cannot_be_supplied_leave_the_rest_in_a_replacement_that_names_its_origin()
    {
        await using var market = await Marketplace.OpenAsync();
        var before = await WithLinesAsync(market, lines => lines.Count > 1);

        await market.Trendyol.Packages.MarkUnsuppliedAsync(before.ShipmentPackageId, [Units(before)[0]], 500, None);
        var order = await OrderAsync(market, before.OrderNumber!);

        var replacement = Assert.Single(order, package => package.ShipmentPackageId != before.ShipmentPackageId);
        Assert.Equal([before.ShipmentPackageId], replacement.OriginPackageIds);
        Assert.Equal(("cancel", before.Lines.Count - 1), (replacement.CreatedBy, replacement.Lines.Count));
        var dead = order.Single(package => package.ShipmentPackageId == before.ShipmentPackageId);
        Assert.Equal((Statuses.UnSupplied, 500), (dead.EffectiveStatus, dead.Lines[0].CancelReasonCode));
    }

    [Fact]
    public async Task All_four_splits_are_accepted_and_carried_out_later()
    {
        await using var market = await Marketplace.OpenAsync();
        var client = market.Trendyol.Packages;
        var split = await WithLinesAsync(market, lines => lines.Count > 1);
        await client.SplitAsync(split.ShipmentPackageId, [split.Lines[0].LineId!.Value], None);
        var multi = await WithLinesAsync(market, lines => lines.Count > 1);
        await client.MultiSplitAsync(multi.ShipmentPackageId, [[multi.Lines[0].LineId!.Value]], None);
        var portions = await WithLinesAsync(market, lines => lines is [{ Quantity: 2 }]);
        await client.QuantitySplitAsync(portions.ShipmentPackageId, [new LinePortions(portions.Lines[0].LineId!.Value, [1, 1])], None);
        var packages = await WithLinesAsync(market, lines => lines is [{ Quantity: > 1 }]);
        await client.SplitPackagesAsync(packages.ShipmentPackageId, [[new LineUnits(packages.Lines[0].LineId!.Value, 1)]], None);

        market.Simulator.World.Clock.Advance(TimeSpan.FromMinutes(2));
        market.Simulator.World.CatchUp();

        foreach (var original in new[] { split, multi, portions, packages })
        {
            var order = await OrderAsync(market, original.OrderNumber!);
            Assert.Equal(Statuses.UnPacked, order.Single(package => package.ShipmentPackageId == original.ShipmentPackageId).EffectiveStatus);
            Assert.Equal(2, order.Count(package => package.OriginPackageIds.Contains(original.ShipmentPackageId)));
        }
    }

    [Fact]
    public async Task A_carrier_changes_once_in_five_minutes_and_boxes_are_told()
    {
        await using var market = await Marketplace.OpenAsync();
        var id = market.Create(1)[0];
        var before = await TellAsync(market, id);
        var client = market.Trendyol.Packages;

        await client.ChangeCargoProviderAsync(id, "PTTMP", None);
        await Assert.ThrowsAsync<TrendyolBadRequestException>(() => client.ChangeCargoProviderAsync(id, "YKMP", None));
        await client.SetBoxInfoAsync(id, 2, 3.5m, None);
        await client.SetBoxInfoAsync(id, 2, 3.5m, None);
        var after = await TellAsync(market, id);

        Assert.NotEqual(before.CargoTrackingNumber, after.CargoTrackingNumber);
        Assert.Equal((3.5m, 1), (after.CargoDeci, Effects(market, "order.cargo-provider")));
    }

    [Fact]
    public async Task A_package_that_nobody_knows_is_refused_as_such()
    {
        await using var market = await Marketplace.OpenAsync();

        var refused = await Assert.ThrowsAsync<TrendyolRefusedException>(() => market.Trendyol.Packages.MarkPickingAsync(77, [new(1, 1)], None));

        Assert.Equal(404, refused.Status);
    }

    private static CancellationToken None => CancellationToken.None;

    private static int Effects(Marketplace market, string operation) => market.Simulator.World.Calls.Snapshot()[operation].Effective;

    private static LineUnits[] Units(WirePackage package) => [.. package.Lines.Select(line => new LineUnits(line.LineId!.Value, line.Quantity!.Value))];

    private static async Task<WirePackage> TellAsync(Marketplace market, long id) =>
        Marketplace.Readable((await market.Trendyol.Orders.ReadByIdsAsync([id], None)).MaxBy(package => package.LastModified)!);

    /// <summary>A new open package with such lines.</summary>
    private static async Task<WirePackage> WithLinesAsync(Marketplace market, Func<IReadOnlyList<WireLine>, bool> wanted)
    {
        var received = await market.Trendyol.Orders.ReadByIdsAsync([.. market.Create(150)], None);
        return received.Select(Marketplace.Readable).First(package => wanted(package.Lines));
    }

    private static async Task<List<WirePackage>> OrderAsync(Marketplace market, string orderNumber) =>
        [.. (await market.ChangesAsync(TimeSpan.FromDays(1))).Select(Marketplace.Readable).Where(package => package.OrderNumber == orderNumber)
            .GroupBy(package => package.ShipmentPackageId).Select(same => same.MaxBy(package => package.LastModifiedDate)!)];
}
