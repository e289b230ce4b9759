using System.Globalization;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.People;

/// <summary>Throws customers and addresses. Every Turkish letter occurs; nobody is real: the phone prefix 500 000 is given to no operator's customer here.</summary>
internal static class Population
{
    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");
    private static readonly int TotalWeight = Places.Cities.Sum(city => city.Weight);

    public static Person Customer(Dice dice, bool abroad)
    {
        var first = dice.Pick(abroad ? Names.GivenAbroad : Names.Given);
        var last = dice.Pick(abroad ? Names.FamilyAbroad : Names.Family);
        // A part of the customers types in capitals, or in small letters only.
        (first, last) = (abroad ? 1 : dice.Fraction()) switch
        {
            < 0.12 => (first.ToUpper(Turkish), last.ToUpper(Turkish)),
            < 0.20 => (first.ToLower(Turkish), last.ToLower(Turkish)),
            _ => (first, last),
        };
        var id = dice.Between(10_000_000L, 99_999_999L);
        return new Person(id, first, last, string.Create(CultureInfo.InvariantCulture, $"pf+{dice.Between(0x10000000L, 0xFFFFFFFFL):x8}@trendyolmail.com"));
    }

    public static Place Address(Dice dice, bool abroad)
    {
        var id = dice.Between(100_000_000L, 999_999_999L);
        var phone = dice.Chance(0.15) ? null : "5000000" + dice.Digits(3);
        if (abroad)
        {
            var (country, town, quarter, road) = dice.Pick(Places.Abroad);
            return new Place(id, string.Create(CultureInfo.InvariantCulture, $"{road} {dice.Between(1, 240)}"), quarter, quarter, town, 0, dice.Digits(5), country, phone);
        }

        var (code, city, districts) = City(dice);
        var district = dice.Pick(districts);
        var neighborhood = dice.Pick(Places.Neighborhoods) + " Mah.";
        var street = Street(dice, neighborhood);
        if (dice.Chance(0.12))
        {
            street = street.ToUpper(Turkish);
        }

        var postal = string.Create(CultureInfo.InvariantCulture, $"{code:D2}{dice.Between(0, 999):D3}");
        return new Place(id, street, neighborhood, district, city, code, postal, "TR", phone);
    }

    private static (int Code, string City, string[] Districts) City(Dice dice)
    {
        var left = dice.Between(0, TotalWeight - 1);
        foreach (var (code, city, weight, districts) in Places.Cities)
        {
            left -= weight;
            if (left < 0)
            {
                return (code, city, districts);
            }
        }

        throw new InvalidOperationException("The weights of the cities do not add up.");
    }

    private static string Street(Dice dice, string neighborhood)
    {
        var hint = dice.Pick(Places.Hints);
        var house = string.Create(CultureInfo.InvariantCulture, $"{neighborhood} {dice.Pick(Places.Streets)} No: {dice.Between(1, 180)}");
        var flat = dice.Chance(0.7) ? string.Create(CultureInfo.InvariantCulture, $" Daire: {dice.Between(1, 24)}") : "";
        return hint.Length == 0 ? house + flat : $"{house}{flat} ({hint})";
    }
}
