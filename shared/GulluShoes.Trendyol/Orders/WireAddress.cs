using System.Text.Json;
using System.Text.Json.Serialization;
using GulluShoes.Trendyol.Json;

namespace GulluShoes.Trendyol.Orders;

/// <summary>A shipment or invoice address. For micro-export and some overseas orders it is empty at first and filled on a later read.</summary>
public sealed record WireAddress
{
    public long? Id { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? FullName { get; init; }

    public string? Company { get; init; }

    public string? Address1 { get; init; }

    public string? Address2 { get; init; }

    public WireAddressLines? AddressLines { get; init; }

    public string? City { get; init; }

    public int? CityCode { get; init; }

    public string? District { get; init; }

    public int? DistrictId { get; init; }

    public string? Neighborhood { get; init; }

    public int? NeighborhoodId { get; init; }

    public string? PostalCode { get; init; }

    /// <summary>ISO 3166 alpha-2.</summary>
    public string? CountryCode { get; init; }

    /// <summary>Null for digital goods.</summary>
    public string? Phone { get; init; }

    public string? FullAddress { get; init; }

    /// <summary>Central and eastern Europe.</summary>
    public string? CountyName { get; init; }

    /// <summary>Gulf countries.</summary>
    public string? StateName { get; init; }

    /// <summary>Gulf countries.</summary>
    public string? ShortAddress { get; init; }

    /// <summary>Invoice address of a commercial order.</summary>
    public string? TaxOffice { get; init; }

    /// <summary>Invoice address of a commercial order.</summary>
    public string? TaxNumber { get; init; }

    /// <summary>Documented as eInvoiceAvailable, observed as isEInvoiceAvailable.</summary>
    [JsonPropertyName("isEInvoiceAvailable"), OldName("eInvoiceAvailable")]
    public bool? IsEInvoiceAvailable { get; init; }

    /// <summary>Members that nobody has told us about.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; init; }
}

public sealed record WireAddressLines
{
    public string? AddressLine1 { get; init; }

    public string? AddressLine2 { get; init; }
}
