using System.Text.Json;

namespace GulluShoes.Tests.Simulator;

public sealed class ReplacementTests
{
    [Fact]
    public async Task A_partial_cancel_kills_the_package_and_brings_what_remains_in_a_new_one()
    {
        await using var market = await Market.OpenAsync();
        var original = await WithLinesAsync(market, 2, "Picking");
        var id = original.Long("shipmentPackageId");
        var told = await market.PanelAsync($"packages/{id}/cancel-lines", new { lines = new[] { Share(original, 0) } });
        var order = await market.OrderAsync(original.Text("orderNumber")!);
        var dead = order.Single(package => package.Long("shipmentPackageId") == id);
        var born = order.Single(package => package.Long("shipmentPackageId") != id);

        Assert.Equal(born.Long("shipmentPackageId"), told.Json.Long("replacementId"));
        Assert.Equal(("Cancelled", "Picking"), (dead.Text("status"), born.Text("status")));
        Assert.Equal(("cancel", id), (born.Text("createdBy"), born.Items("originPackageIds").Single().GetInt64()));
        Assert.NotEqual(dead.GetProperty("cargoTrackingNumber").GetRawText(), born.GetProperty("cargoTrackingNumber").GetRawText());
        Assert.Equal(dead.Long("lastModifiedDate"), born.Long("lastModifiedDate"));
        Assert.Equal(original.Items("lines").Skip(1).Select(line => line.Long("lineId")), born.Items("lines").Select(line => line.Long("lineId")));
        Assert.Equal("Müşteri", dead.Items("lines")[0].Text("cancelledBy"));
        Assert.Equal(original.Items("lines").Skip(1).Sum(line => line.Money("lineUnitPrice") * line.Long("quantity")), born.Money("packageTotalPrice"));
    }

    [Fact]
    public async Task Cancelling_one_unit_of_a_line_recomputes_amounts_from_the_units_that_remain()
    {
        await using var market = await Market.OpenAsync();
        var original = await WithUnitsAsync(market);
        var line = original.Items("lines").First(candidate => candidate.Long("quantity") > 1);
        var id = original.Long("shipmentPackageId");
        await market.PanelAsync($"packages/{id}/cancel-lines", new { lines = new[] { new { lineId = line.Long("lineId"), quantity = 1 } } });
        var born = (await market.OrderAsync(original.Text("orderNumber")!)).Single(package => package.Text("createdBy") == "cancel");
        var left = born.Items("lines").Single(candidate => candidate.Long("lineId") == line.Long("lineId"));

        Assert.Equal(line.Long("quantity") - 1, left.Long("quantity"));
        var kept = line.Items("discountDetails").Skip(1).Select(unit => unit.Text("lineItemId"));
        Assert.Equal(kept, left.Items("discountDetails").Select(unit => unit.Text("lineItemId")));
        Assert.Equal(Math.Round(left.Items("discountDetails").Average(unit => unit.Money("lineItemPrice")), 4), left.Money("lineUnitPrice"));
        Assert.Equal(born.Items("lines").SelectMany(part => part.Items("discountDetails")).Sum(unit => unit.Money("lineItemPrice")), born.Money("packageTotalPrice"));
    }

    [Fact]
    public async Task Cancelling_everything_leaves_no_replacement()
    {
        await using var market = await Market.OpenAsync();
        var original = await WithLinesAsync(market, 2, "Created");
        var id = original.Long("shipmentPackageId");
        var told = await market.PanelAsync($"packages/{id}/cancel-lines", new { lines = new[] { Share(original, 0), Share(original, 1) } });

        Assert.Equal(JsonValueKind.Null, told.Json.GetProperty("replacementId").ValueKind);
        Assert.Equal("Cancelled", Assert.Single(await market.OrderAsync(original.Text("orderNumber")!)).Text("status"));
    }

    [Fact]
    public async Task A_replacement_can_be_switched_to_start_again_at_Created()
    {
        await using var market = await Market.OpenAsync();
        await market.QuirksAsync(new { replacementRestarts = true });
        var original = await WithLinesAsync(market, 2, "Picking");
        await market.PanelAsync($"packages/{original.Long("shipmentPackageId")}/cancel-lines", new { lines = new[] { Share(original, 0) } });

        Assert.Contains(await market.OrderAsync(original.Text("orderNumber")!), package => package.Text("status") == "Created");
    }

    [Theory]
    [InlineData("Shipped", 409)]
    [InlineData("Delivered", 409)]
    [InlineData("Cancelled", 409)]
    public async Task A_package_that_has_left_cannot_be_cancelled_in_part(string status, int answer)
    {
        await using var market = await Market.OpenAsync();
        var original = await WithLinesAsync(market, 2, status);
        var told = await market.PanelAsync($"packages/{original.Long("shipmentPackageId")}/cancel-lines", new { lines = new[] { Share(original, 0) } });

        Assert.Equal(answer, told.Status);
    }

