using System.Text.Json;

namespace GulluShoes.Tests.Simulator;

public sealed class SellerOperationTests
{
    [Fact]
    public async Task Picking_then_Invoiced_are_accepted_in_that_order_with_an_empty_body()
    {
        await using var market = await Market.OpenAsync();
        var id = (await market.CreateAsync(1)).Single();
        var early = await UpdateAsync(market, id, "Invoiced");
        var picking = await UpdateAsync(market, id, "Picking");
        var invoiced = await UpdateAsync(market, id, "Invoiced", "ABC2026000000123");
        var package = await market.PackageAsync(id);

        Assert.Equal((409, 200, 200), (early.Status, picking.Status, invoiced.Status));
        Assert.Equal("", picking.Body);
        Assert.Equal(("Invoiced", "ABC2026000000123"), (package.Text("status"), package.Text("invoiceNumber")));
        Assert.All(package.Items("lines"), line => Assert.Equal("Invoiced", line.Text("orderLineItemStatusName")));
    }

    [Theory]
    [InlineData("Awaiting")]
    [InlineData("Shipped")]
    [InlineData("Delivered")]
    [InlineData("Cancelled")]
    public async Task An_operation_that_the_status_does_not_allow_answers_409_or_400_as_switched(string status)
    {
        await using var market = await Market.OpenAsync();
        var id = (await market.CreateAsync(1, status)).Single();
        var documented = await UpdateAsync(market, id, "Picking");
        await market.QuirksAsync(new { illegalTransitionCode = 400 });
        var practised = await UpdateAsync(market, id, "Picking");

        Assert.Equal((409, 400), (documented.Status, practised.Status));
        Assert.Equal(status, (await market.PackageAsync(id)).Text("status"));
    }

    [Fact]
    public async Task A_repeated_Picking_is_refused_or_accepted_without_effect()
    {
        await using var market = await Market.OpenAsync();
        var id = (await market.CreateAsync(1)).Single();
        await UpdateAsync(market, id, "Picking");
        var refused = await UpdateAsync(market, id, "Picking");
        await market.QuirksAsync(new { repeatedUpdateAccepted = true });
        var accepted = await UpdateAsync(market, id, "Picking");
        var calls = (await market.GetAsync("/_sim/calls")).Json.GetProperty("order.update");

        Assert.Equal((409, 200), (refused.Status, accepted.Status));
        Assert.Equal((3L, 1L), (calls.Long("calls"), calls.Long("effective")));
    }

    [Fact]
    public async Task Other_statuses_missing_lines_and_unknown_packages_are_refused()
    {
        await using var market = await Market.OpenAsync();
        var id = (await market.CreateAsync(1)).Single();

        Assert.Equal(400, (await UpdateAsync(market, id, "Shipped")).Status);
        Assert.Equal(400, (await market.OperateAsync(HttpMethod.Put, id, "", new { status = "Picking", lines = Array.Empty<object>() })).Status);
        Assert.Equal(400, (await market.OperateAsync(HttpMethod.Put, id, "", new { status = "Picking", lines = new[] { new { lineId = 1, quantity = 1 } } })).Status);
        Assert.Equal(404, (await market.OperateAsync(HttpMethod.Put, 77, "", new { status = "Picking" })).Status);
    }

