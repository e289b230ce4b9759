using System.Text.Json;

namespace GulluShoes.Trendyol.Orders;

/// <summary>One element of a page, as received. Its members are read on demand, so that keeping the bytes costs no parsing and one broken package never harms its page.</summary>
/// <param name="Raw">The element's JSON, byte for byte (UTF-8).</param>
/// <param name="PackageId">shipmentPackageId; null when the element has none that can be read.</param>
/// <param name="LastModified">lastModifiedDate, epoch milliseconds UTC; null when the element has none that any calendar holds.</param>
public sealed record ReceivedPackage(ReadOnlyMemory<byte> Raw, long? PackageId, long? LastModified)
{
    /// <summary>Parses the element. Never throws for what Trendyol may send.</summary>
    public PackageReading Read() => Read(Raw.Span);

    /// <summary>Parses an element kept earlier.</summary>
    public static PackageReading Read(ReadOnlySpan<byte> raw)
    {
        try
        {
            return JsonSerializer.Deserialize<WirePackage>(raw, Json.WireJson.Options) switch
            {
                null => new PackageReading.Unreadable("The package is null."),
                { ShipmentPackageId: <= 0 } => new PackageReading.Unreadable("The package has no shipmentPackageId."),
                var package => new PackageReading.Readable(package),
            };
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The serializer names the path and the expected type, never the value, so no personal data can leave here.
            return new PackageReading.Unreadable(broken.Message);
        }
    }
}

/// <summary>A package that was parsed, or why it could not be.</summary>
public abstract record PackageReading
{
    private PackageReading() { }

    public sealed record Readable(WirePackage Package) : PackageReading;

    /// <param name="Reason">For people who repair: path and expectation, no values.</param>
    public sealed record Unreadable(string Reason) : PackageReading;
}
