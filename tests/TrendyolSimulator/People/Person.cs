namespace TrendyolSimulator.People;

/// <summary>An invented customer.</summary>
public sealed record Person(long Id, string FirstName, string LastName, string Email);

/// <summary>An invented address.</summary>
/// <param name="Street">Neighbourhood, street, house and flat, without district and city.</param>
/// <param name="CityCode">Plate code of the city in Turkey; 0 abroad.</param>
public sealed record Place(long Id, string Street, string Neighborhood, string District, string City, int CityCode, string PostalCode, string CountryCode, string? Phone);
