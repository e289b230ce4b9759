namespace GulluShoes.Tests.Trendyol.Wire;

/// <summary>A package with every documented member; invented.</summary>
internal static class Sample
{
    public const string Package = """
        {
          "shipmentPackageId": 3300112233, "orderNumber": "10900112233", "shipmentNumber": 700112233,
          "status": "Created", "shipmentPackageStatus": "Created", "createdBy": "order-creation", "originPackageIds": [3300112200],
          "orderDate": 1795176000120, "originShipmentDate": 1795165204310, "lastModifiedDate": 1795165241905, "agreedDeliveryDate": 1795467540000,
          "packageHistories": [ {"createdDate": 1795165204310, "status": "Awaiting"}, {"createdDate": 1795165241905, "status": "Created"} ],
          "customerId": 55001, "customerFirstName": "Şirin", "customerLastName": "Iğdır", "customerEmail": "pf+abc@example.com",
          "supplierId": 0, "channelId": 1, "orderCountryCode": "TR", "currencyCode": "TRY", "paymentMethod": "Kredi Kartı",
          "packageGrossAmount": 1000.0, "packageSellerDiscount": 100.0, "packageTyDiscount": 0.0, "packageTotalDiscount": 100.0, "packageTotalPrice": 67.4985,
          "discountDisplays": [ {"displayName": "Sepette İndirim", "discountAmount": 100.0} ],
          "identityNumber": "11111111111", "taxNumber": "1234567890", "commercial": true,
          "cargoTrackingNumber": 7280012345678901, "cargoTrackingLink": "https://example.com/t", "cargoSenderNumber": "S1",
          "cargoProviderName": "Trendyol Express Marketplace", "cargoDeci": 2.0, "whoPays": 1, "deliveryType": "normal",
          "deliveryAddressType": "Shipment", "fastDelivery": true, "fastDeliveryType": "SameDayShipping", "deliveredByService": false,
          "warehouseId": 7, "invoiceLink": "https://example.com/i", "invoiceNumber": "F1", "invoiceStatus": "Invoiced", "invoiceRejectedReasonKeys": ["INVOICE_NOT_FOUND_IN_MAILBOX"],
          "micro": false, "is4P": false, "3pByTrendyol": true, "giftBoxRequested": true, "containsDangerousProduct": false, "isCod": true,
          "shipmentAddress": { "id": 9001, "firstName": "Şirin", "lastName": "Iğdır", "fullName": "Şirin Iğdır", "address1": "Örnek Sk. 1", "city": "İstanbul", "cityCode": 34, "district": "Kadıköy",
            "addressLines": {"addressLine1": "Örnek Sk. 1", "addressLine2": ""}, "postalCode": "34700", "countryCode": "TR", "phone": null, "fullAddress": "Örnek Sk. 1 Kadıköy İstanbul" },
          "invoiceAddress": { "id": 9002, "city": "İstanbul", "taxOffice": "Kadıköy", "taxNumber": "1234567890", "isEInvoiceAvailable": true },
          "lines": [ {
            "lineId": 8800112233, "quantity": 2, "barcode": "TST 0001", "stockCode": "SKU-1", "productName": "Örnek Ayakkabı",
            "productSize": " 38", "productColor": "Siyah", "productOrigin": "TR", "contentId": 700100200, "sellerId": 4321, "salesCampaignId": 11,
            "lineGrossAmount": 500.0, "lineSellerDiscount": 50.0, "lineTyDiscount": 0.0, "lineTotalDiscount": 50.0, "lineUnitPrice": 450.1234,
            "discountDetails": [ {"lineItemId": "990001", "lineItemPrice": 450.0, "lineItemSellerDiscount": 50.0, "lineItemTyDiscount": 0.0} ],
            "vatRate": 10.0, "commission": 21.5, "laborCost": 0.0, "currencyCode": "TRY",
            "orderLineItemStatusName": "Created", "fastDeliveryOptions": [], "productCategoryId": 1172, "businessUnit": "Sports Shoes",
            "cancelledBy": null, "cancelReason": null, "cancelReasonCode": null } ]
        }
        """;
}
