using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using GulluShoes.Shop.Labels;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Labels;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Privacy;
using GulluShoes.Store.Proof;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Privacy;

/// <summary>A customer's data is kept as long as it is needed, and then nowhere.</summary>
public sealed class PersonalDataTests(StoreServers servers) : StoreTest(servers)
{
    private const string Payload = """{"shipmentAddress":{"fullName":"Ayşe Yılmaz"}}""";

    // Ids of its own: the blobs of all tests lie together.
    private readonly long delivered = Random.Shared.NextInt64(2_000_000_000, 3_000_000_000);

    private long Open => delivered + 1;

    private PersonalData Data => Store.Get<PersonalData>();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Store.Intake.SavePageAsync([Snapshot(delivered, payload: Payload), Snapshot(Open, payload: Payload)], None);
        await Store.Intake.ApplyAsync([Of(delivered, "Delivered"), Of(Open, "Created")], None);
        await Store.ExecuteAsync("update orders set ship_phone = '05321234567', hold_note = 'Ayşe Hanım arandı'");
        await Store.Get<PackagePhotos>().KeepAsync(delivered, new byte[] { 1 }, "ayse", None);
        await LabelBlob(delivered).UploadAsync(new BinaryData("Ayşe Yılmaz"), overwrite: true);
    }

    [Fact]
    public async Task What_ended_long_ago_loses_its_customer_and_keeps_its_figures()
    {
        Assert.Equal(0, await Data.EraseDueAsync(Store.Clock.GetUtcNow().AddDays(-1), None));
        var figures = await FiguresAsync();
        Store.Clock.Advance(TimeSpan.FromDays(800));

        Assert.Equal(1, await Data.EraseDueAsync(Store.Clock.GetUtcNow().AddMonths(-24), None));
        await Data.SweepBlobsAsync(None);

        Assert.Equal(0, await NamedAsync(delivered));
        Assert.Equal(figures, await FiguresAsync());
        Assert.Equal((false, 0, 0L), ((await LabelBlob(delivered).ExistsAsync()).Value, (await PhotosAsync()).Count, await Store.CountAsync($"package_photos where package_id = {delivered}")));
        Assert.Equal(PersonalData.Notice, Assert.IsType<LabelAnswer.Impossible>(await Store.Get<LabelShelf>().OpenAsync(delivered, LabelFormat.Svg, None)).Reason);
        // What is still to be packed has its customer, however old it is.
        Assert.NotEqual(0, await NamedAsync(Open));
        Assert.Equal([new ErasedDay(new DateOnly(2029, 1, 31), null, 1, 1)], await Data.ListAsync(Monday, None));
        Assert.Equal(0, await Data.EraseDueAsync(Store.Clock.GetUtcNow().AddMonths(-24), None));
    }

    [Fact]
    public async Task A_label_that_was_being_drawn_meanwhile_goes_with_the_next_sweep()
    {
        Store.Clock.Advance(TimeSpan.FromDays(800));
        await Data.EraseDueAsync(Store.Clock.GetUtcNow(), None);
        await Data.SweepBlobsAsync(None);
        await LabelBlob(delivered).UploadAsync(new BinaryData("Ayşe Yılmaz"), overwrite: true);

        Store.Clock.Advance(TimeSpan.FromDays(1));
        await Data.SweepBlobsAsync(None);

        Assert.False((await LabelBlob(delivered).ExistsAsync()).Value);
        Assert.Equal(0, await Store.CountAsync("personal_erasures where not blobs_gone"));
    }

    [Fact]
    public async Task What_Trendyol_tells_again_later_is_erased_again()
    {
        Store.Clock.Advance(TimeSpan.FromDays(800));
        await Data.EraseDueAsync(Store.Clock.GetUtcNow(), None);
        await Store.Intake.SavePageAsync([Snapshot(delivered, 2, Payload)], None);
        await Store.Intake.ApplyAsync([Of(delivered, "Delivered") with { Version = 2 }], None);
        Assert.NotEqual(0, await NamedAsync(delivered));

        Store.Clock.Advance(TimeSpan.FromDays(800));
        Assert.Equal(1, await Data.EraseDueAsync(Store.Clock.GetUtcNow(), None));

        Assert.Equal(0, await NamedAsync(delivered));
    }

    [Fact]
    public async Task A_customers_wish_is_done_at_once_but_not_while_the_parcel_needs_its_label()
    {
        Assert.IsType<ErasingOutcome.UnknownOrder>(await Data.EraseOrderAsync("1", "gullu", None));
        Assert.IsType<ErasingOutcome.StillOpen>(await Data.EraseOrderAsync(Of(Open, "").OrderNumber, "gullu", None));
        Assert.NotEqual(0, await NamedAsync(Open));

        Assert.Equal(new ErasingOutcome.Erased(1), await Data.EraseOrderAsync(Of(delivered, "").OrderNumber, "gullu", None));

        Assert.Equal(0, await NamedAsync(delivered));
        Assert.False((await LabelBlob(delivered).ExistsAsync()).Value);
        Assert.Equal(1, await Store.CountAsync($"audit_log where kind = 'personal_erasures' and thing = '{delivered}' and who = 'gullu'"));
        Assert.Equal(new ErasingOutcome.Erased(0), await Data.EraseOrderAsync(Of(delivered, "").OrderNumber, "gullu", None));
    }

    [Fact]
    public async Task The_same_persons_glances_within_an_hour_are_one_and_a_file_taken_out_is_another()
    {
        var glances = Store.Get<CustomerGlances>();
        for (var minute = 0; minute < 90; minute += 10)
        {
            await glances.NoteAsync([delivered], "gullu", GlanceKind.Shown, None);
            Store.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        await glances.NoteAsync([delivered, Open], "gullu", GlanceKind.TakenOut, None);
        Store.Clock.Advance(TimeSpan.FromHours(2));
        await glances.SweepAsync(None);

        Assert.Equal("Shown, Shown, TakenOut, TakenOut", await Store.ScalarAsync("select string_agg(after ->> 'deed', ', ' order by id) from audit_log where kind = 'personal_views' and who = 'gullu'"));
        Assert.Equal(0, await Store.CountAsync("personal_views"));
    }

    [Fact]
    public async Task A_customers_file_holds_every_order_of_the_same_name_and_telephone_and_no_other()
    {
        await Store.Intake.ApplyAsync([Facts(7) with { CustomerName = "Fatma Kaya" }], None);

        var file = await Store.Get<CustomerFile>().ReadAsync(Of(delivered, "").OrderNumber, None);

        Assert.Equal([delivered, Open], file.Select(line => line.PackageId).Order());
        Assert.Equal(("Ayşe Yılmaz", "05321234567", "Gül Sokak 1", 1), (file[0].CustomerName, file[0].Address?.Phone, file[0].Address?.Street, file.Single(line => line.PackageId == delivered).Photos));
        Assert.Empty(await Store.Get<CustomerFile>().ReadAsync("1", None));
    }

    [Fact]
    public async Task What_is_due_is_found_without_reading_what_was_erased()
    {
        await Store.Intake.ApplyAsync([.. Many(400, "Delivered")], None);
        await Store.ExecuteAsync("update orders set customer_name = null, ship_name = null, ship_street = null, ship_phone = null where stage = 'Delivered' and package_id < 390");
        await Store.ExecuteAsync("vacuum analyze");
        await Store.CountersAreInAsync();
        await Store.ExecuteAsync("select pg_stat_reset()");

        await Data.EraseDueAsync(Monday, None);

        await Store.CountersAreInAsync();
        Assert.Equal("0 1", await Store.ScalarAsync(
            "select (select seq_scan from pg_stat_user_tables where relname = 'order_delivered') || ' ' || (select idx_scan from pg_stat_user_indexes where indexrelname = 'ix_order_delivered_personal')"));
    }

    private static PackageFacts Of(long id, string status) => Facts(1, status: status) with { PackageId = id, OrderNumber = $"{id}", Lines = [Line(id, "099", "Siyah", "37")] };

    private BlobClient LabelBlob(long id) => Store.Get<StorageAccount>().Container(StorageAccount.Labels).GetBlobClient($"{id}/1.svg");

    private async Task<List<string>> PhotosAsync()
    {
        var names = new List<string>();
        await foreach (var blob in Store.Get<StorageAccount>().Container(StorageAccount.Photos).GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{delivered}/", None))
        {
            names.Add(blob.Name);
        }

        return names;
    }

    /// <summary>How many rows of any table name the package's customer.</summary>
    private async Task<long> NamedAsync(long id)
    {
        var named = 0L;
        foreach (var table in new[] { "orders", "package_snapshots", "order_lines", "package_history", "package_photos", "packages" })
        {
            named += await Store.CountAsync($"{table} t where t.package_id = {id} and (t::text like '%Ayşe%' or t::text like '%ayse yilmaz%' or t::text like '%1234567%' or t::text like '%Gül Sokak%')");
        }

        return named;
    }

    private async Task<string> FiguresAsync() => (string)(await Store.ScalarAsync(
        $"select concat_ws(' ', stage, order_number, status, ship_city, total_price, pairs, (select count(*) from order_lines l where l.package_id = o.package_id), (select count(*) from package_history h where h.package_id = o.package_id)) from orders o where package_id = {delivered}"))!;
}
