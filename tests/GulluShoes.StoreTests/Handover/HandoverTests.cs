using GulluShoes.Shop.Handover;
using GulluShoes.Store.Handover;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Handover.CourierVisit;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Handover;

public sealed class HandoverTests(StoreServers servers) : StoreTest(servers)
{
    [Fact]
    public async Task A_packed_parcel_leaves_once_by_its_bars_or_its_square_code()
    {
        await PackedAsync(Store, 3);
        var visit = await new CourierVisit(Store).BeginAsync();

        Assert.Equal((HandoverResult.HandedOver, 1), await ResultAsync(visit, TrackingOf(1)));
        Assert.Equal((HandoverResult.HandedOver, 2), await ResultAsync(visit, "https://panel.example.com/orders/2"));
        Assert.Equal((HandoverResult.HandedOver, 3), await ResultAsync(visit, "3"));
        Assert.Equal((HandoverResult.AlreadyScanned, 3), await ResultAsync(visit, TrackingOf(1)));
        Assert.Equal(3, await Store.CountAsync("package_history where what = 'handed-over' and who = 'ayse' and source = 'Scan'"));
        Assert.Equal(4, await Store.CountAsync("handover_scans"));
        Assert.Empty((await Store.Get<HandoverViewer>().LookAsync(None)).Parcels);
    }

    [Fact]
    public async Task What_may_not_leave_is_told_apart_and_stored_as_well()
    {
        await PackedAsync(Store, 3);
        await Store.Intake.ApplyAsync([Facts(4), Facts(5, status: "Delivered"), Facts(2, 2, "Cancelled"), Facts(3, 2) with { Carrier = "Aras Kargo" }], None);
        var visit = await new CourierVisit(Store).BeginAsync();

        Assert.Equal(HandoverResult.Cancelled, (await visit.ScanAsync(TrackingOf(2))).Result);
        Assert.Equal(HandoverResult.WrongCarrier, (await visit.ScanAsync(TrackingOf(3))).Result);
        Assert.Equal(HandoverResult.NotPacked, (await visit.ScanAsync(TrackingOf(4))).Result);
        Assert.Equal(HandoverResult.Delivered, (await visit.ScanAsync(TrackingOf(5))).Result);
        Assert.Equal(HandoverResult.UnknownCode, (await visit.ScanAsync("7280000")).Result);
        Assert.Equal(5, await Store.CountAsync("handover_scans where person = 'ayse'"));
        Assert.Equal(0, await Store.CountAsync("handover_parcels"));
    }

    [Fact]
    public async Task One_scan_sent_many_times_at_once_is_answered_alike_and_counts_once()
    {
        await PackedAsync(Store, 1);
        var visit = await new CourierVisit(Store).BeginAsync();
        foreach (var code in new[] { TrackingOf(1), "nobody knows" })
        {
            var id = Guid.NewGuid();
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => visit.ScanAsync(code, id)));
            Assert.Single(answers.Distinct());
        }

        Assert.Equal(2, await Store.CountAsync("handover_scans"));
        Assert.Equal(1, await Store.CountAsync("handover_parcels"));
    }

    [Fact]
    public async Task Two_couriers_at_two_doors_never_get_one_parcel_both()
    {
        await PackedAsync(Store, 20);
        await Store.ExecuteAsync("update orders set carrier = null where stage = 'Picking'");
        var visits = await Task.WhenAll(new CourierVisit(Store).BeginAsync(), new CourierVisit(Store, "Aras Kargo", "fatma").BeginAsync());

        var results = await Task.WhenAll(visits.SelectMany(visit => Enumerable.Range(1, 20).Select(id => visit.ScanAsync(TrackingOf(id)))));

        Assert.Equal(20, results.Count(answer => answer.Result == HandoverResult.HandedOver));
        Assert.Equal(20, results.Count(answer => answer.Result == HandoverResult.HandedOverBefore));
        Assert.Equal(20, await Store.CountAsync("handover_parcels"));
        Assert.Equal(20, await Store.CountAsync("package_history where what = 'handed-over'"));
    }

    [Fact]
    public async Task A_closed_hand_over_never_changes_whatever_is_tried_at_once()
    {
        await PackedAsync(Store, 12);
        var visit = await new CourierVisit(Store).BeginAsync();
        Assert.IsType<HandoverChange.Empty>(await visit.CloseAsync());
        await visit.ScanAsync(TrackingOf(1));

        var scans = Task.WhenAll(Enumerable.Range(2, 11).Select(id => visit.ScanAsync(TrackingOf(id))));
        await Task.WhenAll(scans, visit.CloseAsync());

        var gone = 1 + (await scans).Count(answer => answer.Result == HandoverResult.HandedOver);
        Assert.Equal(gone, await Store.CountAsync("handover_parcels p join handovers h on h.id = p.handover_id where p.at <= h.closed_at"));
        Assert.All(await scans, answer => Assert.True(answer.Result is HandoverResult.HandedOver or HandoverResult.Closed));
        Assert.Equal(HandoverResult.Closed, (await visit.ScanAsync(TrackingOf(1))).Result);
        Assert.IsType<HandoverChange.Closed>(await Store.Get<Handovers>().TakeBackAsync(visit.Id, 1, "ayse", None));
        Assert.Equal(gone, Assert.IsType<HandoverChange.Done>(await visit.CloseAsync()).Head.Parcels);
    }

    [Fact]
    public async Task A_parcel_that_the_courier_left_comes_back_and_may_go_again()
    {
        await PackedAsync(Store, 1);
        var visit = await new CourierVisit(Store).BeginAsync();
        await visit.ScanAsync(TrackingOf(1));

        Assert.Equal(0, Assert.IsType<HandoverChange.Done>(await Store.Get<Handovers>().TakeBackAsync(visit.Id, 1, "ayse", None)).Head.Parcels);
        Assert.IsType<HandoverChange.Empty>(await Store.Get<Handovers>().TakeBackAsync(visit.Id, 1, "ayse", None));
        Assert.Single((await Store.Get<HandoverViewer>().LookAsync(None)).Parcels);
        Assert.Equal(HandoverResult.HandedOver, (await visit.ScanAsync(TrackingOf(1))).Result);
    }

    [Fact]
    public async Task Opening_at_once_opens_one_per_carrier_and_the_next_day_opens_another()
    {
        await PackedAsync(Store, 1);
        var visits = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => new CourierVisit(Store).BeginAsync()));
        Assert.Single(visits.Select(visit => visit.Id).Distinct());

        await visits[0].ScanAsync(TrackingOf(1));
        await visits[0].CloseAsync();
        Assert.NotEqual(visits[0].Id, (await new CourierVisit(Store).BeginAsync()).Id);
    }

    [Fact]
    public async Task What_waits_is_counted_by_carrier_and_leaves_the_list_when_Trendyol_calls_it_shipped()
    {
        await PackedAsync(Store, 4);
        await Store.ExecuteAsync("update orders set carrier = null where package_id = 4");
        await Store.Intake.ApplyAsync([Facts(1, 2, "Shipped")], None);

        var seen = await Store.Get<HandoverViewer>().LookAsync(None);

        Assert.Equal([("Trendyol Express", 2), (null, 1)], seen.Piles.Select(pile => (pile.Carrier, pile.Waiting)));
        Assert.Equal([2, 3, 4], seen.Parcels.Select(parcel => parcel.PackageId).Order());
    }

    private static async Task<(HandoverResult, int)> ResultAsync(CourierVisit visit, string code)
    {
        var answer = await visit.ScanAsync(code);
        return (answer.Result, answer.Parcels);
    }
}
