using System.Text.Json;
using TrendyolSimulator.Catalogue;
using TrendyolSimulator.Orders;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Reading;

/// <summary>Writes a package as the order services show it (trendyol "Package object"), with its clocks, absent members and odd types.</summary>
internal sealed class PackageJson(ShoeShop shop, long sellerId, ulong seed)
{
    /// <summary>orderDate is Istanbul's wall clock stored as if it were UTC; nothing else is.</summary>
    private const long OrderDateShift = 10_800_000;

    private static readonly JsonWriterOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The package alone, in the envelope of a list, as a seller is told of it.</summary>
    public byte[] EnvelopeOf(Package package, Quirks quirks) => [.. "{\"totalElements\":1,\"totalPages\":1,\"page\":0,\"size\":1,\"content\":["u8, .. Of(package, quirks).Span, .. "]}"u8];

    /// <summary>The bytes of this version; kept in the package.</summary>
    public ReadOnlyMemory<byte> Of(Package package, Quirks quirks)
    {
        if (package.Rendered is { } known)
        {
            return known;
        }

        var buffer = new System.Buffers.ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            WriteStatus(json, package, quirks);
            WriteTimes(json, package);
            WriteCustomer(json, package);
            WriteAmounts(json, package);
            WriteCargo(json, package);
            WriteInvoice(json, package);
            AddressJson.Write(json, package);
            json.WriteStartArray("lines");
            package.Lines.ForEach(line => LineJson.Write(json, line, shop.Variants[line.Variant], sellerId));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return package.Rendered = buffer.WrittenSpan.ToArray();
    }

    private void WriteStatus(Utf8JsonWriter json, Package package, Quirks quirks)
    {
        var (status, hasTwin) = quirks is { UnknownStatus: 0, MissingPackageStatus: 0 } ? (package.Status, true) : Shown(package, quirks);
        json.WriteNumber("shipmentPackageId", package.Id);
        json.WriteString("orderNumber", package.OrderNumber);
        json.WriteNumber("shipmentNumber", package.Id - 2_600_000_000);
        json.WriteString("status", status);
        if (hasTwin)
        {
            json.WriteString("shipmentPackageStatus", status);
        }

        json.WriteString("createdBy", package.CreatedBy);
        if (package.OriginIds is null)
        {
            json.WriteNull("originPackageIds");
            return;
        }

        json.WriteStartArray("originPackageIds");
        foreach (var id in package.OriginIds)
        {
            json.WriteNumberValue(id);
        }

        json.WriteEndArray();
    }

    private (string Status, bool HasTwin) Shown(Package package, Quirks quirks)
    {
        var dice = Dice.For(seed, "shown status", package.Id ^ package.LastModified);
        var status = dice.Chance(quirks.UnknownStatus) ? dice.Pick(Statuses.Strange) : package.Status;
        return (status, !dice.Chance(quirks.MissingPackageStatus));
    }

