using System.Globalization;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;

namespace GulluShoes.Functions.Orders.Answers;

/// <summary>
/// What those see of a customer who need not know who it is (KVKK, article 4: "işlendikleri amaçla bağlantılı, sınırlı ve ölçülü"): enough to tell two parcels apart. The label alone carries the
/// whole address, onto the parcel.
/// </summary>
internal static class CustomerMask
{
    private const int DigitsShown = 2;

    public static bool IsFor(Person person) => !Roles.Allows(person.Role, Permission.ViewCustomers);

    /// <summary>"Ayşe Nur Yılmaz" becomes "Ayşe N. Y.".</summary>
    public static string? Name(string? name) =>
        name?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var first, .. var others]
            ? string.Join(' ', [first, .. others.Select(other => $"{StringInfo.GetNextTextElement(other)}.")])
            : name;

    /// <summary>District and city stay, and the last two digits of the telephone.</summary>
    public static ShippingAddress? Address(ShippingAddress? address) => address is null
        ? null
        : new ShippingAddress { Name = Name(address.Name), Phone = Phone(address.Phone), District = address.District, City = address.City, CountryCode = address.CountryCode };

    private static string? Phone(string? phone) => phone is { Length: > 2 * DigitsShown } ? $"••• {phone[^DigitsShown..]}" : null;
}
