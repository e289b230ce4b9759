using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Staff;
using GulluShoes.StoreTests.Doors;
using static GulluShoes.StoreTests.Doors.DoorAnswers;
using static GulluShoes.StoreTests.Packing.PackingShift;

namespace GulluShoes.StoreTests.Packing;

/// <summary>Packing as the portal asks for it, over HTTP.</summary>
[Collection(ShopCollection.Name)]
public sealed class PackingDoorTests(ShopServers servers) : IAsyncLifetime
{
    private const string Station = "Masa 1";
    private TestShop shop = null!;

    public async Task InitializeAsync()
    {
        shop = await TestShop.StartSignedInAsync(servers, new ShopWish { Timers = false });
        await shop.Get<PackageIntake>().ApplyAsync([Pairs(1, ("A-37", "37", 1)), Pairs(2, ("A-38", "38", 1))], CancellationToken.None);
    }

    public async Task DisposeAsync() => await shop.DisposeAsync();

    [Fact]
    public async Task A_package_is_taken_scanned_confirmed_and_confirmed_again()
    {
        var taken = await ReadAsync(PostAsync("next", new { station = Station }));
        Assert.Equal(1, (long)taken["packages"]![0]!["packageId"]!);

        Assert.Equal("099 Siyah 37: 1/2", (string)(await ReadAsync(ScanAsync(1, "A-37")))["sentence"]!);
        Assert.Equal("packing-incomplete", await RefusalAsync(HttpStatusCode.Conflict, PostAsync("1/confirm", new { station = Station })));
        Assert.Equal("completed", (string)(await ReadAsync(ScanAsync(1, "A-37")))["result"]!);
        Assert.Equal("Paket hazırlandı.", (string)(await ReadAsync(PostAsync("1/confirm", new { station = Station })))["sentence"]!);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync("1/confirm", new { station = Station })).StatusCode);
        Assert.Equal(1, await shop.Truth.CountAsync("trendyol_commands"));
        Assert.Equal("package-gone", await RefusalAsync(HttpStatusCode.Conflict, PostAsync("1/take", new { station = "Masa 2", takeOver = true })));
    }

    [Fact]
    public async Task A_cancel_that_comes_while_packing_refuses_the_confirm_in_words_and_nothing_is_told()
    {
        await ReadAsync(PostAsync("next", new { station = Station }));
        await ReadAsync(ScanAsync(1, "A-37"));
        await ReadAsync(ScanAsync(1, "A-37"));
        await shop.Get<PackageIntake>().ApplyAsync([Pairs(1, ("A-37", "37", 1)) with { Version = 2, Status = "Cancelled" }], CancellationToken.None);

        var refused = await PostAsync("1/confirm", new { station = Station });

        Assert.Equal((HttpStatusCode.Conflict, "package-gone"), (refused.StatusCode, await refused.CodeAsync()));
        Assert.Contains("DUR: müşteri bu paketi iptal etti.", (string?)JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["detail"], StringComparison.Ordinal);
        Assert.Equal((0, 0), (await shop.Truth.CountAsync("trendyol_commands"), await shop.Truth.CountAsync("orders where packed_at is not null")));
    }

    [Fact]
    public async Task A_label_is_refused_before_the_package_is_verified_also_to_those_who_say_no_more_than_its_number()
    {
        Assert.Equal("not-verified", await RefusalAsync(HttpStatusCode.UnprocessableEntity, shop.Visitor.PostAsync("api/labels/1", new { key = Guid.NewGuid() })));
        Assert.Equal("unknown-package", await RefusalAsync(HttpStatusCode.NotFound, shop.Visitor.PostAsync("api/labels/99", new { key = Guid.NewGuid() })));
        Assert.Equal(0, await shop.Truth.CountAsync("label_prints"));
    }

    [Fact]
    public async Task One_scan_sent_many_times_at_once_counts_once_and_is_answered_alike()
    {
        var id = Guid.NewGuid();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ScanAsync(1, "A-37", id)));

        Assert.Single((await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync()))).Distinct());
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(1, await shop.Truth.CountAsync("scans"));
    }

    [Fact]
    public async Task One_scan_id_for_two_packages_is_a_conflict_even_at_once()
    {
        for (var round = 0; round < 10; round++)
        {
            var id = Guid.NewGuid();
            var answers = await Task.WhenAll(ScanAsync(1, "nobody", id), ScanAsync(2, "nobody", id));
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        }

        Assert.Equal(10, await shop.Truth.CountAsync("scans"));
    }

    [Fact]
    public async Task What_cannot_be_a_scan_is_refused_in_words()
    {
        var id = Guid.NewGuid();
        object[] wrong =
        [
            new { scanId = Guid.Empty, code = "A-37", station = Station },
            new { scanId = id, code = "", station = Station },
            new { scanId = id, code = new string('9', 301), station = Station },
            new { scanId = id, code = "A-37", station = " " },
            new { scanId = id, code = "A-37", station = new string('M', 61) },
            new { scanId = "none", code = "A-37", station = Station },
            new { scanId = id, code = "A\0", station = Station },
            new { scanId = id, code = "A-37", station = "M\0" },
        ];
        foreach (var body in wrong)
        {
            Assert.Contains(await RefusalAsync(HttpStatusCode.BadRequest, PostAsync("1/scans", body)), new[] { "bad-parameter", "unreadable" });
        }

        Assert.Equal("unknown-package", await RefusalAsync(HttpStatusCode.NotFound, ScanAsync(99, "A-37")));
        Assert.Equal("bad-parameter", await RefusalAsync(HttpStatusCode.BadRequest, PostAsync("next", new { station = Station, count = 21 })));
        Assert.Equal("bad-parameter", await RefusalAsync(HttpStatusCode.BadRequest, PostAsync("1/hold", new { reason = "other" })));
        Assert.Equal(0, await shop.Truth.CountAsync("scans"));
    }

    [Fact]
    public async Task Who_may_not_pack_is_refused_at_every_door()
    {
        await shop.Get<People>().AddAsync("muhasebe", "Muhasebe", ShopWish.Password, Role.Accountant, CancellationToken.None);
        await shop.Visitor.SignInAsync("muhasebe");

        foreach (var door in new[] { "next", "1/take", "1/scans", "1/confirm", "1/release", "1/restart", "1/hold", "1/return" })
        {
            Assert.Equal("not-allowed", await RefusalAsync(HttpStatusCode.Forbidden, PostAsync(door, new { station = Station, scanId = Guid.NewGuid(), code = "x", reason = "defective" })));
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await shop.Visitor.GetAsync("api/packing/queue")).StatusCode);
    }

    private Task<HttpResponseMessage> ScanAsync(long id, string code, Guid? scanId = null) =>
        PostAsync(string.Create(CultureInfo.InvariantCulture, $"{id}/scans"), new { scanId = scanId ?? Guid.NewGuid(), code, station = Station });

    private Task<HttpResponseMessage> PostAsync(string door, object body) => shop.Visitor.PostAsync($"api/packing/{door}", body);
}
