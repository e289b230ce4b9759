using GulluShoes.Shop.Orders;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Orders;

/// <summary>A shipping address as the columns ship_* hold it.</summary>
internal static class AddressColumns
{
    public static readonly ShippingAddress Nothing = new();

    /// <summary>All null when there is no address.</summary>
    public static ShippingAddress Read(NpgsqlDataReader row) => new()
    {
        Name = row.Get<string>("ship_name"),
        Phone = row.Get<string>("ship_phone"),
        Street = row.Get<string>("ship_street"),
        District = row.Get<string>("ship_district"),
        City = row.Get<string>("ship_city"),
        PostalCode = row.Get<string>("ship_postal_code"),
        CountryCode = row.Get<string>("ship_country"),
    };

    public static ShippingAddress? ReadOrNull(NpgsqlDataReader row) => Read(row) is var address && address == Nothing ? null : address;
}