    [Fact]
    public async Task Unsupplied_units_leave_a_replacement_and_need_a_reason_that_exists()
    {
        await using var market = await Market.OpenAsync();
        await market.PanelAsync("orders", new { count = 40, maxLines = 2 });
        var original = (await market.ListAsync("size=200")).Packages.First(package => package.Items("lines").Count == 2);
        var id = original.Long("shipmentPackageId");
        var lines = new[] { new { lineId = original.Items("lines")[0].Long("lineId"), quantity = 1 } };
        var wrong = await market.OperateAsync(HttpMethod.Put, id, "/items/unsupplied", new { lines, reasonId = 503 });
        var right = await market.OperateAsync(HttpMethod.Put, id, "/items/unsupplied", new { lines, reasonId = 500 });
        var again = await market.OperateAsync(HttpMethod.Put, id, "/items/unsupplied", new { lines, reasonId = 500 });
        var order = await market.OrderAsync(original.Text("orderNumber")!);

        Assert.Equal((400, 200, 409), (wrong.Status, right.Status, again.Status));
        Assert.Equal(["Created", "UnSupplied"], order.Select(package => package.Text("status")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_carrier_can_be_changed_once_in_five_minutes_and_brings_a_new_tracking_number()
    {
        await using var market = await Market.OpenAsync();
        var id = (await market.CreateAsync(1)).Single();
        var before = await market.PackageAsync(id);
        var first = await ChangeCarrierAsync(market, id, "YKMP");
        var soon = await ChangeCarrierAsync(market, id, "ARASMP");
        await market.AdvanceAsync(TimeSpan.FromMinutes(5));
        await market.QuirksAsync(new { expressQuotaFull = true });
        var full = await ChangeCarrierAsync(market, id, "TEXMP");
        var later = await ChangeCarrierAsync(market, id, "ARASMP");
        var after = await market.PackageAsync(id);

        Assert.Equal((200, 400, 400, 200), (first.Status, soon.Status, full.Status, later.Status));
        Assert.Equal("Aras Kargo Marketplace", after.Text("cargoProviderName"));
        Assert.NotEqual(before.GetProperty("cargoTrackingNumber").GetRawText(), after.GetProperty("cargoTrackingNumber").GetRawText());
    }

    [Fact]
    public async Task Box_info_needs_boxes_and_weight()
    {
        await using var market = await Market.OpenAsync();
        var id = (await market.CreateAsync(1)).Single();

        Assert.Equal(400, (await market.OperateAsync(HttpMethod.Put, id, "/box-info", new { boxQuantity = 0, deci = 1 })).Status);
        Assert.Equal(200, (await market.OperateAsync(HttpMethod.Put, id, "/box-info", new { boxQuantity = 2, deci = 3.5 })).Status);
        Assert.Equal(3.5m, (await market.PackageAsync(id)).Money("cargoDeci"));
    }

    [Fact]
    public async Task The_stage_service_plays_the_carrier_forward_only()
    {
        await using var market = await Market.OpenAsync();
        var id = (await market.CreateAsync(1, "Shipped")).Single();
        using var forward = await market.Client.PutAsync(Stage(id), JsonContentOf("Delivered"));
        using var back = await market.Client.PutAsync(Stage(id), JsonContentOf("Shipped"));

        Assert.Equal((200, 409), ((int)forward.StatusCode, (int)back.StatusCode));
        Assert.Equal("200 OK", await forward.Content.ReadAsStringAsync());
        Assert.Equal("Delivered", (await market.PackageAsync(id)).Text("status"));
    }

    private static Uri Stage(long id) => new($"/integration/test/order/sellers/4321/shipment-packages/{id.Invariant()}/status", UriKind.Relative);

    private static StringContent JsonContentOf(string status) => new($$"""{"lines":[],"params":{},"status":"{{status}}"}""", System.Text.Encoding.UTF8, "application/json");

    private static Task<Told> ChangeCarrierAsync(Market market, long id, string code) => market.OperateAsync(HttpMethod.Put, id, "/cargo-providers", new { cargoProvider = code });

    private static async Task<Told> UpdateAsync(Market market, long id, string status, string? invoiceNumber = null)
    {
        var lines = (await market.PackageAsync(id)).Items("lines").Select(line => new { lineId = line.Long("lineId"), quantity = line.Long("quantity") });
        object parameters = invoiceNumber is null ? new { } : new { invoiceNumber };
        return await market.OperateAsync(HttpMethod.Put, id, "", JsonSerializer.SerializeToElement(new { lines, @params = parameters, status }));
    }
}
