using System.Text;
using System.Text.Json.Nodes;
using GulluShoes.Tests.Trendyol.Wire;
using GulluShoes.Trendyol.Orders;

namespace GulluShoes.Tests.Trendyol;

public sealed class WirePackageTests
{
    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    public void A_whole_package_is_read(string culture)
    {
        using var turkish = new InCulture(culture);
        var package = Readable(Sample.Package);

        Assert.Equal(3300112233, package.ShipmentPackageId);
        Assert.Equal("7280012345678901", package.CargoTrackingNumber);
        Assert.Equal(67.4985m, package.PackageTotalPrice);
        Assert.Equal("Iğdır", package.CustomerLastName);
        Assert.Equal([3300112200], package.OriginPackageIds);
        Assert.True(package.ThirdPartyByTrendyol);
        Assert.True(package.InvoiceAddress!.IsEInvoiceAvailable);
        Assert.Null(package.ShipmentAddress!.Phone);
        var line = Assert.Single(package.Lines);
        Assert.Equal((8800112233L, 2, " 38", 450.1234m, 21.5m), (line.LineId, line.Quantity, line.ProductSize, line.LineUnitPrice, line.Commission));
        Assert.Equal("990001", Assert.Single(line.DiscountDetails!).LineItemId);
    }

    [Fact]
    public void The_order_instant_is_three_hours_before_what_Trendyol_writes_and_no_other_instant_is_moved()
    {
        var package = Readable(Sample.Package);

        Assert.Equal(1795176000120, package.OrderDate);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1795165200120), package.OrderedAt);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1795165241905), package.LastModifiedAt);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1795165204310), package.PackageCreatedAt);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1795467540000), package.HandOverBy);
    }

    [Fact]
    public void Any_member_but_the_id_may_be_missing_or_null()
    {
        foreach (var path in Members(JsonNode.Parse(Sample.Package)!.AsObject(), []))
        {
            foreach (var change in new Action<JsonObject, string>[] { (owner, name) => owner.Remove(name), (owner, name) => owner[name] = null })
            {
                var package = JsonNode.Parse(Sample.Package)!.AsObject();
                change(Owner(package, path), path[^1]);
                var reading = ReceivedPackage.Read(Encoding.UTF8.GetBytes(package.ToJsonString()));
                Assert.True((reading is PackageReading.Readable) == (path is not ["shipmentPackageId"]), string.Join('.', path));
            }
        }
    }

    [Theory]
    [InlineData("""{"id": 5, "grossAmount": 10.5, "totalDiscount": 1, "totalTyDiscount": 2, "totalPrice": 7.5, "tcIdentityNumber": "1"}""")]
    [InlineData("""{"id": 9, "shipmentPackageId": 5, "packageGrossAmount": 10.5, "grossAmount": 99, "totalDiscount": 1, "totalTyDiscount": 2, "totalPrice": 7.5, "identityNumber": "1"}""")]
    [InlineData("""{"id": 5, "shipmentPackageId": null, "grossAmount": 10.5, "packageGrossAmount": null, "totalDiscount": 1, "totalTyDiscount": 2, "totalPrice": 99, "packageTotalPrice": 7.5, "tcIdentityNumber": "1"}""")]
    public void Old_names_fill_what_the_new_names_leave_open(string json)
    {
        var package = Readable(json);

        Assert.Equal(
            (5L, 10.5m, 1m, 2m, 7.5m, "1"),
            (package.ShipmentPackageId, package.PackageGrossAmount, package.PackageSellerDiscount, package.PackageTyDiscount, package.PackageTotalPrice, package.IdentityNumber));
    }

    [Fact]
    public void Old_names_of_a_line_are_read()
    {
        var line = Assert.Single(Readable("""
            {"id": 5, "lines": [{"id": 6, "merchantId": 4321, "merchantSku": "S", "amount": 10, "discount": 1, "tyDiscount": 2, "price": 7, "productCode": 8, "vatBaseAmount": 20,
              "discountDetails": [{"lineItemId": 990001, "lineItemPrice": 7, "lineItemDiscount": 1}]}]}
            """).Lines);

        Assert.Equal((6L, 4321L, "S", 8L), (line.LineId, line.SellerId, line.StockCode, line.ContentId));
        Assert.Equal((10m, 1m, 2m, 7m, 20m), (line.LineGrossAmount, line.LineSellerDiscount, line.LineTyDiscount, line.LineUnitPrice, line.VatRate));
        Assert.Equal(("990001", 1m), (line.DiscountDetails![0].LineItemId, line.DiscountDetails[0].LineItemSellerDiscount));
    }

    [Theory]
    [InlineData("72800123456789012345", "72800123456789012345")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("\"72800123456789012345\"", "72800123456789012345")]
    [InlineData("7.280012345678901E15", "7280012345678901")]
    [InlineData("7280012345678901.0", "7280012345678901")]
    [InlineData("\"0012\"", "0012")]
    [InlineData("null", null)]
    public void A_tracking_number_keeps_every_digit(string written, string? digits) =>
        Assert.Equal(digits, Readable($$"""{"shipmentPackageId": 1, "cargoTrackingNumber": {{written}}}""").CargoTrackingNumber);

    [Theory]
    [InlineData("\"3300112233\"")]
    [InlineData("3300112233.0")]
    [InlineData("\" 3300112233 \"")]
    public void An_id_may_be_text(string written) => Assert.Equal(3300112233, Readable($$"""{"shipmentPackageId": {{written}}}""").ShipmentPackageId);

    [Fact]
    public void Numbers_and_flags_may_be_text_and_names_in_any_letter_case()
    {
        var package = Readable("""
            {"SHIPMENTPACKAGEID": "5", "OrderNumber": 10900112233, "cargodeci": "2.5", "ISCOD": "true", "micro": 1, "commercial": "", "whoPays": "1",
             "originPackageIds": ["7", 8], "invoiceAddress": {"eInvoiceAvailable": "false"}, "lines": [{"lineId": "6", "quantity": "2", "lineUnitPrice": "67.4985"}]}
            """);

        Assert.Equal((5L, "10900112233", 2.5m, true, true, null, 1), (package.ShipmentPackageId, package.OrderNumber, package.CargoDeci, package.IsCod, package.Micro, package.Commercial, package.WhoPays));
        Assert.Equal([7, 8], package.OriginPackageIds);
        Assert.False(package.InvoiceAddress!.IsEInvoiceAvailable);
        Assert.Equal((6L, 2, 67.4985m), (package.Lines[0].LineId, package.Lines[0].Quantity, package.Lines[0].LineUnitPrice));
    }

    [Fact]
    public void Members_that_nobody_has_told_us_about_are_kept()
    {
        var package = Readable("""{"shipmentPackageId": 1, "new": {"deep": [1]}, "shipmentAddress": {"planet": "Mars"}, "lines": [{"lineId": 2, "left": true}]}""");

        Assert.Equal("""{"deep": [1]}""", package.Unknown!["new"].GetRawText());
        Assert.Equal("Mars", package.ShipmentAddress!.Unknown!["planet"].GetString());
        Assert.True(package.Lines[0].Unknown!["left"].GetBoolean());
    }

    [Theory]
    [InlineData("""{"shipmentPackageId": 1, "status": "Created", "shipmentPackageStatus": "Picking"}""", "Created")]
    [InlineData("""{"shipmentPackageId": 1, "shipmentPackageStatus": "Picking"}""", "Picking")]
    [InlineData("""{"shipmentPackageId": 1, "status": " ", "shipmentPackageStatus": " Picking "}""", "Picking")]
    [InlineData("""{"shipmentPackageId": 1, "status": "OnTheMoon"}""", "OnTheMoon")]
    [InlineData("""{"shipmentPackageId": 1}""", "")]
    public void The_status_is_an_open_text_with_a_duplicate_for_when_it_is_missing(string json, string status) => Assert.Equal(status, Readable(json).EffectiveStatus);

    [Theory]
    [InlineData("""{"shipmentPackageId": 1, "lines": null}""", 0)]
    [InlineData("""{"shipmentPackageId": 1, "lines": []}""", 0)]
    [InlineData("""{"shipmentPackageId": 1, "lines": [null, {"lineId": 2}]}""", 1)]
    public void A_package_without_lines_is_a_package(string json, int lines) => Assert.Equal(lines, Readable(json).Lines.Count);

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"shipmentPackageId": 0}""")]
    [InlineData("""{"shipmentPackageId": -4}""")]
    [InlineData("""{"shipmentPackageId": "Ayşe"}""")]
    [InlineData("""{"shipmentPackageId": 1, "lines": "Ayşe"}""")]
    [InlineData("""{"shipmentPackageId": 1, "lines": [{"quantity": 1.5}]}""")]
    [InlineData("""{"shipmentPackageId": 1, "customerFirstName": {"name": "Ayşe"}}""")]
    [InlineData("""{"shipmentPackageId": 1, "orderDate": 999999999999999999}""")]
    [InlineData("""{"shipmentPackageId": 1, "orderDate": -1}""")]
    [InlineData("""{"shipmentPackageId": 1, "packageTotalPrice": 1e60}""")]
    [InlineData("""{"shipmentPackageId": 1, "commercial": "Ayşe"}""")]
    public void A_broken_package_says_why_without_repeating_what_it_holds(string json)
    {
        var unreadable = Assert.IsType<PackageReading.Unreadable>(ReceivedPackage.Read(Encoding.UTF8.GetBytes(json)));

        Assert.NotEmpty(unreadable.Reason);
        Assert.DoesNotContain("Ayşe", unreadable.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_make_a_broken_package()
    {
        byte[] raw = [.. """{"shipmentPackageId": 1, "customerFirstName": "A"""u8, 0xFF, 0xFE, .. "\"}"u8];

        Assert.IsType<PackageReading.Unreadable>(ReceivedPackage.Read(raw));
    }

    private static WirePackage Readable(string json) => Assert.IsType<PackageReading.Readable>(ReceivedPackage.Read(Encoding.UTF8.GetBytes(json))).Package;

    private static IEnumerable<string[]> Members(JsonNode node, string[] path) => node switch
    {
        JsonObject owner => owner.SelectMany(member => Members(member.Value!, [.. path, member.Key]).Prepend([.. path, member.Key])),
        JsonArray { Count: > 0 } list when list[0] is JsonObject => Members(list[0]!, [.. path, "0"]),
        _ => [],
    };

    private static JsonObject Owner(JsonNode package, string[] path) =>
        path[..^1].Aggregate(package, (node, name) => node is JsonArray list ? list[0]! : node[name]!).AsObject();
}
