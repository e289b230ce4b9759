using System.Globalization;
using System.Text.Json;

namespace GulluShoes.Tests.Simulator;

public sealed class PackageBodyTests
{
    [Fact]
    public async Task The_order_date_is_three_hours_ahead_and_no_other_instant_is()
    {
        await using var market = await Market.OpenAsync();
        var package = await market.PackageAsync((await market.CreateAsync(1)).Single());
        var first = package.Items("packageHistories").Min(entry => entry.Long("createdDate"));

        Assert.Equal(first, package.Long("originShipmentDate"));
        Assert.InRange(package.Long("orderDate") - 10_800_000 - first, -10_000, 0);
        Assert.Equal(market.Now, package.Long("lastModifiedDate"));
        // 20:59 UTC is one minute before midnight in Istanbul.
        Assert.Equal(new TimeSpan(20, 59, 0), DateTimeOffset.FromUnixTimeMilliseconds(package.Long("agreedDeliveryDate")).TimeOfDay);
    }

    [Fact]
    public async Task Tracking_numbers_are_json_numbers_of_17_to_20_digits_beyond_64_bits()
    {
        await using var market = await Market.OpenAsync();
        await market.CreateAsync(200);
        var numbers = (await market.ListAsync("size=200")).Packages.Select(package => package.GetProperty("cargoTrackingNumber")).ToList();

        Assert.All(numbers, number => Assert.Equal(JsonValueKind.Number, number.ValueKind));
        var texts = numbers.ConvertAll(number => number.GetRawText());
        Assert.Equal(["17", "18", "19", "20"], texts.Select(text => text.Length.ToString(CultureInfo.InvariantCulture)).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(texts, text => !ulong.TryParse(text, CultureInfo.InvariantCulture, out _));
        Assert.Equal(texts.Count, texts.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task What_the_documentation_calls_absent_is_absent()
    {
        await using var market = await Market.OpenAsync();
        await market.CreateAsync(400);
        var packages = (await market.ListAsync("size=200&page=0")).Packages.Concat((await market.ListAsync("size=200&page=1")).Packages).ToList();

        Assert.All(packages, package => Assert.Equal(0, package.Long("supplierId")));
        Assert.All(packages, package => Assert.False(package.Has("invoiceLink")));
        Assert.All(packages, package => Assert.Equal(package.GetProperty("commercial").GetBoolean(), package.Has("taxNumber")));
        Assert.All(packages, package => Assert.Equal(package.Text("status"), package.Text("shipmentPackageStatus")));
        Assert.Contains(packages, package => package.Has("whoPays"));
        Assert.Contains(packages, package => !package.Has("whoPays"));
        Assert.Contains(packages, package => package.GetProperty("shipmentAddress").GetProperty("phone").ValueKind == JsonValueKind.Null);
        Assert.Equal(4321, packages[0].Items("lines")[0].Long("sellerId"));
    }

    [Fact]
    public async Task The_invoice_link_is_there_only_once_invoiced()
    {
        await using var market = await Market.OpenAsync();
        var id = (await market.CreateAsync(1)).Single();
        await market.PanelAsync($"packages/{id}/details", new { invoiceStatus = "Received", invoiceLink = "https://fatura.example/1.pdf" });
        var received = await market.PackageAsync(id);
        await market.PanelAsync($"packages/{id}/details", new { invoiceStatus = "Invoiced" });
        var invoiced = await market.PackageAsync(id);

        Assert.False(received.Has("invoiceLink"));
        Assert.Equal("https://fatura.example/1.pdf", invoiced.Text("invoiceLink"));
        Assert.True(invoiced.Long("lastModifiedDate") > received.Long("lastModifiedDate"));
    }

    [Fact]
    public async Task Line_amounts_are_unit_averages_and_package_amounts_are_exact_sums_of_units()
    {
        await using var market = await Market.OpenAsync();
        await market.PanelAsync("orders", new { count = 400 });
        var packages = (await market.ListAsync("size=200")).Packages;
        foreach (var package in packages)
        {
            var units = package.Items("lines").SelectMany(line => line.Items("discountDetails")).ToList();
            Assert.Equal(package.Money("packageTotalPrice"), units.Sum(unit => unit.Money("lineItemPrice")));
            Assert.Equal(package.Money("packageSellerDiscount"), units.Sum(unit => unit.Money("lineItemSellerDiscount")));
            Assert.Equal(package.Money("packageGrossAmount"), package.Money("packageTotalPrice") + package.Money("packageTotalDiscount"));
            Assert.All(package.Items("lines"), line =>
            {
                Assert.Equal(line.Long("quantity"), line.Items("discountDetails").Count);
                Assert.Equal(Math.Round(line.Items("discountDetails").Average(unit => unit.Money("lineItemPrice")), 4), line.Money("lineUnitPrice"));
            });
        }

        Assert.Contains(packages, package => package.Money("packageSellerDiscount") > 0);
    }

    [Fact]
    public async Task A_micro_export_address_is_empty_at_first_and_comes_with_a_new_version()
    {
        await using var market = await Market.OpenAsync();
        await market.PanelAsync("orders", new { count = 200, addressesComeLater = true });
        var before = (await market.ListAsync("size=200")).Packages.Where(package => package.GetProperty("micro").GetBoolean()).ToList();
        await market.AdvanceAsync(TimeSpan.FromHours(2));
        var after = (await market.ListAsync("size=200")).Packages.ToDictionary(package => package.Long("shipmentPackageId"));

        Assert.NotEmpty(before);
        Assert.All(before, package => Assert.False(HasCity(package)));
        Assert.Contains(before, package => package.GetProperty("shipmentAddress").ValueKind == JsonValueKind.Null);
        Assert.All(before, package =>
        {
            var later = after[package.Long("shipmentPackageId")];
            Assert.True(HasCity(later));
            Assert.True(later.Long("lastModifiedDate") > package.Long("lastModifiedDate"));
        });
    }

    [Fact]
    public async Task Statuses_can_miss_their_twin_or_be_ones_that_nobody_knows()
    {
        await using var market = await Market.OpenAsync();
        await market.CreateAsync(100);
        await market.QuirksAsync(new { missingPackageStatus = 0.5, unknownStatus = 0.3 });
        var packages = (await market.ListAsync("size=200")).Packages;

        Assert.InRange(packages.Count(package => !package.Has("shipmentPackageStatus")), 20, 80);
        Assert.InRange(packages.Count(package => package.Text("status") != "Created"), 10, 60);
    }

    [Fact]
    public async Task A_package_can_lose_all_its_lines()
    {
        await using var market = await Market.OpenAsync();
        var id = (await market.CreateAsync(1)).Single();
        await market.PanelAsync($"packages/{id}/details", new { noLines = true });

        Assert.Empty((await market.PackageAsync(id)).Items("lines"));
    }

    private static bool HasCity(JsonElement package) =>
        package.GetProperty("shipmentAddress") is { ValueKind: JsonValueKind.Object } address && address.Has("city") && address.Text("city") is { Length: > 0 };
}
