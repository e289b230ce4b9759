using System.Net;
using System.Text;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Staff;
using GulluShoes.StoreTests.Doors;
using static GulluShoes.StoreTests.Doors.DoorAnswers;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Handover;

/// <summary>The hand-over as the portal asks for it, over HTTP.</summary>
[Collection(ShopCollection.Name)]
public sealed class HandoverDoorTests(ShopServers servers) : IAsyncLifetime
{
    private TestShop shop = null!;

    public async Task InitializeAsync()
    {
        shop = await TestShop.StartSignedInAsync(servers, new ShopWish { Timers = false });
        await shop.Get<PackageIntake>().ApplyAsync(Many(60), CancellationToken.None);
        await shop.Truth.ScalarAsync<object>("update orders set stage = 'Picking', packed_at = now(), packed_by = 'ayse'; update packages set stage = 'Picking'");
    }

    public async Task DisposeAsync() => await shop.DisposeAsync();

    [Fact]
    public async Task Parcels_are_scanned_out_signed_for_and_then_nothing_changes_any_more()
    {
        var id = (long)(await ReadAsync(PostAsync("", new { carrier = "Trendyol Express" })))["id"]!;
        Assert.Equal(id, (long)(await ReadAsync(PostAsync("", new { carrier = " Trendyol Express " })))["id"]!);
        Assert.Equal("handover-empty", await RefusalAsync(HttpStatusCode.Conflict, PostAsync($"/{id}/close")));
        var first = new { scanId = Guid.NewGuid(), code = Facts(1).TrackingNumber };
        var answer = await ReadAsync(PostAsync($"/{id}/scans", first));
        Assert.Equal(("handedOver", "10900000001 teslim edildi (1. koli)."), ((string)answer["result"]!, (string)answer["sentence"]!));
        Assert.Equal(answer.ToJsonString(), (await ReadAsync(PostAsync($"/{id}/scans", first))).ToJsonString());
        await ReadAsync(PostAsync($"/{id}/return/1"));
        for (var package = 1; package <= 60; package++)
        {
            await ReadAsync(PostAsync($"/{id}/scans", new { scanId = Guid.NewGuid(), code = Facts(package).TrackingNumber }));
        }

        Assert.Equal(60, (int)(await ReadAsync(PostAsync($"/{id}/close")))["parcels"]!);
        Assert.Equal("closed", (string)(await ReadAsync(PostAsync($"/{id}/scans", new { scanId = Guid.NewGuid(), code = "x" })))["result"]!);
        Assert.Equal("handover-closed", await RefusalAsync(HttpStatusCode.Conflict, PostAsync($"/{id}/return/1")));
        var seen = await shop.Visitor.GetJsonAsync("api/handovers");
        Assert.Equal((0, 0, 1), (seen["piles"]!.AsArray().Count, seen["open"]!.AsArray().Count, seen["closed"]!.AsArray().Count));
        Assert.Equal(60, (await shop.Visitor.GetJsonAsync($"api/handovers/{id}"))["parcels"]!.AsArray().Count);
        await PaperIsWholeAsync(id);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_in_words()
    {
        Assert.Equal("bad-parameter", await RefusalAsync(HttpStatusCode.BadRequest, PostAsync("", new { carrier = "  " })));
        Assert.Equal("unknown-handover", await RefusalAsync(HttpStatusCode.NotFound, PostAsync("/99/close")));
        Assert.Equal("unknown-handover", await RefusalAsync(HttpStatusCode.NotFound, shop.Visitor.GetAsync("api/handovers/99/print")));
        Assert.Equal("unknown-handover", await RefusalAsync(HttpStatusCode.NotFound, PostAsync("/99/scans", new { scanId = Guid.NewGuid(), code = "x" })));
        Assert.Equal("bad-parameter", await RefusalAsync(HttpStatusCode.BadRequest, PostAsync("/99/scans", new { scanId = Guid.Empty, code = "x" })));
    }

    [Fact]
    public async Task Who_may_not_pack_hands_nothing_over()
    {
        await shop.Get<People>().AddAsync("muhasebe", "Muhasebe", ShopWish.Password, Role.Accountant, CancellationToken.None);
        await shop.Visitor.SignInAsync("muhasebe");

        Assert.Equal("not-allowed", await RefusalAsync(HttpStatusCode.Forbidden, shop.Visitor.GetAsync("api/handovers")));
        Assert.Equal("not-allowed", await RefusalAsync(HttpStatusCode.Forbidden, PostAsync("", new { carrier = "Aras" })));
        Assert.Equal("not-allowed", await RefusalAsync(HttpStatusCode.Forbidden, PostAsync("/1/scans", new { scanId = Guid.NewGuid(), code = "x" })));
    }

    private async Task PaperIsWholeAsync(long id)
    {
        var paper = await shop.Visitor.GetAsync($"api/handovers/{id}/print");
        var pdf = Encoding.Latin1.GetString(await paper.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", paper.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("%PDF", pdf, StringComparison.Ordinal);
        Assert.Contains("/Count 2\n", pdf.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> PostAsync(string door, object? body = null) => shop.Visitor.PostAsync($"api/handovers{door}", body);
}
