using System.Globalization;
using System.Text.Json;
using TrendyolSimulator.Orders;
using TrendyolSimulator.People;

namespace TrendyolSimulator.Reading;

/// <summary>Writes the two addresses of a package.</summary>
internal static class AddressJson
{
    public static string TaxNumber(Package package) => (1_000_000_000 + (package.Id % 9_000_000_000)).ToString(CultureInfo.InvariantCulture);

    public static void Write(Utf8JsonWriter json, Package package)
    {
        if (!package.AddressKnown)
        {
            WriteMissing(json, package.Id);
            return;
        }

        json.WriteStartObject("shipmentAddress");
        WritePlace(json, package.Customer, package.Address, package.Address.Id);
        json.WriteEndObject();
        json.WriteStartObject("invoiceAddress");
        WritePlace(json, package.Customer, package.Address, package.Address.Id + 1);
        if (package.Commercial)
        {
            json.WriteString("company", $"{package.Customer.LastName} Tekstil Ltd. Şti.");
            json.WriteString("taxOffice", package.Address.District);
            json.WriteString("taxNumber", TaxNumber(package));
        }

        // Documented as eInvoiceAvailable, observed as isEInvoiceAvailable: both are sent, now one, now the other.
        json.WriteBoolean(package.Id % 4 == 0 ? "eInvoiceAvailable" : "isEInvoiceAvailable", package.Commercial);
        json.WriteEndObject();
    }

    /// <summary>"Empty at first" is nowhere spelt out: null, an empty object, and one of empty texts all happen here.</summary>
    private static void WriteMissing(Utf8JsonWriter json, long id)
    {
        foreach (var name in (string[])["shipmentAddress", "invoiceAddress"])
        {
            if (id % 3 == 0)
            {
                json.WriteNull(name);
                continue;
            }

            json.WriteStartObject(name);
            if (id % 3 == 1)
            {
                json.WriteString("firstName", "");
                json.WriteString("lastName", "");
                json.WriteString("address1", "");
                json.WriteString("city", "");
                json.WriteNull("phone");
            }

            json.WriteEndObject();
        }
    }

    private static void WritePlace(Utf8JsonWriter json, Person person, Place place, long id)
    {
        json.WriteNumber("id", id);
        json.WriteString("firstName", person.FirstName);
        json.WriteString("lastName", person.LastName);
        json.WriteString("fullName", $"{person.FirstName} {person.LastName}");
        json.WriteString("address1", place.Street);
        json.WriteString("address2", "");
        json.WriteStartObject("addressLines");
        json.WriteString("addressLine1", place.Street);
        json.WriteString("addressLine2", "");
        json.WriteEndObject();
        json.WriteString("city", place.City);
        json.WriteNumber("cityCode", place.CityCode);
        json.WriteString("district", place.District);
        json.WriteNumber("districtId", place.CityCode == 0 ? 0 : (place.CityCode * 20) + (place.District.Length % 20));
        json.WriteString("neighborhood", place.Neighborhood);
        json.WriteNumber("neighborhoodId", place.CityCode * 1_000);
        json.WriteString("postalCode", place.PostalCode);
        json.WriteString("countryCode", place.CountryCode);
        json.WriteString("phone", place.Phone);
        json.WriteString("fullAddress", $"{place.Street} {place.District} {place.City}");
    }
}
