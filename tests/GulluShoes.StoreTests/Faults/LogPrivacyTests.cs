using GulluShoes.Store.Orders;
using GulluShoes.StoreTests.Doors;
using TrendyolSimulator.Orders;

namespace GulluShoes.StoreTests.Faults;

/// <summary>The log is read by people who have no business with the customers, and is kept longer than what they told.</summary>
[Collection(StormCollection.Name)]
public sealed class LogPrivacyTests(ShopServers servers)
{
    private const string Customer =
        """
        "orderNumber": "1", "status": "Created", "lastModifiedDate": 1795165241905, "customerFirstName": "Gizli", "customerLastName": "Müşteri",
        "shipmentAddress": { "fullName": "Gizli Müşteri", "phone": "5550001122", "address1": "Saklı Sokak 7", "city": "İstanbul" }
        """;

    private static readonly string[] Theirs = ["Gizli", "Müşteri", "5550001122", "Saklı"];

    [Fact]
    public async Task Nothing_personal_reaches_the_log_or_a_problem_even_on_a_bad_day()
    {
        await using var shop = await TestShop.StartSignedInAsync(servers, new ShopWish { Settings = new Dictionary<string, string?> { ["Logging:LogLevel:Default"] = "Information" } });
        foreach (var kind in new[] { "error500", "truncated", "html200" })
        {
            await shop.Truth.TellMarketAsync("_sim/faults", new { kind, endpoint = "*", probability = 0.2, count = 3 });
        }

        shop.Simulator.World.CreateOrders(new OrderBatch(40) { MaxLines = 3 });
        await shop.Get<PackageIntake>().SavePageAsync([.. Impossible().Select((payload, index) => new PackageSnapshot(index + 1, 1, payload))], CancellationToken.None);
        await Soon.TrueAsync(async () => await shop.Truth.CountAsync("problems where cause = 'UnreadablePackage'") == 3, "Not each of them became a problem.");
        await shop.Truth.BecomesEqualAsync();
        var name = await shop.Truth.ScalarAsync<string>("select min(customer_name) from orders");
        Assert.NotEmpty((await shop.Visitor.GetJsonAsync($"api/orders?search={Uri.EscapeDataString(name!)}"))["orders"]!.AsArray());

        var log = shop.Truth.Log();
        Assert.Contains("A package was not taken", log, StringComparison.Ordinal);
        var problems = await shop.Truth.ScalarAsync<string>("select string_agg(concat_ws(' ', subject, detail, body), ' ') from problems");
        var people = await shop.Truth.ScalarAsync<string[]>(
            "select array_agg(distinct word) from orders, unnest(array[customer_name, ship_name, ship_phone, ship_street]) word where length(word) > 5");
        Assert.All(people!.Concat(Theirs), word => Assert.DoesNotContain(word, log + problems, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>One that no table takes, one that cannot be read, one that is no package at all.</summary>
    private static string[] Impossible() =>
    [
        $$"""{ "shipmentPackageId": 1, {{Customer}}, "packageTotalPrice": 999999999999999999999, "lines": [{ "lineId": 1, "quantity": 1, "barcode": "b" }] }""",
        $$"""{ "shipmentPackageId": 2, {{Customer}}, "lines": [{ "lineId": 2, "quantity": { "Gizli": "Saklı" }, "barcode": "b" }] }""",
        "[\"Gizli Müşteri\"]",
    ];
}
