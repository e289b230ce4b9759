using System.Net;
using GulluShoes.Documents.Excel;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Staff;
using GulluShoes.StoreTests.Doors;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Privacy;

/// <summary>Who sees whose data, over HTTP.</summary>
[Collection(ShopCollection.Name)]
public sealed class PrivacyDoorTests(ShopServers servers) : IAsyncLifetime
{
    private TestShop shop = null!;

    public async Task InitializeAsync()
    {
        shop = await TestShop.StartSignedInAsync(servers, new ShopWish { Timers = false });
        await shop.Get<PackageIntake>().ApplyAsync([Facts(1, status: "Delivered") with { CustomerName = "Ayşe İnci Yılmaz", Address = Facts(1).Address! with { Phone = "05321234567" } }, Facts(2)], CancellationToken.None);
    }

    public async Task DisposeAsync() => await shop.DisposeAsync();

    [Theory]
    [InlineData(Role.Worker, "Ayşe İ. Y.|Ayşe Y.|••• 67||Kadıköy|İstanbul|true")]
    [InlineData(Role.Accountant, "Ayşe İ. Y.|Ayşe Y.|••• 67||Kadıköy|İstanbul|true")]
    [InlineData(Role.Manager, "Ayşe İnci Yılmaz|Ayşe Yılmaz|05321234567|Gül Sokak 1|Kadıköy|İstanbul|false")]
    public async Task A_customer_is_whole_only_for_those_who_must_know_and_their_glance_is_written_down(Role role, string expected)
    {
        await shop.Get<People>().AddAsync("biri", "Biri", ShopWish.Password, role, CancellationToken.None);
        using var visitor = new ShopVisitor(shop.Address);
        await visitor.SignInAsync("biri");

        var order = await visitor.GetJsonAsync("api/orders/1");
        var row = (await visitor.GetJsonAsync("api/orders?stage=delivered"))["orders"]![0]!;

        var (name, address) = ((string?)order["customerName"], order["address"]!);
        Assert.Equal(expected, string.Join('|', name, address["name"], address["phone"], address["street"], address["district"], address["city"], order["customerMasked"]));
        Assert.Equal(name, (string?)row["customerName"]);
        Assert.Equal(role == Role.Manager ? 1 : 0, await shop.Truth.CountAsync("audit_log where kind = 'personal_views' and thing = '1' and who = 'biri' and door = 'ShowOrder'"));
    }

    [Fact]
    public async Task A_customers_data_is_taken_out_and_erased_at_the_customers_wish_and_both_are_written_down()
    {
        var number = Facts(1).OrderNumber;
        var file = await shop.Visitor.PostAsync("api/privacy/export", new { orderNumber = $" {number} " });
        Assert.Equal((HttpStatusCode.OK, SheetWriter.ContentType), (file.StatusCode, file.Content.Headers.ContentType?.ToString()));

        var erased = await shop.Visitor.PostAsync("api/privacy/erase", new { orderNumber = number });

        Assert.Equal("""{"packages":1}""", await erased.Content.ReadAsStringAsync());
        var order = await shop.Visitor.GetJsonAsync("api/orders/1");
        Assert.Equal(("", "", "İstanbul", "impossible"), ($"{order["customerName"]}", $"{order["address"]!["street"]}", $"{order["address"]!["city"]}", $"{order["label"]!["state"]}"));
        var erasures = await shop.Visitor.GetJsonAsync("api/privacy/erasures");
        Assert.Equal(("24", "1", "gullu"), ($"{erasures["keepMonths"]}", $"{erasures["days"]![0]!["packages"]}", $"{erasures["days"]![0]!["by"]}"));
        Assert.Equal("ExportCustomer, EraseCustomer", await shop.Truth.ScalarAsync<string>("select string_agg(door, ', ' order by id) from audit_log where who = 'gullu' and door in ('ExportCustomer', 'EraseCustomer')"));
        Assert.Equal(0, await shop.Truth.CountAsync("stored_answers where convert_from(body, 'UTF8') like '%Ayşe%'"));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_in_words()
    {
        Assert.Equal("bad-parameter", await (await shop.Visitor.PostAsync("api/privacy/erase", new { orderNumber = " " })).CodeAsync());
        Assert.Equal("bad-parameter", await (await shop.Visitor.PostAsync("api/privacy/export", new { orderNumber = (string?)null })).CodeAsync());
        Assert.Equal("unknown-order", await (await shop.Visitor.PostAsync("api/privacy/export", new { orderNumber = "1" })).CodeAsync());
        Assert.Equal("order-still-open", await (await shop.Visitor.PostAsync("api/privacy/erase", new { orderNumber = Facts(2).OrderNumber })).CodeAsync());
    }
}