    private static void WriteTimes(Utf8JsonWriter json, Package package)
    {
        json.WriteNumber("orderDate", package.OrderedAt + OrderDateShift);
        json.WriteNumber("originShipmentDate", package.CreatedAt);
        json.WriteNumber("lastModifiedDate", package.LastModified);
        json.WriteNumber("agreedDeliveryDate", package.AgreedDelivery);
        json.WriteNumber("estimatedDeliveryStartDate", package.AgreedDelivery + 86_400_000 + OrderDateShift);
        json.WriteNumber("estimatedDeliveryEndDate", package.AgreedDelivery + 259_200_000 + OrderDateShift);
        json.WriteStartArray("packageHistories");
        // Documented as unordered: newest first for every other package.
        foreach (var entry in package.Id % 2 == 0 ? package.Histories : package.Histories.AsEnumerable().Reverse())
        {
            json.WriteStartObject();
            json.WriteNumber("createdDate", entry.At);
            json.WriteString("status", entry.Status);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCustomer(Utf8JsonWriter json, Package package)
    {
        json.WriteNumber("customerId", package.Customer.Id);
        json.WriteString("customerFirstName", package.Customer.FirstName);
        json.WriteString("customerLastName", package.Customer.LastName);
        json.WriteString("customerEmail", package.Customer.Email);
        // Measured: always 0, whoever sells.
        json.WriteNumber("supplierId", 0);
        json.WriteNumber("channelId", 1);
        json.WriteString("orderCountryCode", package.Address.CountryCode);
        json.WriteString("currencyCode", "TRY");
        json.WriteString("paymentMethod", package.PaymentMethod);
        json.WriteString("identityNumber", "11111111111");
        json.WriteBoolean("commercial", package.Commercial);
        if (package.Commercial)
        {
            json.WriteString("taxNumber", AddressJson.TaxNumber(package));
        }

        json.WriteBoolean("micro", package.Micro);
        json.WriteBoolean("is4P", false);
        json.WriteBoolean("3pByTrendyol", false);
        if (package.Micro)
        {
            json.WriteString("hsCode", "640399");
        }

        json.WriteBoolean("giftBoxRequested", package.GiftBox);
        json.WriteBoolean("containsDangerousProduct", false);
        json.WriteBoolean("isCod", package.CashOnDelivery);
    }

    private static void WriteAmounts(Utf8JsonWriter json, Package package)
    {
        var (gross, seller, trendyol) = (0m, 0m, 0m);
        foreach (var unit in package.Lines.SelectMany(line => line.Units))
        {
            (gross, seller, trendyol) = (gross + unit.Gross, seller + unit.SellerDiscount, trendyol + unit.TrendyolDiscount);
        }

        json.WriteNumber("packageGrossAmount", gross);
        json.WriteNumber("packageSellerDiscount", seller);
        json.WriteNumber("packageTyDiscount", trendyol);
        json.WriteNumber("packageTotalDiscount", seller + trendyol);
        json.WriteNumber("packageTotalPrice", gross - seller - trendyol);
        json.WriteStartArray("discountDisplays");
        if (seller > 0)
        {
            json.WriteStartObject();
            json.WriteString("displayName", "Sepette İndirim");
            json.WriteNumber("discountAmount", seller);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCargo(Utf8JsonWriter json, Package package)
    {
        var onTheWay = package.CargoSenderNumber.Length > 0;
        json.WritePropertyName("cargoTrackingNumber");
        // A JSON number of up to 20 digits, beyond what 64 bits or a double can hold.
        json.WriteRawValue(package.TrackingNumber);
        json.WriteString("cargoTrackingLink", onTheWay ? "https://kargotakip.example/?no=" + package.TrackingNumber : "");
        json.WriteString("cargoSenderNumber", package.CargoSenderNumber);
        json.WriteString("cargoProviderName", package.Carrier);
        json.WriteNumber("cargoDeci", package.Deci);
        if (package.WhoPays is { } payer)
        {
            json.WriteNumber("whoPays", payer);
        }

        json.WriteString("deliveryType", "normal");
        json.WriteString("deliveryAddressType", package.Histories.Exists(entry => entry.Status == Statuses.AtCollectionPoint) ? "CollectionPoint" : "Shipment");
        json.WriteBoolean("deliveredByService", false);
        json.WriteNumber("timeSlotId", 0);
        json.WriteBoolean("fastDelivery", false);
        json.WriteString("fastDeliveryType", "");
        json.WriteNumber("warehouseId", 0);
    }

    private static void WriteInvoice(Utf8JsonWriter json, Package package)
    {
        json.WriteString("invoiceStatus", package.InvoiceStatus);
        if (package.InvoiceNumber is { } number)
        {
            json.WriteString("invoiceNumber", number);
        }

        if (package is { InvoiceStatus: "Invoiced", InvoiceLink: { } link })
        {
            json.WriteString("invoiceLink", link);
        }
    }
}
