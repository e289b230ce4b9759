using System.Text;
using GulluShoes.Functions.Orders.Intake;
using GulluShoes.Shop.Orders;
using GulluShoes.Trendyol.Orders;

namespace GulluShoes.Tests.Functions;

/// <summary>Packages as Trendyol sends them, and what the shop makes of them.</summary>
internal static class Wires
{
    public const long Version = 1_795_165_241_905;

    public const string Whole = """
        {
          "shipmentPackageId": 3300112233, "orderNumber": "10900112233", "status": "Created", "createdBy": "order-creation",
          "orderDate": 1795176000120, "originShipmentDate": 1795165204310, "lastModifiedDate": 1795165241905, "agreedDeliveryDate": 1795467540000,
          "customerFirstName": "Şule", "customerLastName": "Çağlı", "currencyCode": "TRY",
          "packageGrossAmount": 1000.0, "packageSellerDiscount": 100.0, "packageTyDiscount": 0.0, "packageTotalPrice": 900.0,
          "cargoTrackingNumber": 7280012345678901, "cargoProviderName": "Trendyol Express Marketplace",
          "fastDelivery": false, "micro": false, "commercial": false, "giftBoxRequested": true, "isCod": false, "invoiceStatus": "NotInvoiced",
          "shipmentAddress": { "firstName": "Şule", "lastName": "Çağlı", "address1": "Örnek Sk. 1", "neighborhood": "Caferağa", "city": "İstanbul", "district": "Kadıköy", "countryCode": "TR", "phone": null },
          "lines": [{ "lineId": 8800112233, "quantity": 2, "barcode": "Güllüayakkabı01", "stockCode": "099-37 Siyah", "productSize": " 38", "productColor": "Siyah",
            "lineGrossAmount": 500.0, "lineSellerDiscount": 50.0, "lineUnitPrice": 450.0, "vatRate": 10.0, "commission": 21.5, "currencyCode": "TRY" }]
        }
        """;

    /// <summary>What the shop makes of the JSON.</summary>
    public static PackageFacts Facts(string json) => Assert.IsType<Translated.Facts>(Translate(json)).Package;

    public static Translated Translate(string json)
    {
        var reading = ReceivedPackage.Read(Encoding.UTF8.GetBytes(json));
        var package = Assert.IsType<PackageReading.Readable>(reading).Package;
        return PackageTranslation.Translate(package, Version);
    }

    /// <summary>The line of a package whose only line this is.</summary>
    public static LineFacts Line(string line) => Facts($$"""{"shipmentPackageId": 1, "lines": [{{line}}]}""").Lines.Single();
}
