using System.Net;
using System.Text.Json.Nodes;
using GulluShoes.Functions.Privacy;
using GulluShoes.Store.Packing;
using GulluShoes.StoreTests.Doors;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace GulluShoes.StoreTests.Upkeep.Settings;

/// <summary>What the shop changes by itself, over HTTP and in more than one app.</summary>
[Collection(ShopCollection.Name)]
public sealed class SettingDoorTests(ShopServers servers) : IAsyncLifetime
{
    private TestShop shop = null!;

    public async Task InitializeAsync() => shop = await TestShop.StartSignedInAsync(
        servers, new ShopWish { Timers = false, Settings = new Dictionary<string, string?> { ["Packing:LeaseMinutes"] = "20" } });

    public async Task DisposeAsync() => await shop.DisposeAsync();

    [Fact]
    public async Task A_saved_value_holds_in_every_app_within_seconds_and_the_servers_comes_back()
    {
        await using var second = await TestShop.StartAsync(
            servers, new ShopWish { Timers = false, Settings = new Dictionary<string, string?> { ["ConnectionStrings:Shop"] = shop.Get<IConfiguration>()["ConnectionStrings:Shop"], ["Packing:LeaseMinutes"] = "20" } });
        Assert.Equal(("20", "server", "24", "builtIn"), await ShownAsync());

        await SaveAsync(("Packing:LeaseMinutes", "45"), ("Privacy:KeepMonths", "36"));

        Assert.Equal((45, 36), Now(shop));
        await Soon.TrueAsync(() => Task.FromResult(Now(second) == (45, 36)), "The second app did not hear of it.");
        Assert.Equal(("45", "portal", "36", "portal"), await ShownAsync());

        await SaveAsync(("Packing:LeaseMinutes", null), ("Privacy:KeepMonths", null));

        Assert.Equal((20, 24), Now(shop));
        await Soon.TrueAsync(() => Task.FromResult(Now(second) == (20, 24)), "The second app did not hear of it.");
        Assert.Equal(("20", "server", "24", "builtIn"), await ShownAsync());
    }

    [Fact]
    public async Task An_app_that_starts_later_knows_what_was_saved_before_its_doors_open()
    {
        await SaveAsync(("Packing:LeaseMinutes", "45"));

        await using var later = await TestShop.StartAsync(
            servers, new ShopWish { Timers = false, Settings = new Dictionary<string, string?> { ["ConnectionStrings:Shop"] = shop.Get<IConfiguration>()["ConnectionStrings:Shop"] } });

        Assert.Equal(45, Now(later).Lease);
    }

    [Fact]
    public async Task A_value_that_cannot_be_is_refused_at_its_field_and_nothing_of_the_wish_is_done()
    {
        Assert.Equal("Packing:LeaseMinutes=1 ile 240 arasında bir tam sayı yazın.", await RefusedAsync(("Packing:LeaseMinutes", "0"), ("Catalog:LowAt", "3")));
        Assert.Equal("Packing:TellPicking=Listedekilerden birini seçin.", await RefusedAsync(("Packing:TellPicking", "Sometimes")));
        Assert.Equal("Trendyol:ApiKey=Böyle bir ayar yok.", await RefusedAsync(("Trendyol:ApiKey", "x")));
        Assert.StartsWith("Alarms:QuietFrom=Sessiz saatlerin başı ve sonu birlikte verilir", await RefusedAsync(("Alarms:QuietFrom", "22:00")), StringComparison.Ordinal);

        Assert.Equal(0, await shop.Truth.CountAsync("settings"));
        Assert.Equal(20, Now(shop).Lease);
        await SaveAsync(("Alarms:QuietFrom", "22:00"), ("Alarms:QuietTo", "07:00"));
        Assert.StartsWith("Alarms:QuietFrom=Sessiz saatlerin", await RefusedAsync(("Alarms:QuietTo", "")), StringComparison.Ordinal);
        Assert.Equal(2, await shop.Truth.CountAsync("settings"));
    }