    [Fact]
    public async Task An_accepted_split_is_carried_out_some_seconds_later()
    {
        await using var market = await Market.OpenAsync();
        var original = await WithLinesAsync(market, 3, "Picking");
        var id = original.Long("shipmentPackageId");
        var lines = original.Items("lines").Select(line => line.Long("lineId")).ToList();
        var told = await market.OperateAsync(HttpMethod.Post, id, "/split", new { orderLineIds = new[] { lines[0] } });
        var at_once = await market.OrderAsync(original.Text("orderNumber")!);
        await market.AdvanceAsync(TimeSpan.FromSeconds(10));
        var later = await market.OrderAsync(original.Text("orderNumber")!);
        var born = later.Where(package => package.Long("shipmentPackageId") != id).ToList();

        Assert.Equal((200, ""), (told.Status, told.Body));
        Assert.Equal("Picking", Assert.Single(at_once).Text("status"));
        Assert.Equal("UnPacked", later.Single(package => package.Long("shipmentPackageId") == id).Text("status"));
        Assert.Equal([1, 2], born.Select(package => package.Items("lines").Count).Order());
        Assert.All(born, package => Assert.Equal(("split", id), (package.Text("createdBy"), package.Items("originPackageIds").Single().GetInt64())));
        Assert.Equal(lines.Order(), born.SelectMany(package => package.Items("lines")).Select(line => line.Long("lineId")).Order());
        Assert.Equal(original.Money("packageTotalPrice"), born.Sum(package => package.Money("packageTotalPrice")));
        Assert.Equal(3, later.Select(package => package.GetProperty("cargoTrackingNumber").GetRawText()).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Each_kind_of_split_makes_the_packages_it_names()
    {
        await using var market = await Market.OpenAsync();
        var multi = await WithLinesAsync(market, 3, "Created");
        var ids = multi.Items("lines").Select(line => line.Long("lineId")).ToList();
        await market.OperateAsync(HttpMethod.Post, multi.Long("shipmentPackageId"), "/multi-split", new { splitGroups = new[] { new { orderLineIds = new[] { ids[0] } }, new { orderLineIds = new[] { ids[1] } } } });
        var units = await WithUnitsAsync(market);
        var line = units.Items("lines").First(candidate => candidate.Long("quantity") > 1);
        await market.OperateAsync(HttpMethod.Post, units.Long("shipmentPackageId"), "/quantity-split", new { quantitySplit = new[] { new { orderLineId = line.Long("lineId"), quantities = new[] { 1, 1 } } } });
        var named = await WithLinesAsync(market, 3, "Created", except: multi);
        await market.OperateAsync(HttpMethod.Post, named.Long("shipmentPackageId"), "/split-packages", new { splitPackages = new[] { new { packageDetails = new[] { new { orderLineId = named.Items("lines")[0].Long("lineId"), quantities = 1 } } } } });
        await market.AdvanceAsync(TimeSpan.FromSeconds(20));

        Assert.Equal([1, 1, 1], await SplitSizesAsync(market, multi));
        Assert.Equal(units.Items("lines").Sum(part => part.Long("quantity")), (await SplitSizesAsync(market, units)).Sum());
        Assert.All(await SplitSizesAsync(market, units), size => Assert.True(size > 0));
        Assert.Equal([1, 2], await SplitSizesAsync(market, named));
    }

    private static async Task<IReadOnlyList<long>> SplitSizesAsync(Market market, JsonElement original) =>
        [.. (await market.OrderAsync(original.Text("orderNumber")!)).Where(package => package.Text("createdBy") == "split")
            .Select(package => package.Items("lines").Sum(line => line.Long("quantity"))).Order()];

    private static object Share(JsonElement package, int line) =>
        new { lineId = package.Items("lines")[line].Long("lineId"), quantity = package.Items("lines")[line].Long("quantity") };

    private static async Task<JsonElement> WithLinesAsync(Market market, int lines, string status, JsonElement? except = null)
    {
        await market.PanelAsync("orders", new { count = 40, maxLines = lines, mix = new Dictionary<string, double> { [status] = 1 } });
        return (await market.ListAsync($"size=200&status={status}")).Packages
            .First(package => package.Items("lines").Count == lines && package.Long("shipmentPackageId") != except?.Long("shipmentPackageId"));
    }

    private static async Task<JsonElement> WithUnitsAsync(Market market)
    {
        await market.CreateAsync(400);
        var packages = new List<JsonElement>();
        for (var page = 0; page < 3; page++)
        {
            packages.AddRange((await market.ListAsync($"size=200&page={page}&status=Created")).Packages);
        }

        return packages.First(package => package.Items("lines").Any(line => line.Long("quantity") > 1));
    }
}