    [Fact]
    public async Task A_wish_without_sense_is_refused_in_words()
    {
        Assert.Equal("bad-parameter", await (await shop.Visitor.PostAsync("api/settings", new { changes = Array.Empty<object>(), reason = (string?)null, version = 0 })).CodeAsync());
        Assert.Equal("bad-parameter", await (await shop.Visitor.PostAsync("api/settings", new { changes = new[] { new { key = "Catalog:LowAt", value = "3" }, new { key = "Catalog:LowAt", value = "4" } }, reason = (string?)null, version = 0 })).CodeAsync());
        Assert.Equal(HttpStatusCode.BadRequest, (await shop.Visitor.GetAsync("api/settings/history?take=0")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await shop.Visitor.GetAsync("api/settings/history?after=x")).StatusCode);
    }

    [Fact]
    public async Task Who_changed_what_and_why_stays_written_and_the_log_of_changes_has_it_too()
    {
        await SaveAsync("Kampanya haftası", ("Packing:LeaseMinutes", "45"), ("Packing:TellPicking", "Never"));
        await SaveAsync(("Packing:LeaseMinutes", "45"));
        await SaveAsync(("Packing:LeaseMinutes", null));

        var first = await shop.Visitor.GetJsonAsync("api/settings/history?key=Packing:LeaseMinutes&take=1");
        var next = await shop.Visitor.GetJsonAsync($"api/settings/history?key=Packing:LeaseMinutes&take=1&after={first["next"]}");

        Assert.Equal("45 dakika → 20 dakika True gullu ", Line(first));
        Assert.Equal("20 dakika → 45 dakika False gullu Kampanya haftası", Line(next));
        Assert.Null(next["next"]);
        var all = await shop.Visitor.GetJsonAsync("api/settings/history");
        Assert.Contains(all["changes"]!.AsArray(), change => (string)change!["before"]! == "Paket hazırlanınca" && (string)change["after"]! == "Hiç bildirilmez");
        Assert.Equal(3, await shop.Truth.CountAsync("audit_log where kind = 'settings' and who = 'gullu' and door = 'SaveSettings'"));
        var change = (await shop.Visitor.GetJsonAsync("api/changes?kind=settings&take=1"))["changes"]![0]!;
        Assert.Equal(("ayar", "Paket kaç dakika elde kalır"), ((string)change["kindWord"]!, (string)change["title"]!));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => shop.Truth.ScalarAsync<object>("update settings set who = 'kimse'"));
    }

    [Fact]
    public async Task Whoever_did_not_see_the_last_change_of_a_setting_does_not_overwrite_it()
    {
        await SaveAsync(("Catalog:LowAt", "3"));
        var late = await shop.Visitor.PostAsync("api/settings", new { changes = new[] { new { key = "Catalog:LowAt", value = "4" } }, reason = (string?)null, version = 0 });
        Assert.Equal("settings-moved", await late.CodeAsync());

        // Another setting than the one that moved is not in the way.
        var other = await shop.Visitor.PostAsync("api/settings", new { changes = new[] { new { key = "Prices:MostPercent", value = "12,5" } }, reason = (string?)null, version = 0 });

        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal("3", (string)Row(await shop.Visitor.GetJsonAsync("api/settings"), "Catalog:LowAt")["value"]!);
    }

    [Fact]
    public async Task What_newer_code_does_not_know_or_take_any_more_is_named_and_ignored_and_can_be_removed()
    {
        await shop.Truth.ScalarAsync<object>(
            "insert into settings (key, before, after, reset, who, at) values ('Packing:Gone', '1', '2', false, 'gullu', now()), ('Packing:LeaseMinutes', '20', '9999', false, 'gullu', now()), ('Packing:SkipMinutes', '30', '5', false, 'gullu', now())");

        var settings = await shop.Visitor.GetJsonAsync("api/settings");

        Assert.Equal(["Packing:Gone", "Packing:LeaseMinutes"], settings["ignored"]!.AsArray().Select(one => (string)one!["key"]!).Order(StringComparer.Ordinal));
        Assert.Equal(("20", "server", "5"), ((string)Row(settings, "Packing:LeaseMinutes")["value"]!, (string)Row(settings, "Packing:LeaseMinutes")["source"]!, (string)Row(settings, "Packing:SkipMinutes")["value"]!));
        Assert.Equal((20, 5), (Now(shop).Lease, shop.Get<IOptionsMonitor<PackingSettings>>().CurrentValue.SkipMinutes));

        // They do not stand in the way of another setting either.
        await SaveAsync(("Catalog:LowAt", "3"));
        await SaveAsync(("Packing:Gone", null), ("Packing:LeaseMinutes", null));
        Assert.Empty((await shop.Visitor.GetJsonAsync("api/settings"))["ignored"]!.AsArray());
    }

    [Fact]
    public async Task A_shorter_life_of_sessions_ends_what_outlived_it_within_seconds()
    {
        await shop.Truth.ScalarAsync<object>("update sessions set opened_at = opened_at - interval '3 days'");
        Assert.Equal("Sessions:LongestDays=Kullanılmayan oturumun süresi, oturumun en uzun süresinden çok olamaz.", await RefusedAsync(("Sessions:LongestDays", "4")));
        await SaveAsync(("Sessions:LongestDays", "4"), ("Sessions:IdleHours", "24"));
        Assert.Equal(HttpStatusCode.OK, (await shop.Visitor.GetAsync("api/settings")).StatusCode);

        await SaveAsync(("Sessions:LongestDays", "2"));

        await Soon.TrueAsync(async () => (await shop.Visitor.GetAsync("api/settings")).StatusCode == HttpStatusCode.Unauthorized, "A session outlived its days.");
        await shop.Visitor.SignInAsync();
        Assert.Equal("2", (string)Row(await shop.Visitor.GetJsonAsync("api/settings"), "Sessions:LongestDays")["value"]!);
    }

    [Fact]
    public async Task Without_the_database_the_last_known_values_hold()
    {
        await SaveAsync(("Packing:LeaseMinutes", "45"));

        await servers.WithoutAsync(postgres: true, azurite: false, async () =>
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await shop.Visitor.GetAsync("api/settings")).StatusCode);
            Assert.Equal(45, Now(shop).Lease);
        });

        await Soon.TrueAsync(async () => (await shop.Visitor.GetAsync("api/settings")).IsSuccessStatusCode, "The settings did not come back.");
        await SaveAsync(("Packing:LeaseMinutes", "50"));
        Assert.Equal(50, Now(shop).Lease);
    }

    private static (int Lease, int Months) Now(TestShop app) =>
        (app.Get<IOptionsMonitor<PackingSettings>>().CurrentValue.LeaseMinutes, app.Get<IOptionsMonitor<PrivacyOptions>>().CurrentValue.KeepMonths);

    private static JsonNode Row(JsonNode settings, string key) => settings["settings"]!.AsArray().Single(row => (string)row!["key"]! == key)!;

    private static string Line(JsonNode history)
    {
        var change = Assert.Single(history["changes"]!.AsArray())!;
        return $"{change["before"]} → {change["after"]} {(bool)change["reset"]!} {change["who"]} {change["reason"]}";
    }

    private async Task<(string Lease, string LeaseFrom, string Months, string MonthsFrom)> ShownAsync()
    {
        var settings = await shop.Visitor.GetJsonAsync("api/settings");
        var (lease, months) = (Row(settings, "Packing:LeaseMinutes"), Row(settings, "Privacy:KeepMonths"));
        return ((string)lease["value"]!, (string)lease["source"]!, (string)months["value"]!, (string)months["source"]!);
    }

    private Task SaveAsync(params (string Key, string? Value)[] changes) => SaveAsync(null, changes);

    private async Task SaveAsync(string? reason, params (string Key, string? Value)[] changes)
    {
        var answer = await SendAsync(reason, changes);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<string> RefusedAsync(params (string Key, string? Value)[] changes)
    {
        var answer = await SendAsync(null, changes);
        Assert.Equal("settings-refused", await answer.CodeAsync());
        return string.Join(", ", JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["fields"]!.AsObject().Select(field => $"{field.Key}={field.Value}"));
    }

    private async Task<HttpResponseMessage> SendAsync(string? reason, (string Key, string? Value)[] changes)
    {
        var version = (long)(await shop.Visitor.GetJsonAsync("api/settings"))["version"]!;
        return await shop.Visitor.PostAsync("api/settings", new { changes = changes.Select(one => new { key = one.Key, value = one.Value }), reason, version });
    }
}
